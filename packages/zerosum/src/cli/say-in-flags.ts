import { type Language, type MessageCode, type MessageParams, say } from "@zerosum/core/messages";
import { kebab } from "./kebab.ts";

/** Messages that speak of an option of reading without its flag, since the studio says them too. */
const FLAGS: Partial<Record<MessageCode, string>> = {
  "condition.most-candidates": "--max-candidates",
  "condition.like-balance": "--like",
  "condition.rare": "--max-candidates",
  "table.headerOnly": "--no-header",
  "table.ragged": "--delimiter",
  "table.encoding": "--encoding",
  "table.cell": "--schema",
  "table.text": "--schema",
  "table.ambiguous": "--schema",
  "table.identifier": "--schema",
  "encoder.all-rare": "--keep-rare",
  "encoder.withheld": "--keep-rare",
};

/** Messages of the library that the command line says in words of its own. */
const OWN: Partial<Record<MessageCode, MessageCode>> = {
  "train.diverged-at-once": "cli.diverged-at-once",
};

/** Says a message as the command line does: options by their flags. */
export function sayInFlags<C extends MessageCode>(language: Language, code: C, params: MessageParams<C>): string {
  const own = OWN[code];
  if (own) return say(language, own, params as never);
  if (code.startsWith("option.") && typeof params === "object" && params !== null && "name" in params) {
    return say(language, code, { ...params, name: `--${kebab(String(params.name))}` } as never);
  }
  const flag = FLAGS[code];
  return say(language, code, params) + (flag ? say(language, "cli.flag", { flag }) : "");
}

import { type Language, type MessageCode, type MessageParams, say } from "@zerosum/core";
import type { LoadedData } from "../data.ts";
import { printLine } from "./output.ts";
import { sayInFlags } from "./say-in-flags.ts";

/** Prints what is in a source: its columns and their kinds, how it was read, and what was seen on the way. */
export function sayData(
  { name, kind, rows, columns, notices, source }: Omit<LoadedData, "data">,
  language: Language,
): void {
  const print = <C extends MessageCode>(code: C, params: MessageParams<C>): void =>
    printLine(say(language, code, params));
  print("cli.say.data", { name, kind, rows, columns: columns.length });
  if (source) print("cli.say.source", { ...source, guessed: source.guessed.join(", ") });
  for (const column of columns) {
    const missing = rows && column.missing > 0 ? `${((100 * column.missing) / rows).toFixed(1)} %` : "";
    print("cli.say.column", { name: column.name, kind: column.kind, missing, withheld: 0 });
  }
  for (const { code, params } of notices) printLine(sayInFlags(language, code, params as never));
}

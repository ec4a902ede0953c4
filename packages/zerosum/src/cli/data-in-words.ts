import { type Language, type MessageCode, type MessageParams, say } from "@zerosum/core";
import type { LoadedData } from "../data.ts";
import { printLine } from "./output.ts";
import { sayInFlags } from "./say-in-flags.ts";

/** Prints how large a source is, and how it was read. */
export function saySource(
  { source, ...data }: Pick<LoadedData, "name" | "kind" | "rows" | "source"> & { readonly columns: number },
  language: Language,
): void {
  printLine(say(language, "cli.say.data", data));
  if (source) printLine(say(language, "cli.say.source", { ...source, guessed: source.guessed.join(", ") }));
}

/** Prints what was seen on the way. */
export function sayNotices(notices: LoadedData["notices"], language: Language): void {
  for (const { code, params } of notices) printLine(sayInFlags(language, code, params as never));
}

/** Prints what is in a source: its columns and their kinds, how it was read, and what was seen on the way. */
export function sayData(
  { name, kind, rows, columns, notices, source }: Omit<LoadedData, "data">,
  language: Language,
): void {
  const print = <C extends MessageCode>(code: C, params: MessageParams<C>): void =>
    printLine(say(language, code, params));
  saySource({ name, kind, rows, columns: columns.length, source }, language);
  for (const column of columns) {
    const missing = rows && column.missing > 0 ? `${((100 * column.missing) / rows).toFixed(1)} %` : "";
    print("cli.say.column", { name: column.name, kind: column.kind, missing });
  }
  sayNotices(notices, language);
}

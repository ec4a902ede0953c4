import { type Language, say } from "@zerosum/core";
import type { InspectedColumn } from "../inspect.ts";
import { inColumns, placesOf } from "./in-columns.ts";
import { printLine } from "./output.ts";

/** The widest cell; what is longer is cut. */
const WIDEST = 48;

/** A text in at most {@link WIDEST} places, and on one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (placesOf(line) <= WIDEST) return line;
  let taken = "";
  for (const character of line) {
    if (placesOf(taken) + placesOf(character) >= WIDEST) break;
    taken += character;
  }
  return `${taken}…`;
}

/** Prints columns as a table: name, kind, missing cells where rows are at hand, what they hold, what is learnt. */
export function printColumns(columns: readonly InspectedColumn[], rows: number | null, language: Language): void {
  const lines = [
    [...say(language, "cli.columns.head", undefined).split("|")],
    ...columns.map((column) => [
      shortened(column.name),
      column.kind,
      column.missing ? `${((100 * column.missing) / (rows ?? 1)).toFixed(1)} %` : "",
      shortened(contentOf(column, rows, language)),
      learningOf(column, language),
    ]),
  ];
  // Nothing is missing of a model's columns: it has no rows.
  const shown = lines[0].map((_, i) => i).filter((i) => i !== 2 || columns.some(({ missing }) => missing));
  for (const line of inColumns(lines.map((cells) => shown.map((i) => cells[i])))) printLine(line);
}

/** What a column holds: its range and format, or its first values. */
function contentOf(
  { kind, range, values, format, distinct }: InspectedColumn,
  rows: number | null,
  language: Language,
): string {
  if (range) return range.join(" … ") + (format === undefined ? "" : ` (${format})`);
  if (!values) return kind === "text" && distinct ? say(language, "cli.columns.distinct", { distinct }) : "";
  const share = (count: number | undefined): string =>
    count === undefined || rows === null || kind === "constant" ? "" : ` ${((100 * count) / rows).toFixed(0)} %`;
  const named = values.map(({ text, rows: count }) => text + share(count)).join(", ");
  const more = kind === "identifier" || values.length < (distinct ?? 0);
  return more ? `${named}, …` : named;
}

function learningOf({ learning }: InspectedColumn, language: Language): string {
  return say(language, "cli.columns.learning", learning);
}

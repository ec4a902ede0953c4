import type { Column, ColumnType } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";

/** How CSV is written. */
export interface CsvOptions {
  /** A comma by default. */
  readonly delimiter?: string;
  /** Whether the first line names the columns: yes by default. */
  readonly header?: boolean;
  /** What ends a line: "\n" by default. */
  readonly newline?: "\n" | "\r\n";
}

/** Rows a chunk of text holds. */
const CHUNK = 4096;

/**
 * Columns as CSV (RFC 4180 quoting), in chunks of text: values, decimals and missing cells spelt as in the source.
 * @example [...formatCsv(table.columns)].join("")
 */
export function* formatCsv(columns: readonly Column[], options: CsvOptions = {}): Generator<string> {
  const { delimiter = ",", header = true, newline = "\n" } = options;
  const quoted = quoter(delimiter, columns.length === 1);
  if (header) yield csvHeader(columns, options);
  const cells = columns.map((column) => cellWriter(column, delimiter, quoted));
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += CHUNK) {
    let text = "";
    for (let row = from; row < Math.min(from + CHUNK, rows); row++) {
      for (let i = 0; i < cells.length; i++) text += i === 0 ? cells[i](row) : delimiter + cells[i](row);
      text += newline;
    }
    yield text;
  }
}

/** The line that names the columns. */
export function csvHeader(columns: readonly Column[], { delimiter = ",", newline = "\n" }: CsvOptions = {}): string {
  const quoted = quoter(delimiter, columns.length === 1);
  return columns.map(({ type }) => quoted(type.name)).join(delimiter) + newline;
}

/** Quotes what a reader would misread. An only cell that is empty would be taken for a blank line. */
export function quoter(delimiter: string, single: boolean): (text: string) => string {
  const special = /["\r\n]|^\s|\s$/;
  return (text) =>
    special.test(text) || text.includes(delimiter) || (single && text === "")
      ? `"${text.replaceAll('"', '""')}"`
      : text;
}

/** Whether a column's numbers need no quotes: the delimiter can hardly stand in them, as in decimal commas it can. */
export function standsBare(type: ColumnType, delimiter: string): boolean {
  if (!("style" in type) || type.style.marks) return false;
  return /^[^\d.,eE+-]*$/.test(delimiter) || (type.style.decimal === "." && delimiter === ",");
}

function cellWriter(
  { type, values, missing }: Column,
  delimiter: string,
  quoted: (text: string) => string,
): (row: number) => string {
  const missingText = quoted(type.missingText);
  const format = KINDS[type.kind].format(type);
  // Each category is quoted once.
  const texts = "categories" in type ? type.categories.map(quoted) : undefined;
  let write = (value: number) => quoted(format(value));
  if (texts) write = (value) => texts[value];
  else if (standsBare(type, delimiter)) write = format;
  return (row) => (missing?.[row] ? missingText : write(values[row]));
}

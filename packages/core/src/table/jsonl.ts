import type { Column } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";

/** Rows a chunk of text holds. */
const CHUNK = 4096;

/**
 * Columns as JSON Lines, an object a row, in chunks of text. Numbers keep their decimals, booleans are true and false,
 * missing cells are null.
 */
export function* formatJsonLines(columns: readonly Column[]): Generator<string> {
  const members = columns.map(({ type, values, missing }) => {
    const json = KINDS[type.kind].json(type);
    const key = `${JSON.stringify(type.name)}:`;
    return (row: number) => key + (missing?.[row] ? "null" : json(values[row]));
  });
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += CHUNK) {
    let text = "";
    for (let row = from; row < Math.min(from + CHUNK, rows); row++)
      text += `{${members.map((member) => member(row)).join(",")}}\n`;
    yield text;
  }
}

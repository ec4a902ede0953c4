import type { Column } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";

/** Rows a chunk of text holds. */
const CHUNK = 4096;

/**
 * Columns as JSON Lines, an object a row, in chunks of text. Numbers keep their decimals, booleans are true and false,
 * missing cells are null.
 */
export const formatJsonLines = (columns: readonly Column[]): Generator<string> => objects(columns, "", "\n");

/**
 * Blocks of columns as one JSON array of objects, a line each, in chunks of text; values are as in JSON Lines.
 * @example for await (const text of formatJson(blocks)) process.stdout.write(text);
 */
export async function* formatJson(blocks: AsyncIterable<readonly Column[]>): AsyncGenerator<string, void> {
  let before = "[\n";
  for await (const columns of blocks) {
    for (const text of objects(columns, ",\n", "")) {
      yield before + text.slice(2);
      before = ",\n";
    }
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** An object a row, each between two texts. */
function* objects(columns: readonly Column[], before: string, after: string): Generator<string> {
  const members = columns.map(({ type, values, missing }, i) => {
    const json = KINDS[type.kind].json(type);
    const key = `${i === 0 ? "" : ","}${JSON.stringify(type.name)}:`;
    return (row: number) => key + (missing?.[row] ? "null" : json(values[row]));
  });
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += CHUNK) {
    let text = "";
    for (let row = from; row < Math.min(from + CHUNK, rows); row++) {
      text += `${before}{`;
      for (const member of members) text += member(row);
      text += `}${after}`;
    }
    yield text;
  }
}

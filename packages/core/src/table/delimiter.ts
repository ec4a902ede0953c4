import { parseRows } from "./rows.ts";

/** What may separate fields, in the order in which a tie is decided: a comma may stand in decimals, a tab hardly. */
const DELIMITERS = ["\t", ";", "|", ","] as const;

/** The delimiter that gives the most rows of `sample` one same number of fields, above one; a comma if none does. */
export function sniffDelimiter(sample: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreement(parseRows(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of rows with the most frequent number of fields; 0 where that number is one. */
function agreement(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (row.length > 1 || row[0] !== "") counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let [fields, most, all] = [1, 0, 0];
  for (const [length, count] of counts) {
    all += count;
    if (count > most) [fields, most] = [length, count];
  }
  return fields > 1 ? most / all : 0;
}

import type { GameData } from "../../worker/game-messages.ts";

/** Rows of one's own, as a game has them. */
export type OwnRows = Extract<GameData, { kind: "rows" }>;
/** A column that was read; what is missing is no number. */
export interface Numbers {
  readonly name: string;
  readonly values: Float64Array;
}

/** What makes rows useless for a game. */
export type RowsProblem =
  | { readonly what: "few"; readonly got: number }
  | { readonly what: "constant" | "outliers"; readonly column: string };

/** The fewest rows that tell of a distribution, and the least share of a column's sd that nearly all of its values may span. */
const [FEWEST, NARROWEST] = [10, 0.01];
/** So many values are sorted at most. */
const SORTED = 5000;

/** The rows that have a number in each column; the others are left out and counted. */
export function rowsOf(columns: readonly Numbers[]): { readonly rows: Float32Array; readonly leftOut: number } {
  const width = columns.length;
  const count = columns[0].values.length;
  const rows = new Float32Array(width * count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let isWhole = true;
    for (let c = 0; c < width; c++) {
      rows[at + c] = columns[c].values[i];
      isWhole &&= Number.isFinite(rows[at + c]);
    }
    if (isWhole) at += width;
  }
  return { rows: rows.slice(0, at), leftOut: count - at / width };
}

/** What is wrong with rows, if anything. */
export function problemOf(rows: Float32Array, columns: readonly string[]): RowsProblem | null {
  const width = columns.length;
  const count = rows.length / width;
  if (count < FEWEST) return { what: "few", got: count };
  // Evenly chosen rows tell where nearly all lie, without a long wait.
  const every = Math.ceil(count / SORTED);
  for (const [c, column] of columns.entries()) {
    let [low, high, sum, squares] = [rows[c], rows[c], 0, 0];
    for (let at = c; at < rows.length; at += width) {
      low = Math.min(low, rows[at]);
      high = Math.max(high, rows[at]);
      sum += rows[at] - rows[c];
      squares += (rows[at] - rows[c]) ** 2;
    }
    if (low === high) return { what: "constant", column };
    const sd = Math.sqrt(squares / count - (sum / count) ** 2);
    const some = Float64Array.from({ length: Math.ceil(count / every) }, (_, i) => rows[i * every * width + c]).sort();
    const at = (share: number): number => some[Math.round(share * (some.length - 1))];
    if (at(0.98) - at(0.02) < NARROWEST * sd) return { what: "outliers", column };
  }
  return null;
}

/** The name of rows by what they hold: the first 16 digits of SHA-256. Browsers compute it for secure addresses only. */
export async function hashOf(rows: Float32Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", rows as Float32Array<ArrayBuffer>));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Rows as the text of a CSV file, from which the same are read again. */
export function csvOf({ columns, rows }: Pick<OwnRows, "columns"> & { readonly rows: Float32Array }): string {
  const lines = [columns.join(",")];
  for (let at = 0; at < rows.length; at += columns.length) lines.push(rows.subarray(at, at + columns.length).join(","));
  return `${lines.join("\n")}\n`;
}

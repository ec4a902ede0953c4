import type { ConditionValue } from "./condition.ts";

/** Rows of which some cells are given, column by column. */
export interface SeedRows {
  readonly rows: number;
  readonly columns: readonly SeedColumn[];
}

/** The cells of a column: a row's index into its texts; an empty text is a cell that is not given. */
interface SeedColumn {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** A row of which some cells are given: what is undefined, null or "" is left to the model. */
export type SeedRow = Readonly<Record<string, ConditionValue | null | undefined>>;

/** Rows of objects as {@link SeedRows}. */
export function seedRowsOf(rows: readonly SeedRow[]): SeedRows {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name): SeedColumn => {
    const codeOf = new Map<string, number>();
    const codes = Uint32Array.from(rows, (row) => {
      const text = String(row[name] ?? "").trim();
      if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
      return codeOf.get(text) as number;
    });
    return { name, codes, texts: [...codeOf.keys()] };
  });
  return { rows: rows.length, columns };
}

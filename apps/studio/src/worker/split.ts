import {
  type Columns,
  permutation,
  rowsOfTexts,
  schemaLike,
  type Table,
  type TableSchema,
  type TextTable,
  typeTexts,
} from "@zerosum/core";

/** The share of the rows that is kept apart. */
const SHARE = 0.2;

/** A table as it is trained on, and the rows that the training never sees. */
export interface Parts {
  readonly train: Table;
  readonly holdout: Table | null;
}

/** Rows to train on, and if wished a fifth apart that the seed draws: each read as if it were a file of its own. */
export function partsOf(
  texts: TextTable,
  schema: TableSchema,
  { holdout, seed }: { holdout: boolean; seed: number },
): Parts {
  const apart = holdout ? Math.round(SHARE * texts.rows) : 0;
  if (apart === 0) return { train: typeTexts(texts, schema), holdout: null };
  const order = permutation(texts.rows, seed, 0);
  const chosen = (from: number, to: number): TextTable =>
    rowsOfTexts(texts, Uint32Array.from({ length: to - from }, (_, i) => order.at(from + i)).sort());
  const train = typeTexts(chosen(apart, texts.rows), schema);
  return { train, holdout: typeTexts(chosen(0, apart), schemaLike(train.columns)) };
}

/** So many of all rows at most, evenly from the first to the last. */
export function everyFew(rows: number, most: number): Uint32Array {
  const taken = Math.min(rows, most);
  return Uint32Array.from({ length: taken }, (_, i) => Math.floor((i * rows) / taken));
}

/** At most so many rows of a table, evenly from its beginning to its end, and so many of its columns. */
export function someOf({ columns, rows }: Columns, most: { readonly rows: number; readonly columns: number }): Columns {
  const at = everyFew(rows, most.rows);
  return {
    rows: at.length,
    columns: columns.slice(0, most.columns).map((column) => ({
      ...column,
      values:
        column.values.constructor === Uint32Array
          ? at.map((row) => column.values[row])
          : Float64Array.from(at, (row) => column.values[row]),
      missing: column.missing && Uint8Array.from(at, (row) => column.missing?.[row] ?? 0),
    })) as Columns["columns"],
  };
}

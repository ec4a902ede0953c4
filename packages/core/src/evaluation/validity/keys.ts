import type { Columns } from "../../encoder/index.ts";
import { type Column, type IdentifierColumn, isCoded, isIdentifier } from "../../table/index.ts";

/** The training table's columns of keys, each with the column of the same name of another table. */
export function keyColumns(
  train: Columns,
  other: Columns,
): readonly { readonly key: IdentifierColumn; readonly column: Column }[] {
  return train.columns.filter(isIdentifier).flatMap((key) => {
    const column = other.columns.find(({ type }) => type.name === key.type.name);
    return column ? [{ key, column }] : [];
  });
}

/** What stands in a row of a column of keys, or null where nothing does; of rows that were never written, their number. */
export function keyOf(column: Column): (row: number) => string | number | null {
  const texts = isCoded(column) ? column.type.categories : isIdentifier(column) ? column.type.texts : null;
  return (row) => (column.missing?.[row] ? null : (texts?.[column.values[row]] ?? column.values[row]));
}

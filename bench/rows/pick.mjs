import { permutation } from "zerosum";

/** Some rows of a table, in another order. */
export const pick = ({ columns }, order) => ({
  rows: order.length,
  columns: columns.map((column) => ({
    ...column,
    values: column.values.constructor.from(order, (row) => column.values[row]),
    missing: column.missing && Uint8Array.from(order, (row) => column.missing[row]),
  })),
});

/** So many rows in an order drawn by the seed. */
export function shuffledRows(rows, seed) {
  const order = permutation(rows, seed, 0);
  return Array.from({ length: rows }, (_, i) => order.at(i));
}

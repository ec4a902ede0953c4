import type { Column, KindName } from "./column.ts";
import type { TableSchema } from "./schema.ts";

/** As what a column of another table is read that is to be compared with one of this kind: what only this table shows is left open. */
const ALIKE: Partial<Record<KindName, KindName>> = {
  constant: "category",
  boolean: "category",
  ordered: "category",
  category: "category",
  text: "text",
  identifier: "category",
  integer: "number",
  number: "number",
  date: "date",
  time: "time",
  timestamp: "timestamp",
};

/** The schema that reads other tables so that their columns can be compared with these: numbers as numbers, texts as texts. */
export const schemaLike =
  (columns: readonly Column[]) =>
  (names: readonly string[]): TableSchema =>
    Object.fromEntries(
      columns.flatMap(({ type: { name, kind } }) => {
        const alike = ALIKE[kind];
        return alike && names.includes(name) ? [[name, alike]] : [];
      }),
    );

import { z } from "zod";
import { nearest, ZerosumError } from "../errors.ts";
import { KIND_NAMES, type KindName } from "./column.ts";

const kindName = z.enum(KIND_NAMES);

/** Which kind each named column is; the others are inferred. Example: `{ zip: "category", age: "integer" }` */
export const tableSchema = z.record(z.string(), kindName);
/** A schema of a table. */
export type TableSchema = z.infer<typeof tableSchema>;

/** The kinds by column; refuses an unknown kind and a column that is not there. */
export function checkSchema(schema: object, columns: readonly string[]): Map<string, KindName> {
  const kinds = new Map<string, KindName>();
  for (const [column, kind] of Object.entries(schema)) {
    if (!columns.includes(column))
      throw new ZerosumError("table.schemaColumn", { got: column, suggestion: nearest(column, columns) });
    const got = String(kind);
    const parsed = kindName.safeParse(kind);
    if (!parsed.success)
      throw new ZerosumError("table.schemaKind", {
        column,
        got,
        expected: KIND_NAMES,
        suggestion: nearest(got, KIND_NAMES),
      });
    kinds.set(column, parsed.data);
  }
  return kinds;
}

import { z } from "zod";
import { nearest, ZerosumError } from "../errors.ts";
import { KIND_NAMES } from "./column.ts";

/** Which kind each named column is; the others are inferred. Example: `{ zip: "category", age: "integer" }` */
export const tableSchema = z.record(z.string(), z.enum(KIND_NAMES));
/** A schema of a table. */
export type TableSchema = z.infer<typeof tableSchema>;

/** Refuses a schema that names an unknown kind or a column that is not there. */
export function checkSchema(schema: unknown, columns: readonly string[]): TableSchema {
  const parsed = tableSchema.safeParse(schema);
  if (!parsed.success) {
    const { path, input } = { input: undefined, ...parsed.error.issues[0] };
    const column = path.map(String).join(".");
    const got = valueAt(schema, column) ?? input;
    const word = String(got);
    throw new ZerosumError("table.schemaKind", {
      column,
      got: word,
      expected: [...KIND_NAMES],
      suggestion: nearest(word, KIND_NAMES),
    });
  }
  for (const column of Object.keys(parsed.data))
    if (!columns.includes(column))
      throw new ZerosumError("table.schemaColumn", { got: column, suggestion: nearest(column, columns) });
  return parsed.data;
}

const valueAt = (schema: unknown, key: string): unknown =>
  typeof schema === "object" && schema !== null ? Object.entries(schema).find(([name]) => name === key)?.[1] : schema;

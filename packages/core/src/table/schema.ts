import { z } from "zod";
import { nearest, ZerosumError } from "../errors.ts";
import { type Column, KIND_NAMES, type KindName } from "./column.ts";
import { temporalCodec } from "./temporal/format.ts";
import { offsetOfZone, ZONE } from "./temporal/zone.ts";

const kindName = z.enum(KIND_NAMES);
const TEMPORAL: readonly KindName[] = ["date", "time", "timestamp"];

/** What a schema may say of a column besides its kind: which kinds it is for. */
const DETAILS: Readonly<Record<string, readonly KindName[]>> = {
  format: TEMPORAL,
  zone: ["timestamp"],
  order: ["ordered"],
};

/** What a schema says of a column besides its kind. */
export interface ColumnSpec {
  /** Of dates, times and timestamps: how the texts are written, such as "D/M/YYYY". */
  readonly format?: string;
  /** Of timestamps that name their zone: the one to write, such as "+09:00". */
  readonly zone?: string;
  /** Of ordered texts: all of them, from the lowest to the highest. */
  readonly order?: readonly string[];
}

const columnSpec = z.union([
  kindName,
  z.strictObject({
    kind: kindName,
    format: z.string().optional(),
    zone: z.string().optional(),
    order: z.array(z.string()).optional(),
  }),
]);

/**
 * Which kind each named column is, and where it needs saying how its cells are written; the others are inferred.
 * Example: `{ zip: "category", born: { kind: "date", format: "D/M/YYYY" }, size: { kind: "ordered", order: ["S", "M"] } }`
 */
export const tableSchema = z.record(z.string(), columnSpec);
/** A schema of a table. */
export type TableSchema = z.infer<typeof tableSchema>;

/** The schema that reads a table's columns again as they are: to be written, changed and given back. */
export function schemaOf(columns: readonly Column[]): TableSchema {
  return Object.fromEntries(
    columns.map(({ type }) => {
      const { name, kind } = type;
      if ("lattice" in type) {
        const { format, zone } = type;
        return [name, { kind, format, ...(zone !== null && { zone }) }];
      }
      return [name, kind === "ordered" && "categories" in type ? { kind, order: [...type.categories] } : kind];
    }),
  );
}

/** A column's kind, and what else is said of it. */
export interface CheckedSpec extends ColumnSpec {
  readonly kind: KindName;
}

/** What is said of each column; refuses unknown columns, kinds, details and formats. */
export function checkSchema(schema: object, columns: readonly string[]): Map<string, CheckedSpec> {
  const specs = new Map<string, CheckedSpec>();
  for (const [column, given] of Object.entries(schema)) {
    if (!columns.includes(column))
      throw new ZerosumError("table.schemaColumn", { got: column, suggestion: nearest(column, columns) });
    specs.set(column, checkSpec(column, given));
  }
  return specs;
}

function checkSpec(column: string, given: unknown): CheckedSpec {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  const { kind: name, ...details } = isObject ? (given as Record<string, unknown>) : { kind: given };
  const parsed = kindName.safeParse(name);
  if (!parsed.success) {
    const got = typeof name === "string" ? name : JSON.stringify(name ?? null);
    const suggestion = nearest(got, KIND_NAMES);
    throw new ZerosumError("table.schemaKind", { column, got, expected: KIND_NAMES, suggestion });
  }
  const kind = parsed.data;
  for (const [detail, value] of Object.entries(details)) checkDetail(column, kind, detail, value);
  return { ...details, kind };
}

function checkDetail(column: string, kind: KindName, detail: string, value: unknown): void {
  const of = { column, kind };
  if (!DETAILS[detail]?.includes(kind)) {
    const expected = Object.keys(DETAILS).filter((name) => DETAILS[name].includes(kind));
    throw new ZerosumError("table.schemaDetail", {
      ...of,
      got: detail,
      expected,
      suggestion: nearest(detail, expected),
    });
  }
  const got = typeof value === "string" ? value : JSON.stringify(value);
  if (detail === "format" && temporalCodec(got)?.kind !== kind)
    throw new ZerosumError("table.schemaFormat", { ...of, got });
  if (detail === "order" && !isOrder(value)) throw new ZerosumError("table.schemaOrder", { column, got });
  if (detail === "zone" && !(new RegExp(`^(?:${ZONE})$`).test(got) && offsetOfZone(got) !== undefined))
    throw new ZerosumError("table.schemaZone", { column, got });
}

const isOrder = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 1 &&
  value.every((text) => typeof text === "string") &&
  new Set(value).size === value.length;

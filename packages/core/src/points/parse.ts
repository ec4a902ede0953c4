import { z } from "zod";
import { nearest, ZerosumError } from "../errors.ts";
import type { Density } from "./density.ts";
import type { DensityFamily } from "./family.ts";
import { DENSITY_FAMILIES } from "./registry.ts";

/** A density with the name and the full options that make it again. */
export type NamedDensity = Density & { readonly name: string; readonly options: Readonly<Record<string, unknown>> };

/**
 * The density of a family, by name and options; what is not given has its default.
 * @throws ZerosumError for an unknown name or option, or a value out of range
 * @example createDensity("ring", { modes: 8, sd: 0.01 })
 */
export function createDensity(name: string, options: Readonly<Record<string, unknown>> = {}): NamedDensity {
  const family = familyOf(name);
  const known = Object.keys(family.options.shape);
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, known);
    throw new ZerosumError("points.option", { density: name, got: unknown, expected: known, suggestion });
  }
  const parsed = family.options.safeParse(options);
  if (!parsed.success) throw invalid(family, parsed.error.issues[0].path[0] as string, options);
  return { ...family.density(parsed.data), name, options: parsed.data };
}

/**
 * Reads the short form of the command line: a name, then after a colon options by commas; the numbers of a list are
 * separated by slashes.
 * @throws ZerosumError as {@link createDensity}
 * @example parseDensity("mixture:means=-2/2,sds=0.5")
 */
export function parseDensity(text: string): NamedDensity {
  const colon = text.indexOf(":");
  if (colon < 0) return createDensity(text.trim());
  const name = text.slice(0, colon).trim();
  const { shape } = familyOf(name).options;
  const options: Record<string, unknown> = {};
  for (const part of text.slice(colon + 1).split(",")) {
    const equals = part.indexOf("=");
    if (equals < 0) throw new ZerosumError("points.syntax", { got: part.trim(), text });
    const key = part.slice(0, equals).trim();
    const values = part
      .slice(equals + 1)
      .split("/")
      .map(toNumber);
    const isList = key in shape && jsonSchema(shape[key]).type === "array";
    options[key] = isList || values.length > 1 ? values : values[0];
  }
  return createDensity(name, options);
}

/** What is not a number stays text, for the schema to refuse and the error to show. */
function toNumber(text: string): number | string {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? text.trim() : value;
}

function familyOf(name: string): DensityFamily {
  const family = DENSITY_FAMILIES.find((candidate) => candidate.name === name);
  if (family) return family;
  const names = DENSITY_FAMILIES.map((candidate) => candidate.name);
  throw new ZerosumError("points.unknown", { got: name, expected: names, suggestion: nearest(name, names) });
}

const jsonSchema = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: "input" });

/** The schema of a number: the list's items if it is a list. */
function itemOf(schema: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema {
  const { items } = schema;
  return typeof items === "object" && !Array.isArray(items) ? items : schema;
}

function invalid(family: DensityFamily, option: string, options: Readonly<Record<string, unknown>>): ZerosumError {
  const schema = jsonSchema(family.options.shape[option]);
  const item = itemOf(schema);
  return new ZerosumError("points.value", {
    density: family.name,
    option,
    got: [options[option]].flat().join("/"),
    list: schema.type === "array",
    whole: item.type === "integer",
    above: typeof item.exclusiveMinimum === "number" ? item.exclusiveMinimum : undefined,
    from: item.minimum,
    to: item.maximum,
    example: `${family.name}:${option}=${[schema.default].flat().join("/")}`,
  });
}

import { DENSITY_FAMILIES, type MessageCode, RESTARTING, trainOptionsSchema } from "@zerosum/core";
import type { Catalogue, OptionSpec } from "./game-messages.ts";
import { said } from "./said.ts";

/** Options that say nothing of a game of points played under someone's eyes, or that have a place of their own. */
const ELSEWHERE = new Set([
  "keepRare",
  "preset",
  "epochs",
  "maxSteps",
  "maxTime",
  "patience",
  "sampling",
  "numbers",
  "relaxation",
  "temperature",
  "moments",
  "refine",
  "device",
  "threads",
]);

interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly default?: number | string | readonly number[];
  readonly help?: MessageCode;
}

/** What the controls of a game are made from: the core's schemas, and their words in both languages. */
export function catalogue(): Catalogue {
  const restarting = new Set<string>(RESTARTING);
  return {
    options: Object.entries(trainOptionsSchema.shape)
      .filter(([name]) => !ELSEWHERE.has(name))
      .map(([name, schema]) => ({ ...optionOf(name, schema), restarts: restarting.has(name) })),
    families: DENSITY_FAMILIES.map(({ name, dimension, summary, options }) => ({
      name,
      dimension,
      summary: said(summary, undefined as never),
      options: Object.entries(options.shape).map(([option, schema]) => optionOf(option, schema as never)),
    })),
  };
}

/** An option as its schema has it. */
export function optionOf(name: string, schema: { toJSONSchema(options?: object): object }): OptionSpec {
  const shape = schema.toJSONSchema({ io: "input" }) as Shape;
  const number = shape.items ?? shape;
  const above = number.exclusiveMinimum !== undefined;
  const minimum = number.exclusiveMinimum ?? number.minimum;
  return {
    name,
    help: said(shape.help as MessageCode, undefined as never),
    type: typeOf(shape),
    ...(shape.enum && { choices: shape.enum }),
    ...(minimum !== undefined && { minimum }),
    ...(number.maximum !== undefined && { maximum: number.maximum }),
    ...(above && { above }),
    ...(shape.default !== undefined && { initial: shape.default }),
  };
}

function typeOf({ type, enum: choices, items }: Shape): OptionSpec["type"] {
  if (choices) return "choice";
  if (items) return "numbers";
  return type === "boolean" || type === "integer" ? type : "number";
}

import {
  type Language,
  type MessageCode,
  parseOptions,
  say,
  type TrainOptionsInput,
  trainOptionsSchema,
} from "@zerosum/core";
import { type Command, Option } from "commander";
import { parseDuration } from "./duration.ts";
import { numberOr } from "./number-or.ts";

/** What a schema says of an option's values. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

const schemas = Object.entries(trainOptionsSchema.shape).map(([name, schema]) => ({
  name,
  help: schema.meta()?.help as MessageCode,
  shape: schema.toJSONSchema() as Shape,
}));

/** discriminatorSteps → discriminator-steps */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Gives `command` a flag for each option of the schema, with its values. */
export function addTrainOptions(command: Command, language: Language): void {
  for (const { name, help, shape } of schemas) {
    const value = name === "maxTime" ? "time" : shape.type === "string" ? "name" : shape.type === "integer" ? "n" : "x";
    const range = name === "maxTime" ? "" : rangeOf(shape);
    const text = say(language, help, undefined as never);
    // The core checks the values, so that a flag and an option in code are refused in the same words.
    command.addOption(new Option(`--${kebab(name)} <${value}>`, range ? `${text} [${range}]` : text));
  }
}

function rangeOf({ enum: choices, minimum, exclusiveMinimum, maximum }: Shape): string {
  if (choices) return choices.join(", ");
  const from = minimum ?? (exclusiveMinimum === undefined ? "" : `>${exclusiveMinimum}`);
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? `${from}…` : `${from}…${maximum}`;
}

/** The options of a training among those of a command line, checked. */
export function trainOptionsOf(given: Readonly<Record<string, unknown>>): TrainOptionsInput {
  const entries = schemas.flatMap(({ name, shape }) => {
    const text = given[name];
    if (typeof text !== "string") return [];
    if (name === "maxTime") return [[name, parseDuration(text)]];
    return [[name, shape.type === "string" ? text : numberOr(text)]];
  });
  return parseOptions(Object.fromEntries(entries));
}

/** Options as flags, to be typed again. */
export const flagsOf = (options: Readonly<Record<string, unknown>>): string =>
  Object.entries(options)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `--${kebab(name)} ${value}`)
    .join(" ");

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
import { kebab } from "./kebab.ts";
import { numberOr } from "./number-or.ts";

/** What a schema says of an option's values. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

interface Described {
  readonly name: string;
  readonly help: MessageCode;
  readonly shape: Shape;
}

const schemas: readonly Described[] = Object.entries(trainOptionsSchema.shape).map(([name, schema]) => ({
  name,
  help: schema.meta()?.help as MessageCode,
  shape: schema.toJSONSchema() as Shape,
}));

/** What the options of a training that `generate` shares mean there. */
const GENERATING: Readonly<Record<string, MessageCode>> = {
  seed: "cli.sequence",
  device: "option.device",
  threads: "cli.threads",
};

/** Gives `command` a flag for each option of the schema, with its values. */
export function addTrainOptions(command: Command, language: Language): void {
  for (const described of schemas) command.addOption(optionOf(described, language));
}

/** Gives `command` a flag for each option of the schema that decides how rows are generated. */
export function addGenerateOptions(command: Command, language: Language): void {
  for (const described of schemas) {
    const help = GENERATING[described.name];
    if (help) command.addOption(optionOf({ ...described, help }, language));
  }
}

function optionOf({ name, help, shape }: Described, language: Language): Option {
  const value = name === "maxTime" ? "time" : shape.type === "string" ? "name" : shape.type === "integer" ? "n" : "x";
  const range = name === "maxTime" ? "" : rangeOf(shape);
  const text = say(language, help, undefined as never);
  if (shape.type === "boolean") return new Option(`--${kebab(name)}`, text);
  const option = new Option(`--${kebab(name)} <${value}>`, range ? `${text} [${range}]` : text);
  // Only for the completion: the core checks the values, so that a flag and an option in code are refused in the same words.
  if (shape.enum) option.argChoices = [...shape.enum];
  return option;
}

function rangeOf({ enum: choices, minimum, exclusiveMinimum, maximum }: Shape): string {
  if (choices) return choices.join(", ");
  const from = minimum ?? (exclusiveMinimum === undefined ? "" : `>${exclusiveMinimum}`);
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? `${from}…` : `${from}…${maximum}`;
}

/** The options of a training among those of a command line, checked. */
export function trainOptionsOf(given: Readonly<Record<string, unknown>>): TrainOptionsInput {
  const entries = schemas.flatMap(({ name, shape }): (readonly [string, unknown])[] => {
    const text = given[name];
    if (shape.type === "boolean" && text === true) return [[name, true]];
    if (typeof text !== "string") return [];
    if (name === "maxTime") return [[name, parseDuration(text)]];
    return [[name, shape.type === "string" ? text : numberOr(text)]];
  });
  return parseOptions(Object.fromEntries(entries) as TrainOptionsInput);
}

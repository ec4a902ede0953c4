import type { TrainedModel } from "../model.ts";
import { kebab } from "./kebab.ts";
import type { ReadFlags } from "./read-options.ts";

/** A word as a POSIX shell takes it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** A command to be typed: its words, quoted where they need it. */
export const commandOf = (...words: readonly string[]): string => ["zerosum", ...words.map(quoted)].join(" ");

/** Options as the words of their flags; what is open or off has none. */
export const flagsOf = (options: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(options)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .flatMap(([name, value]) => (value === true ? [`--${kebab(name)}`] : [`--${kebab(name)}`, String(value)]));

/**
 * What makes the same model again, besides the options that were given or chosen: the step at which it stopped, whatever
 * stopped it, and the threads.
 */
export function settledOptions({ manifest }: TrainedModel): Readonly<Record<string, unknown>> {
  const { seed, steps, stopped, fingerprint } = manifest;
  return {
    ...(stopped !== "steps" && { maxSteps: steps }),
    // An interrupted training is not refined, one that ends at the same step by itself is.
    ...(stopped === "aborted" && { refine: 1 }),
    threads: fingerprint.threads,
    seed,
  };
}

/** The flags of how a file is read, as they were given. */
export const readFlagsOf = ({
  points,
  header,
  format,
  delimiter,
  decimal,
  encoding,
  schema,
}: ReadFlags): readonly string[] => [
  ...(points ? ["--points"] : []),
  ...(header === undefined ? [] : [header ? "--header" : "--no-header"]),
  ...flagsOf({ format, delimiter, decimal, encoding, schema }),
];

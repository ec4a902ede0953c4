import type { Measures } from "../worker/game-messages.ts";

const COLUMNS = [
  "step",
  "value",
  "jsd",
  "realScore",
  "fakeScore",
  "discriminatorLoss",
  "generatorLoss",
  "modes",
  "quality",
] as const satisfies readonly (keyof Measures)[];

/** The points of the curves as a table, every number to its last bit; what is not measured is left empty. */
export const curveCsv = (curve: readonly Measures[]): string =>
  [COLUMNS.join(","), ...curve.map((measures) => COLUMNS.map((column) => measures[column] ?? "").join(","))]
    .map((line) => `${line}\n`)
    .join("");

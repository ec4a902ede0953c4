import { derived } from "./derived.ts";
import type { Sample } from "./sample.ts";

const knownOf = derived((values: Float64Array) => values.filter((value) => !Number.isNaN(value)).sort());

/** The values of a column that are not missing, in their order. */
export const knownValues = ({ values }: Sample, column: number): Float64Array => knownOf(values[column]);

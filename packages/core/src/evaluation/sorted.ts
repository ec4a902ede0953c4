import { derived } from "./derived.ts";
import type { Sample } from "./sample.ts";

const sortedOf = derived((values: Float64Array) => values.map(lowered).sort());

/** A missing cell as a value of its own, below all numbers. */
const lowered = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);

/** The values of a column in their order, missing cells first, as −∞. */
export const sortedColumn = ({ values }: Sample, column: number): Float64Array => sortedOf(values[column]);

import { derived } from "./derived.ts";
import type { Sample } from "./sample.ts";

/** Values in their order, missing ones first, as −∞. */
export const sortedValues = derived((values: Float64Array) => values.map(lowered).sort());

/** A missing cell as a value of its own, below all numbers. */
const lowered = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);

/** The sorted values of a column. */
export const sortedColumn = ({ values }: Sample, column: number): Float64Array => sortedValues(values[column]);

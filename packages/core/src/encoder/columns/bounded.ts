import type { NumericType, TemporalType } from "../../table/index.ts";

/** A column of numbers that go from `low` to `high` and no further: what lay beyond is not to be known. */
export const bounded = (type: NumericType, low: number, high: number): NumericType => ({
  ...type,
  style: { ...type.style, bounds: [low, high] },
});

/** The same of dates, times and timestamps. */
export const boundedMoments = (type: TemporalType, low: number, high: number): TemporalType => ({
  ...type,
  lattice: { ...type.lattice, bounds: [low, high] },
});

import { quantileOfSorted } from "../../stats/index.ts";
import type { EvidenceColumn } from "../aligned.ts";
import type { Sample } from "../sample.ts";
import type { Points } from "./points.ts";

/** Numbers are bent at most at so many places. */
const MOST_KNOTS = 1000;
/** Categories with a coordinate of their own, at most; the rarer of more share one. */
const MOST_CATEGORIES = 100;

/** Makes points of rows. */
export type Embedding = (sample: Sample) => Points;

/**
 * A space for rows of a mixed table, in which each column weighs alike: a number is the share of the reference's values
 * below it, from 0 to 1, and a category a one-hot over √2, so that two different ones are 1 apart. A missing cell is a value of
 * its own, at least 1 from all others.
 *
 * Between values of the reference a number's share runs straight, so that what is nearly equal is near; beyond them it
 * stands still.
 * @param reference the rows by which numbers are bent and categories are counted
 */
export function fitEmbedding(columns: readonly EvidenceColumn[], reference: Sample): Embedding {
  const axes = columns.map(({ kind, categories }, c) =>
    kind === "number" ? numberAxis(reference.values[c]) : categoryAxis(reference.values[c], categories.length),
  );
  const dimension = axes.reduce((sum, { width }) => sum + width, 0);
  return ({ rows, values }) => {
    const data = new Float32Array(rows * dimension);
    let offset = 0;
    axes.forEach(({ width, place }, c) => {
      const column = values[c];
      for (let row = 0; row < rows; row++) place(column[row], data, row * dimension + offset);
      offset += width;
    });
    return { rows, dimension, data };
  };
}

/** A column's coordinates: how many, and how a value is written there. */
interface Axis {
  readonly width: number;
  readonly place: (value: number, out: Float32Array, at: number) => void;
}

/** Its share, and whether it is missing: then it stands at ½. */
function numberAxis(values: Float64Array): Axis {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const { knots, shares } = knotsOf(sorted);
  const shareOf = (value: number): number => {
    let [low, high] = [0, knots.length - 1];
    if (high < 0 || value <= knots[0]) return shares[0] ?? 0.5;
    if (value >= knots[high]) return shares[high];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (knots[middle] <= value) low = middle;
      else high = middle;
    }
    return shares[low] + ((shares[high] - shares[low]) * (value - knots[low])) / (knots[high] - knots[low]);
  };
  return {
    width: 2,
    place(value, out, at) {
      const missing = Number.isNaN(value);
      out[at] = missing ? 0.5 : shareOf(value);
      out[at + 1] = Number(missing);
    },
  };
}

/** Different values, and the share of rows below each, half of those that are equal to it among them. */
function knotsOf(sorted: Float64Array): { knots: Float64Array; shares: Float64Array } {
  const rows = sorted.length;
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const spread = Float64Array.from({ length: MOST_KNOTS }, (_, i) => quantileOfSorted(sorted, i / (MOST_KNOTS - 1)));
  const knots =
    distinct.length <= MOST_KNOTS ? distinct : spread.filter((value, i) => i === 0 || value !== spread[i - 1]);
  let [below, through] = [0, 0];
  const shares = knots.map((knot) => {
    while (below < rows && sorted[below] < knot) below++;
    while (through < rows && sorted[through] <= knot) through++;
    return (below + through) / (2 * rows);
  });
  return { knots, shares };
}

/** A coordinate for each frequent category, one for the others, and one for missing cells. */
function categoryAxis(values: Float64Array, count: number): Axis {
  const rows = new Float64Array(count);
  for (const code of values) if (!Number.isNaN(code)) rows[code]++;
  const byRows = [...rows.keys()].sort((a, b) => rows[b] - rows[a] || a - b);
  const places = new Uint16Array(count).fill(MOST_CATEGORIES);
  byRows.slice(0, MOST_CATEGORIES).forEach((code, place) => {
    places[code] = place;
  });
  const width = Math.min(count, MOST_CATEGORIES + 1) + 1;
  return {
    width,
    place(value, out, at) {
      out[at + (Number.isNaN(value) ? width - 1 : places[value])] = Math.SQRT1_2;
    },
  };
}

import type { Feature } from "./feature.ts";

/** The most bins of a feature, that of missing values not counted: a bin is a byte. */
export const MOST_BINS = 255;

/** How a feature's values become bins 0 … bins − 1, and missing ones bin `bins`. */
export interface Binning {
  readonly kind: Feature["kind"];
  readonly bins: number;
  /** The bin of each value; a category that was not there when the bins were made counts as missing. */
  readonly apply: (values: Float64Array) => Uint8Array;
}

/** Makes the bins of a feature from its values in training. */
export function fitBins({ kind, values }: Feature): Binning {
  return kind === "number" ? numberBins(values) : categoryBins(values);
}

/** Bin b holds thresholds[b − 1] < value ≤ thresholds[b]. */
function numberBins(values: Float64Array): Binning {
  const thresholds = thresholdsOf(values.filter((value) => !Number.isNaN(value)).sort());
  const bins = thresholds.length + 1;
  const binOf = (value: number): number => {
    if (Number.isNaN(value)) return bins;
    let low = 0;
    let high = thresholds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= thresholds[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { kind: "number", bins, apply: (given) => Uint8Array.from(given, binOf) };
}

/** The midpoints between few distinct values; of many, the quantiles at 1/255 … 254/255, each value of the data counted once a row. */
function thresholdsOf(sorted: Float64Array): Float64Array {
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= MOST_BINS) {
    return Float64Array.from(
      { length: Math.max(0, distinct.length - 1) },
      (_, i) => (distinct[i] + distinct[i + 1]) / 2,
    );
  }
  const quantiles = Float64Array.from({ length: MOST_BINS - 1 }, (_, i) => {
    const position = (i + 1) * sorted.length;
    const above = Math.floor(position / MOST_BINS);
    return position % MOST_BINS === 0 ? (sorted[above - 1] + sorted[above]) / 2 : sorted[above];
  });
  return quantiles.filter((value, i) => i === 0 || value !== quantiles[i - 1]);
}

/** A bin each for the categories, in the order of their codes; beyond 255 of them, the rarer ones share the last bin. */
function categoryBins(values: Float64Array): Binning {
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const codes = [...counts.keys()];
  const crowded = codes.length > MOST_BINS;
  const own = crowded
    ? codes.sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number) || a - b).slice(0, MOST_BINS - 1)
    : codes;
  const binOf = new Map(own.sort((a, b) => a - b).map((code, bin) => [code, bin]));
  for (const code of codes) if (!binOf.has(code)) binOf.set(code, MOST_BINS - 1);
  const bins = Math.min(codes.length, MOST_BINS);
  return { kind: "category", bins, apply: (given) => Uint8Array.from(given, (value) => binOf.get(value) ?? bins) };
}

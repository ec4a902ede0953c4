import { type Binning, fitBins } from "./bins.ts";
import type { Feature } from "./feature.ts";

/** Features as bins: what trees are grown on. */
export interface BinnedData {
  readonly rows: number;
  readonly binnings: readonly Binning[];
  /** A byte a row for each feature. */
  readonly columns: readonly Uint8Array[];
  /** Whether a feature has missing values. */
  readonly missing: readonly boolean[];
  /** Where each feature's cells begin in a histogram; one more than there are features. */
  readonly offsets: Int32Array;
}

/** Bins features by their own values. */
export function binFeatures(features: readonly Feature[]): BinnedData {
  const binnings = features.map(fitBins);
  const columns = features.map(({ values }, f) => binnings[f].apply(values));
  const offsets = new Int32Array(features.length + 1);
  binnings.forEach(({ bins }, f) => {
    offsets[f + 1] = offsets[f] + bins + 1;
  });
  const missing = columns.map((column, f) => column.includes(binnings[f].bins));
  return { rows: features[0].values.length, binnings, columns, missing, offsets };
}

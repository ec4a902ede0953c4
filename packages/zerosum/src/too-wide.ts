import { featureCount, openEncoder, type TrainingData, ZerosumError } from "@zerosum/core";

/** The widest table whose second moments are held: more would take minutes to measure, then all of memory. */
const MOST_FEATURES = 6000;
/** What a training holds for each pair of features at its peak (measured: 2 GB at 5250 features). */
const BYTES_PER_PAIR = 60;

/** Refuses a table so wide that the second moments of its features would not fit, before any of them is measured. */
export function refuseTooWide(data: TrainingData, moments: number): void {
  if (data.kind !== "table" || moments === 0) return;
  const { plan } = openEncoder(data.encoder);
  const features = plan.width + featureCount(plan);
  if (features <= MOST_FEATURES) return;
  const gigabytes = Math.ceil((BYTES_PER_PAIR * features * features) / 1e9);
  const columns = data.encoder.columns.length;
  throw new ZerosumError("train.too-wide", { columns, features, most: MOST_FEATURES, gigabytes });
}

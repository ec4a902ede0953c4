/**
 * A distribution of numbers as a table of quantiles: bin i holds the numbers from lows[i] to highs[i], evenly, and the
 * share uppers[i] − uppers[i − 1] of the mass. Each is over ten rows or more where the data allow. Plain JSON.
 */
export interface Bins {
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly uppers: readonly number[];
}

/** Distinct numbers in ascending order, and how many rows hold each. */
export interface Counted {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

/** At most about this many bins in the middle; the tails, where they are narrower, and frequent values add to them. */
const MIDDLE_BINS = 448;

/** The bins of a distribution of at least one number. A value of a bin's mass gets a bin of its own, and stays exact. */
export function fitBins({ values, counts }: Counted): Bins {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const fewest = Math.max(1, Math.min(10, Math.floor(total / 16)));
  const [lows, highs, ends]: [number[], number[], number[]] = [[], [], []];
  let [start, done, held] = [0, 0, 0];
  const close = (end: number) => {
    lows.push(values[start]);
    highs.push(values[end]);
    done += held;
    ends.push(done);
    [start, held] = [end + 1, 0];
  };
  for (let i = 0; i < values.length; i++) {
    // Narrow bins in the tails, where the quantile function is steep.
    const depth = Math.min(done, total - done - held);
    const size = Math.max(fewest, Math.min(total / MIDDLE_BINS, depth / 8));
    if (counts[i] >= size && held > 0) {
      // What is too little for a bin of its own joins the bin before it, or else the one that comes.
      if (held >= fewest) close(i - 1);
      else if (ends.length > 0) {
        done += held;
        ends[ends.length - 1] = done;
        [start, held] = [i, 0];
      }
    }
    held += counts[i];
    if (held >= size) close(i);
  }
  if (held > 0 && held < fewest && ends.length > 0) {
    ends[ends.length - 1] = total;
    if (highs[highs.length - 1] > lows[lows.length - 1]) highs[highs.length - 1] = values[values.length - 1];
  } else if (held > 0) close(values.length - 1);
  return { lows, highs, uppers: ends.map((end) => end / total) };
}

/** The first bin whose last number is at or above `value`; the last bin if none is. */
export function binOfValue({ highs }: Bins, value: number): number {
  return firstAtLeast(highs, value);
}

/** The bin in which the quantile u lies. */
export function binOfQuantile(uppers: ArrayLike<number>, u: number): number {
  return firstAtLeast(uppers, u);
}

function firstAtLeast(ascending: ArrayLike<number>, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

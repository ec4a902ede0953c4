/**
 * Counts of `values` in `bins` equal bins of [low, high), with what falls outside: counts[0] below, counts[i] in bin
 * i − 1, counts[bins + 1] at or above `high`. NaN is counted nowhere.
 */
export function histogram(values: ArrayLike<number>, low: number, high: number, bins: number): Float64Array {
  const counts = new Float64Array(bins + 2);
  const scale = bins / (high - low);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low) counts[0]++;
    else if (value >= high) counts[bins + 1]++;
    // A value a rounding below `high` must not land beside the last bin.
    else if (value >= low) counts[1 + Math.min(bins - 1, Math.floor((value - low) * scale))]++;
  }
  return counts;
}

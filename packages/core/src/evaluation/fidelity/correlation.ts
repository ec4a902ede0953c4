/** Pearson's correlation over the rows that lack neither; null where there is none: too few rows, or one does not vary. */
export function correlation(x: Float64Array, y: Float64Array): number | null {
  let [rows, meanX, meanY, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    if (Number.isNaN(x[row]) || Number.isNaN(y[row])) continue;
    rows++;
    // Welford's update: sums of squares about means that grow with the rows.
    const [dx, dy] = [x[row] - meanX, y[row] - meanY];
    meanX += dx / rows;
    meanY += dy / rows;
    xx += dx * (x[row] - meanX);
    yy += dy * (y[row] - meanY);
    xy += dx * (y[row] - meanY);
  }
  const scale = Math.sqrt(xx) * Math.sqrt(yy);
  return scale > 0 && Number.isFinite(scale) ? Math.max(-1, Math.min(1, xy / scale)) : null;
}

/** Whether all values that are not missing are the same, or there is none. */
export function isConstant(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return first === undefined || values.every((value) => Number.isNaN(value) || value === first);
}

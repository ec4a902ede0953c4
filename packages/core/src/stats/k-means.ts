/**
 * Lloyd's k-means of ascending numbers, each of them `counts` rows: the centres, that of most rows first. They begin at
 * numbers evenly spaced by rank.
 */
export function kMeans(values: Float64Array, counts: Float64Array, clusters: number): Float64Array {
  let centers = Float64Array.from(
    { length: clusters },
    (_, k) => values[Math.min(values.length - 1, Math.floor(((k + 0.5) * values.length) / clusters))],
  );
  let rows = new Float64Array(clusters);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const sums = new Float64Array(clusters);
    rows = new Float64Array(clusters);
    for (let i = 0, k = 0; i < values.length; i++) {
      // Centres ascend with the values: the nearest one is never to the left of the last.
      while (k + 1 < clusters && values[i] > (centers[k] + centers[k + 1]) / 2) k++;
      rows[k] += counts[i];
      sums[k] += counts[i] * values[i];
    }
    const next = centers.map((center, k) => (rows[k] > 0 ? sums[k] / rows[k] : center));
    const moved = next.some((center, k) => center !== centers[k]);
    centers = next;
    if (!moved) break;
  }
  const order = [...rows.keys()].sort((a, b) => rows[b] - rows[a] || a - b);
  return Float64Array.from(order, (k) => centers[k]);
}

const MOST_ITERATIONS = 100;

/** Draws an index in proportion to its count, from a uniform number of (0, 1). */
export function drawByCount(counts: readonly number[]): (uniform: number) => number {
  let seen = 0;
  const upTo = counts.map((rows) => (seen += rows));
  return (uniform) => {
    const target = uniform * seen;
    let [from, to] = [0, upTo.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (upTo[middle] > target) to = middle;
      else from = middle + 1;
    }
    return from;
  };
}

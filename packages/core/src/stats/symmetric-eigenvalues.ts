/**
 * The eigenvalues of a symmetric matrix in no particular order: Householder reflections make it tridiagonal, then QL steps with
 * implicit shifts make it diagonal. About 4/3 n³ operations; of the rounding's size relative to the largest.
 * @param matrix n × n, row by row; left as it is
 * @see Golub, Van Loan: Matrix computations, sections 8.3.1 and 8.3.3.
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  const { diagonal, beside } = tridiagonal(matrix.slice(), n);
  for (let low = 0; low < n; low++) {
    for (let step = 0; step < MOST_STEPS; step++) {
      let high = low;
      while (high < n - 1 && !negligible(beside[high], diagonal[high], diagonal[high + 1])) high++;
      if (high === low) break;
      qlStep(diagonal, beside, low, high);
    }
  }
  return diagonal;
}

/** Far more than any matrix takes: two steps an eigenvalue are usual. */
const MOST_STEPS = 100;

const negligible = (element: number, one: number, other: number): boolean =>
  Math.abs(element) <= Number.EPSILON * (Math.abs(one) + Math.abs(other));

/** The diagonal and what stands beside it after n − 2 reflections of a, which is overwritten. */
function tridiagonal(a: Float64Array, n: number): { diagonal: Float64Array; beside: Float64Array } {
  const beside = new Float64Array(n);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    let square = 0;
    for (let i = k + 1; i < n; i++) square += a[i * n + k] ** 2;
    const norm = Math.sqrt(square);
    const first = a[(k + 1) * n + k];
    beside[k] = first > 0 ? -norm : norm;
    // Where there is nothing below the first element, there is nothing to reflect.
    const half = square - first * beside[k];
    if (half === 0) continue;
    for (let i = k + 1; i < n; i++) v[i] = a[i * n + k];
    v[k + 1] -= beside[k];
    // A ← (I − vvᵀ/half) A (I − vvᵀ/half) = A − v wᵀ − w vᵀ with w = Av/half − v (vᵀAv)/(2 half²).
    let along = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1, at = i * n + k + 1; j < n; j++, at++) sum += a[at] * v[j];
      w[i] = sum / half;
      along += w[i] * v[i];
    }
    for (let i = k + 1; i < n; i++) w[i] -= (along / (2 * half)) * v[i];
    for (let i = k + 1; i < n; i++) {
      for (let j = k + 1, at = i * n + k + 1; j < n; j++, at++) a[at] -= v[i] * w[j] + w[i] * v[j];
    }
  }
  return { diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), beside };
}

/** One step on rows low … high: a shift from the corner above, chased by rotations from below. */
function qlStep(d: Float64Array, e: Float64Array, low: number, high: number): void {
  const ratio = (d[low + 1] - d[low]) / (2 * e[low]);
  const root = Math.sqrt(ratio * ratio + 1);
  let g = d[high] - d[low] + e[low] / (ratio + (ratio < 0 ? -root : root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = high - 1; i >= low; i--) {
    const f = sine * e[i];
    const b = cosine * e[i];
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] -= shift;
      e[high] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = d[i + 1] - shift;
    const next = (d[i] - g) * sine + 2 * cosine * b;
    shift = sine * next;
    d[i + 1] = g + shift;
    g = cosine * next - b;
  }
  d[low] -= shift;
  e[low] = g;
  e[high] = 0;
}

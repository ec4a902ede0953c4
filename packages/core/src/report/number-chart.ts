import { histogram } from "../stats/index.ts";
import type { DrawnColumn } from "./drawn-column.ts";
import { type Html, html } from "./html.ts";

const WIDTH = 320;
const HEIGHT = 176;
/** The width of a digit, and of the space between two labels. */
const DIGIT = 7.5;
const SPACE = 16;
const MOST_BINS = 24;

/** How the numbers of a column are spaced, 0 where they have no lattice, and how one is written on an axis. */
export interface NumberScale {
  readonly unit: number;
  readonly write: (value: number) => string;
}

/** Two histograms over one another: real ones filled, generated ones as a line. What lies outside the real range is in the outer bins. */
export function numberChart({ real, generated }: DrawnColumn, { unit, write }: NumberScale, label: string): Html {
  const { low, width, bins } = binsOf(real, unit);
  const ours = sharesOf(real, low, width, bins);
  const theirs = sharesOf(generated, low, width, bins);
  const top = Math.max(...ours, ...theirs);
  const x = (bin: number): string => ((WIDTH * bin) / bins).toFixed(1);
  const y = (share: number): string => (HEIGHT - (HEIGHT - 4) * (share / top)).toFixed(1);
  const steps = (shares: readonly number[]): string =>
    shares.map((share, bin) => `L${x(bin)} ${y(share)}H${x(bin + 1)}`).join("");
  const at = (value: number): string => ((WIDTH * (value - low)) / (bins * width)).toFixed(1);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 22}" role="img" aria-label="${label}">
<path class="real" d="M0 ${HEIGHT}${steps(ours)}V${HEIGHT}Z"/>
<path class="generated line" d="M0 ${y(theirs[0])}${steps(theirs)}"/>
<path class="axis" d="M0 ${HEIGHT}H${WIDTH}"/>
${ticksOf(low, low + bins * width, write).map(
  (tick) => html`<text x="${at(tick)}" y="${HEIGHT + 17}" text-anchor="middle">${write(tick)}</text>`,
)}
</svg>`;
}

/** Round numbers of a range, six at most and as many as find room: multiples of 1, 2 or 5 times a power of ten. */
function ticksOf(low: number, high: number, write: NumberScale["write"]): number[] {
  const power = 10 ** Math.floor(Math.log10((high - low) / 6));
  for (const multiple of [1, 2, 5, 10, 20, 50]) {
    const step = multiple * power;
    const first = Math.ceil(low / step);
    const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
    const width = ticks.reduce((sum, tick) => sum + DIGIT * write(tick).length + SPACE, 0);
    if (ticks.length <= 6 && width <= WIDTH) return ticks;
  }
  return [];
}

interface Bins {
  readonly low: number;
  readonly width: number;
  readonly bins: number;
}

/** Equal bins over the real numbers; where these lie on a lattice, each bin has as many of its points as any other. */
function binsOf(real: Float64Array, unit: number): Bins {
  const [least, most] = real.reduce(
    ([low, high], value) => (Number.isNaN(value) ? [low, high] : [Math.min(low, value), Math.max(high, value)]),
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (!(most > least)) return { low: (Number.isFinite(least) ? least : 0) - 0.5, width: 1, bins: 1 };
  const points = unit > 0 ? Math.round((most - least) / unit) + 1 : Number.POSITIVE_INFINITY;
  // A fine lattice is as good as none.
  if (points > 100 * MOST_BINS)
    return { low: least, width: ((most - least) / MOST_BINS) * (1 + 1e-9), bins: MOST_BINS };
  const perBin = Math.ceil(points / MOST_BINS);
  return { low: least - unit / 2, width: perBin * unit, bins: Math.ceil(points / perBin) };
}

/** The share of all rows in each bin. */
function sharesOf(values: Float64Array, low: number, width: number, bins: number): number[] {
  const counts = histogram(values, low, low + width * bins, bins);
  const shares = Array.from(counts.subarray(1, bins + 1), (count) => count / values.length);
  shares[0] += counts[0] / values.length;
  shares[bins - 1] += counts[bins + 1] / values.length;
  return shares;
}

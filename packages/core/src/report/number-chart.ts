import { histogram } from "../stats/index.ts";
import { bottomAxis } from "./axis.ts";
import { type Html, html } from "./html.ts";
import { outlineOf } from "./path.ts";
import { linear, roundTicks } from "./scale.ts";
import type { NumberScale } from "./value-text.ts";

const WIDTH = 320;
const HEIGHT = 196;
/** The width of a digit, and of the space between two labels. */
const DIGIT = 7.5;
const SPACE = 16;
const MOST_BINS = 28;

/**
 * Two histograms over one another: synthetic numbers filled, real ones as a dotted outline. The bins are those of the real
 * numbers; what lies outside is in the outer ones.
 */
export function numberChart(
  { real, synthetic }: { readonly real: Float64Array; readonly synthetic: Float64Array },
  { unit, write }: NumberScale,
  label: string,
): Html {
  const { low, width, bins } = binsOf(real, unit);
  const high = low + bins * width;
  const [ours, theirs] = [real, synthetic].map((values) => sharesOf(values, low, high, bins));
  const x = linear([0, bins], [0, WIDTH]);
  const y = linear([0, Math.max(...ours, ...theirs)], [HEIGHT, 4]);
  const place = linear([low, high], [0, WIDTH]);
  const fits = (ticks: readonly number[]) =>
    ticks.reduce((sum, tick) => sum + DIGIT * write(tick).length + SPACE, 0) <= WIDTH;
  const outline = outlineOf(theirs, x, y);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="${label}">
<path class="synthetic area" d="${outline}Z"/><path class="synthetic" d="${outline}"/>
<path class="real" d="${outlineOf(ours, x, y)}"/>
<path class="axis" d="M0 ${HEIGHT}H${WIDTH}"/>
${bottomAxis(roundTicks(low, high, 6, fits), place, HEIGHT, write)}
</svg>`;
}

interface Bins {
  readonly low: number;
  readonly width: number;
  readonly bins: number;
}

/** Equal bins over the real numbers; where these lie on a lattice, each bin has as many of its points as any other. */
function binsOf(real: Float64Array, unit: number): Bins {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of real) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most > least)) return { low: (Number.isFinite(least) ? least : 0) - 0.5, width: 1, bins: 1 };
  const points = unit > 0 ? Math.round((most - least) / unit) + 1 : Number.POSITIVE_INFINITY;
  // A fine lattice is as good as none. Halves, since a difference of very large numbers may have no end.
  if (points > 100 * MOST_BINS) {
    return { low: least, width: (most / MOST_BINS - least / MOST_BINS) * (1 + 1e-9), bins: MOST_BINS };
  }
  const perBin = Math.ceil(points / MOST_BINS);
  return { low: least - unit / 2, width: perBin * unit, bins: Math.ceil(points / perBin) };
}

/** The share of all numbers in each bin; of none, zeros. */
function sharesOf(values: Float64Array, low: number, high: number, bins: number): number[] {
  const counts = histogram(values, low, high, bins);
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  const shares = Array.from(counts.subarray(1, bins + 1), (count) => count / total);
  shares[0] += counts[0] / total;
  shares[bins - 1] += counts[bins + 1] / total;
  return shares;
}

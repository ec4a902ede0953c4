import { fillWords, PURPOSE, uniformOfWord } from "../random/index.ts";
import { choice, normalized } from "./choice.ts";
import { type Component, normal } from "./components/index.ts";
import type { Interval, Modes, PlaneDensity } from "./density.ts";

/** A distribution on the plane whose coordinates are independent. */
export interface Patch {
  readonly x: Component;
  readonly y: Component;
}

/** The round normal distribution about (x, y). */
export const round = ([x, y]: readonly [number, number], sd: number): Patch => ({ x: normal(x, sd), y: normal(y, sd) });

/**
 * The mixture of patches, equally weighted by default: p(x, y) = Σ wᵢ pᵢ(x) qᵢ(y).
 * Every distribution on the plane here is such a finite mixture, curves too (round normals closer than their sd along
 * the curve), so that pdf and cell masses are exact and the sampler draws from just that pdf. A row takes three words:
 * the patch, x, y.
 */
export function plane(
  patches: readonly Patch[],
  { weights = patches.map(() => 1), modes }: { weights?: readonly number[]; modes?: Modes } = {},
): PlaneDensity {
  const shares = normalized(weights);
  const choose = choice(weights);
  const span = (axis: "x" | "y"): Interval => [
    Math.min(...patches.map((p) => p[axis].range[0])),
    Math.max(...patches.map((p) => p[axis].range[1])),
  ];
  const window = [span("x"), span("y")] as const;
  return {
    dimension: 2,
    window,
    ...(modes && { modes }),
    pdf: (x, y) => patches.reduce((sum, patch, i) => sum + shares[i] * patch.x.pdf(x) * patch.y.pdf(y), 0),
    binMasses(bins) {
      const masses = new Float64Array(bins * bins + 1);
      masses[bins * bins] = 1;
      patches.forEach((patch, k) => {
        const columns = cells(patch.x, window[0], bins);
        const rows = cells(patch.y, window[1], bins);
        for (let j = 0, at = 0; j < bins; j++)
          for (let i = 0; i < bins; i++, at++) masses[at] += shares[k] * columns[i] * rows[j];
      });
      for (let at = 0; at < bins * bins; at++) masses[bins * bins] -= masses[at];
      masses[bins * bins] = Math.max(0, masses[bins * bins]); // a rounding below 0
      return masses;
    },
    sample(out, seed, firstRow) {
      const words = new Uint32Array((out.length / 2) * 3);
      fillWords(words, { seed, purpose: PURPOSE.data }, firstRow, 3);
      for (let row = 0; 2 * row < out.length; row++) {
        const patch = patches[choose(uniformOfWord(words[3 * row]))];
        out[2 * row] = patch.x.quantile(uniformOfWord(words[3 * row + 1]));
        out[2 * row + 1] = patch.y.quantile(uniformOfWord(words[3 * row + 2]));
      }
    },
  };
}

/** The masses of the equal bins of an interval. */
function cells(component: Component, [low, high]: Interval, bins: number): Float64Array {
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => component.cdf(low + ((high - low) * i) / bins));
  return Float64Array.from({ length: bins }, (_, i) => edges[i + 1] - edges[i]);
}

import { fillWords, PURPOSE, uniformOfWord } from "../random/index.ts";
import { choice, normalized } from "./choice.ts";
import type { Component } from "./components/index.ts";
import type { Interval, LineDensity, Modes } from "./density.ts";

/**
 * The mixture of distributions on the line, equally weighted by default: p(x) = Σ wᵢ pᵢ(x).
 * A row takes two words: one chooses the component, the other is put through its quantile function.
 */
export function line(
  components: readonly Component[],
  { weights = components.map(() => 1), modes }: { weights?: readonly number[]; modes?: Modes } = {},
): LineDensity {
  const shares = normalized(weights);
  const choose = choice(weights);
  const window: Interval = [
    Math.min(...components.map((c) => c.range[0])),
    Math.max(...components.map((c) => c.range[1])),
  ];
  const cdf = (x: number) => components.reduce((sum, c, i) => sum + shares[i] * c.cdf(x), 0);
  return {
    dimension: 1,
    window: [window],
    ...(modes && { modes }),
    pdf: (x) => components.reduce((sum, c, i) => sum + shares[i] * c.pdf(x), 0),
    cdf,
    binMasses(bins) {
      const masses = new Float64Array(bins + 2);
      let below = 0;
      for (let i = 0; i <= bins; i++) {
        const here = cdf(window[0] + ((window[1] - window[0]) * i) / bins);
        masses[i] = here - below;
        below = here;
      }
      masses[bins + 1] = 1 - below;
      return masses;
    },
    sample(out, seed, firstRow) {
      const words = new Uint32Array(2 * out.length);
      fillWords(words, { seed, purpose: PURPOSE.data }, firstRow, 2);
      for (let i = 0; i < out.length; i++)
        out[i] = components[choose(uniformOfWord(words[2 * i]))].quantile(uniformOfWord(words[2 * i + 1]));
    },
  };
}

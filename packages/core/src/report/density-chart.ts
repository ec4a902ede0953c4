import { countBins, type LineDensity, optimalDiscriminator } from "../points/index.ts";
import { bottomAxis } from "./axis.ts";
import { curveChart } from "./curve-chart.ts";
import { axisNumber } from "./format.ts";
import { type Html, html } from "./html.ts";
import { outlineOf } from "./path.ts";
import { linear, roundTicks } from "./scale.ts";

const [WIDTH, HEIGHT] = [320, 196];
const BINS = 64;

/** The masses of a density in bins, as a dotted outline, over the shares of generated points, filled. */
export function densityChart(density: LineDensity, generated: Float32Array, label: string): Html {
  const { real, synthetic } = sharesOf(density, generated);
  const x = linear([0, BINS], [0, WIDTH]);
  const y = linear([0, Math.max(...real, ...synthetic)], [HEIGHT, 4]);
  const [window] = density.window;
  const outline = outlineOf(synthetic, x, y);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="${label}">
<path class="synthetic area" d="${outline}Z"/><path class="synthetic" d="${outline}"/>
<path class="real" d="${outlineOf(real, x, y)}"/>
<path class="axis" d="M0 ${HEIGHT}H${WIDTH}"/>
${bottomAxis(roundTicks(...window, 6), linear(window, [0, WIDTH]), HEIGHT, axisNumber)}
</svg>`;
}

/** D* = p_data/(p_data + p_g) in bins, which the best D would say: ½ everywhere at the end of the game. */
export function bestJudgeChart(density: LineDensity, generated: Float32Array, label: string): Html {
  const { real, synthetic } = sharesOf(density, generated);
  const place = linear([0, BINS], density.window[0]);
  const points = real.flatMap((mass, bin) =>
    mass + synthetic[bin] > 1e-4 ? [[place(bin + 0.5), optimalDiscriminator(mass, synthetic[bin])] as const] : [],
  );
  return curveChart([{ side: "judge", points }], { label, reference: [0.5, "½"], range: [0, 1] });
}

/** The mass of each bin of the window, and the share of generated points there. */
function sharesOf(density: LineDensity, generated: Float32Array) {
  const counts = countBins(density, generated, BINS).subarray(1, BINS + 1);
  return {
    real: [...density.binMasses(BINS).subarray(1, BINS + 1)],
    synthetic: Array.from(counts, (count) => count / generated.length),
  };
}

import { derived } from "../derived.ts";
import type { Evidence } from "../evidence.ts";
import type { Sample } from "../sample.ts";
import { fitEmbedding } from "./embedding.ts";
import type { Points } from "./points.ts";
import { createSearch, type Search } from "./search.ts";

/** Where rows of an evaluation are points, and who is near whom there. */
export interface Space {
  /** A sample as points; the same ones whoever asks. */
  readonly points: (sample: Sample) => Points;
  /** Points moved and scaled so that of some training rows the mean is 0, and the mean square distance from it the dimension. */
  readonly standardized: (points: Points) => Points;
  readonly search: Search;
}

/** Training rows by which points are standardized. */
const MEASURED_ROWS = 5000;

/** The space of an evaluation, in which the training rows say how numbers are bent. */
export const spaceOf: (evidence: Evidence) => Space = derived((evidence) => {
  const points = derived(fitEmbedding(evidence.columns, evidence.train));
  const measured = points(evidence.draw(evidence.train, MEASURED_ROWS));
  const { mean, scale } = momentsOf(measured);
  const standardized = derived(({ rows, dimension, data }: Points) => ({
    rows,
    dimension,
    data: data.map((value, at) => (value - mean[at % dimension]) / scale),
  }));
  return { points, standardized, search: createSearch(evidence.runtime) };
});

function momentsOf({ rows, dimension, data }: Points): { mean: Float64Array; scale: number } {
  const mean = new Float64Array(dimension);
  for (let at = 0; at < data.length; at++) mean[at % dimension] += data[at] / rows;
  const square = data.reduce((sum, value, at) => sum + (value - mean[at % dimension]) ** 2, 0);
  return { mean, scale: Math.sqrt(square / data.length) || 1 };
}

import { fillLatent, normalQuantile, PURPOSE, type TrainOptions } from "@zerosum/core";

/** Images of z that are drawn as arrows, and cells of the warped grid's axis. */
const [MARKS, MESH] = [25, 18];
/** How far the grids of z reach: a share of its mass stays outside on either side. */
const TAIL = 0.01;

/** What says which z there are. */
export type LatentOptions = Pick<TrainOptions, "latent" | "latentDistribution" | "seed">;

/** The quantile of one number of z. */
function quantileOf(options: LatentOptions): (u: number) => number {
  return options.latentDistribution === "normal" ? normalQuantile : (u) => 2 * u - 1;
}

/** z to look through G by: of one number evenly by its quantiles, else drawn once. */
export function latentsOf(options: LatentOptions, rows: number): Float32Array {
  const { latent } = options;
  const quantile = quantileOf(options);
  if (latent === 1) return Float32Array.from({ length: rows }, (_, i) => quantile((i + 0.5) / rows));
  const z = new Float32Array(rows * latent);
  fillLatent(z, options.latentDistribution, { seed: options.seed, purpose: PURPOSE.latent }, 0, latent);
  return z;
}

/** The z whose images are drawn as arrows: evenly by the first number's quantiles, all others 0. */
export function marksOf(options: LatentOptions): Float32Array {
  const { latent } = options;
  const quantile = quantileOf(options);
  const z = new Float32Array(MARKS * latent);
  for (let i = 0; i < MARKS; i++) z[i * latent] = quantile((i + 0.5) / MARKS);
  return z;
}

/** A grid of z that is drawn as a sheet. */
export interface Mesh {
  readonly cells: number;
  /** Where its lines stand, of each number of z. */
  readonly at: Float32Array;
  readonly corners: Float32Array;
}
/** None, on the line. */
export const NO_MESH: Mesh = { cells: 0, at: new Float32Array(0), corners: new Float32Array(0) };

/** The corners of a grid of z, even by quantiles: of one number a line of them, of more the first two, all others 0. */
export function meshOf(options: LatentOptions): Mesh {
  const { latent } = options;
  const quantile = quantileOf(options);
  const cells = latent === 1 ? MESH * MESH : MESH;
  const at = Float32Array.from({ length: cells + 1 }, (_, i) => quantile(TAIL + ((1 - 2 * TAIL) * i) / cells));
  if (latent === 1) return { cells, at, corners: at };
  const corners = new Float32Array((MESH + 1) ** 2 * latent);
  for (let j = 0, row = 0; j <= MESH; j++) {
    for (let i = 0; i <= MESH; i++, row++) {
      corners[row * latent] = at[i];
      corners[row * latent + 1] = at[j];
    }
  }
  return { cells, at, corners };
}

import { countBins, type Density, divergenceFromSample, smoothedDensity } from "@zerosum/core";
import type { Scene } from "./game-messages.ts";
import { type LatentOptions, latentsOf, marksOf, meshOf, NO_MESH } from "./latents.ts";
import type { Target } from "./target.ts";

/** Bins of an axis: of the grids that are drawn, and of those by which divergence is measured. */
const BINS = { 1: { drawn: 200, measured: 200 }, 2: { drawn: 44, measured: 24 } } as const;
/** Generated rows by which G is measured, and z of all kinds that are looked at for a frame: whole blocks of the onlooker. */
const ROWS = { 1: { measured: 8192, looked: 8192 }, 2: { measured: 4096, looked: 2048 } } as const;
/** Real rows that are drawn. */
const REAL = 1600;
/** How far the plane is drawn beyond a known density's window, in shares of it, and rows from which p_data is drawn there. */
const [BEYOND, DRAWN_FROM] = [0.08, 2 ** 17];

/** How a game is looked at: all that can be known before anyone plays. */
export interface Outlook {
  readonly scene: Scene;
  readonly density: Density;
  /** The z by which G is measured, and those of a frame: of some rows, of the marks and of the grid's corners. */
  readonly z: Float32Array;
  readonly looked: Float32Array;
  /** Where D is asked: the middles of the scene's bins. */
  readonly middles: Float32Array;
  /** The density that rows tell on the scene's bins. */
  smoothed(rows: Float32Array): Float32Array;
  /** JSD(p_data‖rows) in nats. */
  divergence(rows: Float32Array): number;
}

/** The outlook on a game about `target`. */
export function outlookOn({ density, columns, rows: given }: Target, options: LatentOptions): Outlook {
  const { dimension, modes } = density;
  const { drawn: bins, measured } = BINS[dimension];
  const z = latentsOf(options, ROWS[dimension].measured);
  const mesh = dimension === 2 ? meshOf(options) : NO_MESH;
  const marks = marksOf(options);
  const rest = marks.length + mesh.corners.length;
  const rows = ROWS[dimension].looked * options.latent - rest;
  /** The density in the window that is drawn. */
  const view =
    dimension === 2 && given === Number.POSITIVE_INFINITY ? { ...density, window: widened(density.window) } : density;
  const { window } = view;
  const middles = middlesOf(window, bins);
  const volume = window.reduce((product, [low, high]) => (product * (high - low)) / bins, 1);
  const smoothed = (sample: Float32Array): Float32Array => {
    const counts = countBins(view, sample, bins);
    // The counts of the line begin with those below the window.
    return smoothedDensity(dimension === 1 ? [...counts.subarray(1), counts[0]] : counts, bins, dimension, volume, 1);
  };
  const divergence = (sample: Float32Array): number => divergenceFromSample(density, sample, measured);
  const drawn = (count: number, from: number): Float32Array => {
    const out = new Float32Array(count * dimension);
    density.sample(out, options.seed, from);
    return out;
  };
  const scene: Scene = {
    dimension,
    columns,
    window,
    bins,
    // A mode of the plane may be narrower than a bin: p_data is spread as p_g will be, so that both can be compared.
    pData: density.dimension === 1 ? middles.map((x) => density.pdf(x)) : smoothed(drawn(DRAWN_FROM, 0)),
    real: dimension === 2 ? drawn(Math.min(given, REAL), 0) : new Float32Array(0),
    modes: modes ? modes.centers.length : null,
    // Other rows than those that are learnt from, which are the first.
    floor: divergence(drawn(ROWS[dimension].measured, 2 ** 32)),
    marks,
    mesh: mesh.cells,
    meshAt: mesh.at,
  };
  const looked = Float32Array.from([...z.subarray(0, rows), ...marks, ...mesh.corners]);
  return { scene, density, z, looked, middles, smoothed, divergence };
}

/** The middles of the bins, rows × dimension, x running fastest. */
function middlesOf(window: Density["window"], bins: number): Float32Array {
  const middle = ([low, high]: readonly [number, number], i: number) => low + ((i + 0.5) * (high - low)) / bins;
  const [across, up] = window;
  if (!up) return Float32Array.from({ length: bins }, (_, i) => middle(across, i));
  const out = new Float32Array(2 * bins * bins);
  for (let at = 0; at < bins * bins; at++) {
    out[2 * at] = middle(across, at % bins);
    out[2 * at + 1] = middle(up, Math.floor(at / bins));
  }
  return out;
}

const widened = (window: Density["window"]): Density["window"] =>
  window.map(([low, high]) => [low - BEYOND * (high - low), high + BEYOND * (high - low)]);

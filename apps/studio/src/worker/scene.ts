import {
  countBins,
  coverage,
  createDensity,
  type Density,
  densityOfRows,
  divergenceFromSample,
  fillLatent,
  type LiveGame,
  normalQuantile,
  Onlooker,
  optimalDiscriminator,
  PURPOSE,
  parseDensity,
  smoothedDensity,
  type TrainingData,
} from "@zerosum/core";
import type { Frame, GameData, Measures, Scene } from "./game-messages.ts";

/** Bins of an axis: of the grids that are drawn, and of those by which divergence is measured. */
const BINS = { 1: { drawn: 200, measured: 200 }, 2: { drawn: 44, measured: 24 } } as const;
/** Generated rows by which G is measured, and z of all kinds that are looked at for a frame: whole blocks of the onlooker. */
const ROWS = { 1: { measured: 8192, looked: 8192 }, 2: { measured: 4096, looked: 2048 } } as const;
/** Real rows that are drawn. */
const REAL = 1600;
/** Images of z that are drawn as arrows, cells of the warped grid's axis, and rows whose pull is shown. */
const [MARKS, MESH, PULLED] = [25, 18, 160];
/** How far the plane is drawn beyond a known density's window, in shares of it, and rows from which p_data is drawn there. */
const [BEYOND, DRAWN_FROM] = [0.08, 2 ** 17];
/** How far the grids of z reach: a share of its mass stays outside on either side. */
const TAIL = 0.01;

/** The data of a game as the core trains on them, and as a density that can be drawn and measured by. */
export interface Target {
  readonly data: TrainingData;
  readonly density: Density;
  readonly columns: readonly string[];
  /** Points that are given; infinite of a known density. */
  readonly rows: number;
}

/** Opens the data of a setup. */
export function targetOf(data: GameData): Target {
  if (data.kind === "density") {
    const { name, options } = parseDensity(data.text);
    const density = createDensity(name, options);
    return {
      data: { kind: "density", name, options },
      density,
      columns: ["x", "y"].slice(0, density.dimension),
      rows: Number.POSITIVE_INFINITY,
    };
  }
  const rows = data.rows ?? new Float32Array(0);
  const { columns } = data;
  return {
    data: { kind: "matrix", names: columns, data: rows },
    density: densityOfRows(rows, columns.length as 1 | 2),
    columns,
    rows: rows.length / columns.length,
  };
}

/** Looks at a game of points for the figures: what stays is its scene, what moves its frames and measures. */
export class Stage {
  readonly scene: Scene;
  readonly #density: Density;
  /** The density in the window that is drawn. */
  readonly #view: Density;
  readonly #live: LiveGame;
  readonly #onlooker: Onlooker;
  /** The z by which G is measured, and those of a frame: of some rows, of the marks and of the grid's corners. */
  readonly #z: Float32Array;
  readonly #looked: Float32Array;
  readonly #middles: Float32Array;
  /** Whether G's moving average is looked at. */
  averaged = false;

  constructor(live: LiveGame, { density, columns, rows: given }: Target) {
    const { dimension, modes } = density;
    const { drawn: bins, measured } = BINS[dimension];
    this.#live = live;
    this.#density = density;
    this.#onlooker = new Onlooker(live);
    this.#z = latentsOf(live, ROWS[dimension].measured);
    this.#view =
      dimension === 2 && given === Number.POSITIVE_INFINITY ? { ...density, window: widened(density.window) } : density;
    const { window } = this.#view;
    this.#middles = middlesOf(window, bins);
    const mesh = dimension === 2 ? meshOf(live) : NO_MESH;
    const marks = marksOf(live);
    const rest = marks.length + mesh.corners.length;
    const rows = ROWS[dimension].looked * live.game.latent - rest;
    this.#looked = Float32Array.from([...this.#z.subarray(0, rows), ...marks, ...mesh.corners]);
    const drawn = (count: number, from: number): Float32Array => {
      const out = new Float32Array(count * dimension);
      density.sample(out, live.options.seed, from);
      return out;
    };
    this.scene = {
      dimension,
      columns,
      window,
      bins,
      // A mode of the plane may be narrower than a bin: p_data is spread as p_g will be, so that both can be compared.
      pData: density.dimension === 1 ? this.#middles.map((x) => density.pdf(x)) : this.#smoothed(drawn(DRAWN_FROM, 0)),
      real: dimension === 2 ? drawn(Math.min(given, REAL), 0) : new Float32Array(0),
      modes: modes ? modes.centers.length : null,
      // Other rows than those that are learnt from, which are the first.
      floor: divergenceFromSample(density, drawn(ROWS[dimension].measured, 2 ** 32), measured),
      marks,
      mesh: mesh.cells,
      meshAt: mesh.at,
    };
  }

  /** What the figures draw now. */
  async frame(): Promise<Frame> {
    const { dimension } = this.#density;
    const { marks, meshAt, pData } = this.scene;
    const { latent } = this.#live.game;
    const all = await this.#generate(this.#looked);
    const corners = latent === 1 ? meshAt.length : meshAt.length ** 2;
    const atCorners = all.length - dimension * corners;
    const atMarks = atCorners - (dimension * marks.length) / latent;
    const rows = all.subarray(0, atMarks);
    const pGenerator = this.#smoothed(rows);
    const judge = await this.#onlooker.judge(this.#middles);
    return {
      step: this.#live.step,
      part: this.#live.part,
      pGenerator,
      judge,
      best: pData.map((p, i) => optimalDiscriminator(p, pGenerator[i])),
      images: all.subarray(atMarks, atCorners),
      generated: dimension === 2 ? rows : new Float32Array(0),
      pull: dimension === 2 ? await this.#onlooker.pull(rows.subarray(0, 2 * PULLED)) : new Float32Array(0),
      mesh: all.subarray(atCorners),
    };
  }

  /** The density that rows tell on the bins that are drawn. */
  #smoothed(rows: Float32Array): Float32Array {
    const { dimension, window } = this.#view;
    const bins = BINS[dimension].drawn;
    const volume = window.reduce((product, [low, high]) => (product * (high - low)) / bins, 1);
    const counts = countBins(this.#view, rows, bins);
    // The counts of the line begin with those below the window.
    return smoothedDensity(dimension === 1 ? [...counts.subarray(1), counts[0]] : counts, bins, dimension, volume, 1);
  }

  /** How near G is to the data now. */
  async measure(): Promise<Pick<Measures, "jsd" | "modes" | "quality">> {
    const rows = await this.#generate(this.#z);
    const jsd = divergenceFromSample(this.#density, rows, BINS[this.#density.dimension].measured);
    const { modes } = this.#density;
    if (!modes) return { jsd, modes: null, quality: null };
    const { covered, highQuality } = coverage(rows, modes);
    return { jsd, modes: covered, quality: highQuality };
  }

  /** G(z), of a minibatch say. */
  generate(z: Float32Array): Promise<Float32Array> {
    return this.#onlooker.generate(z);
  }

  release(): Promise<void> {
    return this.#onlooker.release();
  }

  #generate(z: Float32Array): Promise<Float32Array> {
    return this.#onlooker.generate(z, this.averaged);
  }
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

/** The quantile of one number of z. */
function quantileOf(live: LiveGame): (u: number) => number {
  return live.options.latentDistribution === "normal" ? normalQuantile : (u) => 2 * u - 1;
}

/** z to look through G by: of one number evenly by its quantiles, else drawn once. */
function latentsOf(live: LiveGame, rows: number): Float32Array {
  const { latent } = live.game;
  const quantile = quantileOf(live);
  if (latent === 1) return Float32Array.from({ length: rows }, (_, i) => quantile((i + 0.5) / rows));
  const z = new Float32Array(rows * latent);
  fillLatent(z, live.options.latentDistribution, { seed: live.options.seed, purpose: PURPOSE.latent }, 0, latent);
  return z;
}

/** The z whose images are drawn as arrows: evenly by the first number's quantiles, all others 0. */
function marksOf(live: LiveGame): Float32Array {
  const { latent } = live.game;
  const quantile = quantileOf(live);
  const z = new Float32Array(MARKS * latent);
  for (let i = 0; i < MARKS; i++) z[i * latent] = quantile((i + 0.5) / MARKS);
  return z;
}

interface Mesh {
  readonly cells: number;
  /** Where its lines stand, of each number of z. */
  readonly at: Float32Array;
  readonly corners: Float32Array;
}
const NO_MESH: Mesh = { cells: 0, at: new Float32Array(0), corners: new Float32Array(0) };

/** The corners of a grid of z, even by quantiles: of one number a line of them, of more the first two, all others 0. */
function meshOf(live: LiveGame): Mesh {
  const { latent } = live.game;
  const quantile = quantileOf(live);
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

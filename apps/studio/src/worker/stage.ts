import { coverage, type LiveGame, Onlooker, optimalDiscriminator } from "@zerosum/core";
import type { Frame, Measures } from "./game-messages.ts";
import type { Outlook } from "./outlook.ts";

/** Generated rows whose pull is shown. */
const PULLED = 160;

/** Looks at a game of points as its outlook says: for the frames of the figures, and for the measures of the curves. */
export class Stage {
  readonly #outlook: Outlook;
  readonly #live: LiveGame;
  readonly #onlooker: Onlooker;
  /** Whether G's moving average is looked at. */
  averaged = false;

  constructor(live: LiveGame, outlook: Outlook) {
    this.#outlook = outlook;
    this.#live = live;
    this.#onlooker = new Onlooker(live);
  }

  /** What the figures draw now. */
  async frame(): Promise<Frame> {
    const { scene, looked, middles, smoothed } = this.#outlook;
    const { dimension, marks, meshAt, pData } = scene;
    const { latent } = this.#live.game;
    const all = await this.#generate(looked);
    const corners = latent === 1 ? meshAt.length : meshAt.length ** 2;
    const atCorners = all.length - dimension * corners;
    const atMarks = atCorners - (dimension * marks.length) / latent;
    const rows = all.subarray(0, atMarks);
    const pGenerator = smoothed(rows);
    return {
      step: this.#live.step,
      part: this.#live.part,
      pGenerator,
      judge: await this.#onlooker.judge(middles),
      best: pData.map((p, i) => optimalDiscriminator(p, pGenerator[i])),
      images: all.subarray(atMarks, atCorners),
      generated: dimension === 2 ? rows : new Float32Array(0),
      pull: dimension === 2 ? await this.#onlooker.pull(rows.subarray(0, 2 * PULLED)) : new Float32Array(0),
      mesh: all.subarray(atCorners),
    };
  }

  /** How near G is to the data now. */
  async measure(): Promise<Pick<Measures, "jsd" | "modes" | "quality">> {
    const { z, density, divergence } = this.#outlook;
    const rows = await this.#generate(z);
    const jsd = divergence(rows);
    if (!density.modes) return { jsd, modes: null, quality: null };
    const { covered, highQuality } = coverage(rows, density.modes);
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

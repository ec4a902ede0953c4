import { Program } from "../engine/index.ts";
import { concat, gradients, input, reshape, scale, sigmoid, stopGradient, type Tensor } from "../graph/index.ts";
import { applyNetwork, hasAverage, playerInputs } from "../training/index.ts";
import type { LiveGame } from "./live-game.ts";

/** Rows that are looked at in one run: others are padded to as many. */
const ROWS = 1024;

/** A program, and the one array that it is fed by: a runtime remembers every array that it has seen. */
interface Opened {
  readonly program: Program;
  readonly block: Float32Array;
}

/** Looks at the players of a live game without taking part in it: where G sends z, what D says of x, where it would push x. */
export class Onlooker {
  readonly #opened = new Map<string, Promise<Opened>>();
  readonly #live: LiveGame;

  constructor(live: LiveGame) {
    this.#live = live;
  }

  /** G(z), by G's moving average if `averaged`: [n × latent] → [n × dimension]. */
  generate(z: Float32Array, averaged = false): Promise<Float32Array> {
    const { game } = this.#live;
    const { latent } = game;
    const average = averaged && hasAverage(game);
    return this.#inBlocks(average ? "average" : "generator", z, latent, () => {
      const inputs = playerInputs(game.generator, average);
      const state = average ? new Map([...inputs, ["parameters", inputs.get("average") as Tensor]]) : inputs;
      return applyNetwork(game.generator, state, false, noNoise).apply(input("in", [ROWS, latent]));
    });
  }

  /** D(x): [n × dimension] → [n]. Where D sees packs of rows, a pack of x alone. */
  judge(x: Float32Array): Promise<Float32Array> {
    const { columns } = this.#live.game;
    return this.#inBlocks("judge", x, columns, () => sigmoid(this.#logits(input("in", [ROWS, columns]))));
  }

  /** Where G's step would send a generated x, up to the rate: −∇ of G's loss by x, [n × dimension] → [n × dimension]. */
  async pull(x: Float32Array): Promise<Float32Array> {
    const { columns, objective } = this.#live.game;
    return this.#inBlocks("pull", x, columns, () => {
      const rows = input("in", [ROWS, columns]);
      const logits = this.#logits(rows);
      // The loss is a mean of the rows' own losses: each row's share of it, times their number.
      const loss = objective.generator({ real: stopGradient(logits), fake: logits });
      return scale(gradients(loss, [rows])[0], -ROWS);
    });
  }

  async release(): Promise<void> {
    for (const opening of this.#opened.values()) await (await opening).program.release();
    this.#opened.clear();
  }

  #logits(rows: Tensor): Tensor {
    const { game } = this.#live;
    const seen = game.features ? game.features(rows) : rows;
    const pack = game.pac === 1 ? seen : concat(Array(game.pac).fill(seen), 1);
    const D = applyNetwork(game.discriminator, playerInputs(game.discriminator, false), false, noNoise);
    return reshape(D.apply(pack), [ROWS]);
  }

  async #inBlocks(name: string, all: Float32Array, width: number, define: () => Tensor): Promise<Float32Array> {
    let opening = this.#opened.get(name);
    if (!opening) {
      opening = this.#open(define(), width);
      this.#opened.set(name, opening);
    }
    const { program, block } = await opening;
    const rows = all.length / width;
    let out: Float32Array | undefined;
    for (let at = 0; at < rows; at += ROWS) {
      const count = Math.min(ROWS, rows - at);
      block.fill(0);
      block.set(all.subarray(at * width, (at + count) * width));
      const result = (await program.run({ in: block })).out;
      const each = result.length / ROWS;
      out ??= new Float32Array(rows * each);
      out.set(result.subarray(0, count * each), at * each);
    }
    return out ?? new Float32Array(0);
  }

  async #open(out: Tensor, width: number): Promise<Opened> {
    const { runtime, state } = this.#live;
    const program = await Program.compile(runtime, state, { results: { out }, updates: {} });
    return { program, block: new Float32Array(ROWS * width) };
  }
}

/** Nothing is drawn where nobody learns. */
const noNoise = (): never => {
  throw new Error("A network that only looks draws no noise");
};

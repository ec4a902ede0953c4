import type { ColumnTest } from "../conditions/index.ts";
import type { Column } from "../table/index.ts";
import { rankOf, STEPS } from "./windows.ts";

/** Tells how near a column's cells are to given ones: what its values are is looked up once. */
export class Closeness {
  readonly #values: Float64Array;
  /** Which of the values each row has; a missing cell is one more. */
  readonly #levels: Uint32Array;
  readonly #far: Uint8Array;

  constructor({ values, missing }: Column) {
    this.#values = Float64Array.from(new Set(values)).sort();
    this.#levels = Uint32Array.from(values, (value, row) =>
      missing?.[row] ? this.#values.length : rankOf(this.#values, value, false),
    );
    this.#far = new Uint8Array(this.#values.length + 1);
  }

  /**
   * Adds how far each row's cell is from a given one: 0 where the first of the tests admits it, more the later one does,
   * {@link STEPS} where none of them does.
   */
  addTo(distances: Uint32Array, tests: readonly ColumnTest[]): void {
    const far = this.#farFrom(tests);
    const levels = this.#levels;
    for (let row = 0; row < levels.length; row++) distances[row] += far[levels[row]];
  }

  /** Each test admits what those before it do. */
  #farFrom(tests: readonly ColumnTest[]): Uint8Array {
    const [far, values] = [this.#far, this.#values];
    far.fill(STEPS);
    for (let step = STEPS - 1; step >= 0; step--) {
      const { missing, values: admitted } = tests[step];
      for (const { low, high } of admitted) far.fill(step, rankOf(values, low, false), rankOf(values, high, true));
      if (missing) far[values.length] = step;
    }
    return far;
  }
}

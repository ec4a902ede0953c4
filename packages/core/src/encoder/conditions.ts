import { fillWords, log, type RowAddresses, type Stream, uniformOfWord } from "../random/index.ts";
import type { EncoderPlan } from "./plan.ts";

/** A column that a condition may name. */
export interface ConditionColumn {
  readonly column: string;
  /** Where its categories begin in a condition, and in an encoded row. */
  readonly offset: number;
  readonly rowOffset: number;
  readonly frequencies: readonly number[];
}

/** The layout of a condition: one-hots of the columns side by side, of which just one has its 1. */
export interface ConditionPlan {
  readonly width: number;
  readonly columns: readonly ConditionColumn[];
}

/** What a generator can be told of a row: the columns that are categories and nothing else, whichever they are. */
export function conditionPlan({ spans }: EncoderPlan): ConditionPlan {
  const columns: ConditionColumn[] = [];
  let width = 0;
  for (const span of spans) {
    if (span.kind !== "categorical" || spans.some((other) => other !== span && other.column === span.column)) continue;
    columns.push({
      column: span.column,
      offset: width,
      rowOffset: span.offset,
      frequencies: span.frequencies,
    });
    width += span.width;
  }
  return { width, columns };
}

/** A condition drawn for a row: which of the plan's columns, and which of its categories. */
interface Drawn {
  readonly column: number;
  readonly category: number;
  /** A uniform number of (0, 1) that is left, to choose a row that meets it. */
  readonly left: number;
}

/** Draws conditions: that of a row depends on the stream and its address alone. */
export class ConditionDrawer {
  readonly plan: ConditionPlan;
  readonly #upTo: readonly Float64Array[];

  /**
   * @param weigh what a category of a frequency counts among those of its column: by itself in generation.
   */
  constructor(plan: ConditionPlan, weigh: (frequency: number) => number = (frequency) => frequency) {
    this.plan = plan;
    this.#upTo = plan.columns.map(({ frequencies }) => {
      let sum = 0;
      return Float64Array.from(frequencies, (frequency) => (sum += weigh(frequency)));
    });
  }

  /** Calls `see` with the condition of each row. */
  draw(stream: Stream, rows: RowAddresses, count: number, see: (row: number, drawn: Drawn) => void): void {
    const words = new Uint32Array(3 * count);
    fillWords(words, stream, rows, 3);
    const columns = this.plan.columns.length;
    for (let row = 0; row < count; row++) {
      const column = Math.floor(uniformOfWord(words[3 * row]) * columns);
      const upTo = this.#upTo[column];
      const target = uniformOfWord(words[3 * row + 1]) * upTo[upTo.length - 1];
      let [low, high] = [0, upTo.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (upTo[middle] > target) high = middle;
        else low = middle + 1;
      }
      see(row, { column, category: low, left: uniformOfWord(words[3 * row + 2]) });
    }
  }

  /** Writes the conditions of `rows` as numbers, plan.width a row. */
  fill(out: Float32Array, stream: Stream, rows: RowAddresses): void {
    const { width, columns } = this.plan;
    out.fill(0);
    this.draw(stream, rows, out.length / width, (row, { column, category }) => {
      out[row * width + columns[column].offset + category] = 1;
    });
  }
}

/** The weights of training by sampling: log(rows of the category + 1), so that rare ones are learnt too. */
export const logFrequency =
  (rows: number) =>
  (frequency: number): number =>
    log(frequency * rows + 1);

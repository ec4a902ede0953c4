import {
  ConditionDrawer,
  conditionPlan,
  type EncodedTable,
  type EncoderPlan,
  fillBatch,
  logFrequency,
  uniformsPerRow,
} from "../encoder/index.ts";
import type { GeneratorShape } from "../networks/index.ts";
import { fillUniform, PURPOSE, type Stream } from "../random/index.ts";
import type { Game, RowSource } from "../training/index.ts";
import type { TrainOptions } from "./options-schema.ts";

/** How many numbers a condition has: 0 where G is told none. */
export const conditionWidth = ({ sampling }: Pick<TrainOptions, "sampling">, shape: GeneratorShape): number =>
  sampling === "by-category" && shape.kind === "table" ? conditionPlan(shape.plan).width : 0;

/** What draws the conditions that a game's G is told; null where it is told none. */
export const drawerOf = (game: Pick<Game, "condition">, plan: EncoderPlan): ConditionDrawer | null =>
  game.condition ? new ConditionDrawer(conditionPlan(plan)) : null;

/**
 * Training by sampling: each row of a batch has a condition, a column and one of its categories by log frequency, and is
 * any of the table's rows that meet it.
 */
export function matchingRows(
  plan: EncoderPlan,
  encoded: EncodedTable,
): Required<Pick<RowSource, "fillConditions" | "fillMatching">> {
  const draws = uniformsPerRow(plan);
  let known: Known | undefined;
  const know = (): Known => {
    known ??= knowRows(plan, encoded);
    return known;
  };
  return {
    fillConditions: (out, stream, position) => know().drawer.fill(out, stream, position),
    fillMatching(out, stream, position) {
      const { drawer, index } = know();
      const count = out.length / plan.width;
      const picked = new Uint32Array(count);
      drawer.draw(stream, position, count, (row, { column, category, left }) => {
        const { rows, starts } = index[column];
        const first = starts[category];
        picked[row] = rows[first + Math.floor(left * (starts[category + 1] - first))];
      });
      const uniforms = new Float32Array(count * draws);
      if (draws > 0) fillUniform(uniforms, { ...stream, purpose: PURPOSE.encoding } satisfies Stream, position, draws);
      fillBatch(plan, encoded, picked, uniforms, out);
    },
  };
}

/** What draws conditions, and which rows meet each. */
interface Known {
  readonly drawer: ConditionDrawer;
  readonly index: readonly RowsByCategory[];
}

function knowRows(plan: EncoderPlan, encoded: EncodedTable): Known {
  const { width, columns } = conditionPlan(plan);
  const index = columns.map(({ rowOffset, frequencies }) => {
    const span = plan.spans.findIndex(({ offset }) => offset === rowOffset);
    return rowsByCategory(encoded, span, frequencies.length);
  });
  // By the rows that are there, so that no condition is without one.
  const counted = columns.map((column, c) => ({
    ...column,
    frequencies: column.frequencies.map((_, i) => (index[c].starts[i + 1] - index[c].starts[i]) / encoded.rows),
  }));
  return { drawer: new ConditionDrawer({ width, columns: counted }, logFrequency(encoded.rows)), index };
}

/** A column's rows, those of one category after those of the other. */
interface RowsByCategory {
  readonly rows: Uint32Array;
  /** Where each category's rows begin, and where the last one's end. */
  readonly starts: Uint32Array;
}

function rowsByCategory(encoded: EncodedTable, span: number, categories: number): RowsByCategory {
  const column = encoded.columns[span];
  if (column.kind !== "categorical") throw new TypeError("A condition names categories.");
  const starts = new Uint32Array(categories + 1);
  for (const code of column.codes) starts[code + 1]++;
  for (let i = 0; i < categories; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  const rows = new Uint32Array(encoded.rows);
  column.codes.forEach((code, row) => {
    rows[next[code]++] = row;
  });
  return { rows, starts };
}

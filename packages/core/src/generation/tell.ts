import { admits, type RowCase, type RowCases } from "../conditions/index.ts";
import {
  type ConditionColumn,
  ConditionDrawer,
  type ConditionPlan,
  type EncoderPlan,
  openEncoder,
} from "../encoder/index.ts";
import { conditionsOf, type Model } from "../model/index.ts";
import type { Decoder } from "./decoder.ts";

/** What G is told of rows that have to meet something, and the share of the data's rows that it holds for. */
interface Told {
  readonly drawer: ConditionDrawer;
  readonly share: number;
}

/** Values that share a category are drawn when they are decoded: so many draws tell whether there are several. */
const DRAWS = 32;

/** What G is told of the rows of each case; undefined where it was not trained by sampling. */
export function tellCases({ cases }: RowCases, model: Model, decoder: Decoder): readonly Told[] | undefined {
  const conditions = conditionsOf(model);
  if (!conditions || !model.encoder) return undefined;
  const { spans } = openEncoder(model.encoder).plan;
  return cases.map((each) => tellOf(each, conditions, decoder, spans));
}

/**
 * What a generator that was trained by sampling is told of rows that have to meet a case: of the columns that it can be
 * told of, the one of which the case admits least, and there a category that is admitted, by the data's frequencies.
 */
function tellOf({ tests }: RowCase, plan: ConditionPlan, decoder: Decoder, spans: EncoderPlan["spans"]): Told {
  let told: Told = { drawer: new ConditionDrawer(plan), share: 1 };
  for (const test of tests) {
    const column = plan.columns.find((each) => each.column === test.column);
    if (!column) continue;
    const admitted = admittedOf(column, test, decoder, spans);
    const frequencies = column.frequencies.map((frequency, i) => (admitted[i] ? frequency : 0));
    const share = frequencies.reduce((sum, frequency) => sum + frequency, 0);
    if (share === 0 || share >= told.share) continue;
    const only: ConditionPlan = { width: plan.width, columns: [{ ...column, frequencies }] };
    told = { drawer: new ConditionDrawer(only), share };
  }
  return told;
}

/** Which categories of a column a test admits; one that stands for several values may hold one that is admitted. */
function admittedOf(
  { column, rowOffset, frequencies }: ConditionColumn,
  test: RowCase["tests"][number],
  decoder: Decoder,
  spans: EncoderPlan["spans"],
): boolean[] {
  const rows = frequencies.length * DRAWS;
  const settled = new Float32Array(rows * spans.length);
  const place = spans.findIndex(({ offset }) => offset === rowOffset);
  const uniforms = new Float32Array(rows * decoder.draws);
  for (let row = 0; row < rows; row++) {
    settled[row * spans.length + place] = Math.floor(row / DRAWS);
    uniforms.fill(((row % DRAWS) + 0.5) / DRAWS, row * decoder.draws, (row + 1) * decoder.draws);
  }
  const [decoded] = decoder.decode(settled, rows, uniforms, undefined, new Set([column]));
  return frequencies.map((_, category) => {
    const first = category * DRAWS;
    const values = decoded.values.subarray(first, first + DRAWS);
    return values.some((value) => value !== values[0]) || admits(test, decoded, first);
  });
}

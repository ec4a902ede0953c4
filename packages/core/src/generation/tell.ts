import { admits, type ColumnTest } from "../conditions/index.ts";
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

/** What G is told of rows of which each has to meet some tests; undefined where it was not trained by sampling. */
export function tellTests(
  each: readonly (readonly ColumnTest[])[],
  model: Model,
  decoder: Decoder,
): readonly Told[] | undefined {
  const plan = conditionsOf(model);
  if (!plan || !model.encoder) return undefined;
  const { spans } = openEncoder(model.encoder).plan;
  const nothing: Told = { drawer: new ConditionDrawer(plan), share: 1 };
  // Many rows may share a test.
  const known = new Map<ColumnTest, Told>();
  return each.map((tests) => {
    let told = nothing;
    for (const test of tests) {
      const one = known.get(test) ?? tellOf(test, plan, decoder, spans) ?? nothing;
      known.set(test, one);
      if (one.share < told.share) told = one;
    }
    return told;
  });
}

/**
 * What a generator that was trained by sampling is told of rows that have to meet a test: a category that is admitted, by
 * the data's frequencies. Of several tests it is told the one that admits least. Undefined where it cannot be told.
 */
function tellOf(
  test: ColumnTest,
  plan: ConditionPlan,
  decoder: Decoder,
  spans: EncoderPlan["spans"],
): Told | undefined {
  const column = plan.columns.find((each) => each.column === test.column);
  if (!column) return undefined;
  const admitted = admittedOf(column, test, decoder, spans);
  const frequencies = column.frequencies.map((frequency, i) => (admitted[i] ? frequency : 0));
  const share = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  if (share === 0) return undefined;
  const only: ConditionPlan = { width: plan.width, columns: [{ ...column, frequencies }] };
  return { drawer: new ConditionDrawer(only), share };
}

/** Which categories of a column a test admits; one that stands for several values may hold one that is admitted. */
function admittedOf(
  { column, rowOffset, frequencies }: ConditionColumn,
  test: ColumnTest,
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

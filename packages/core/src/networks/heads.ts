import { conditionPlan, type EncoderPlan, type Span } from "../encoder/index.ts";
import type { Tensor } from "../graph/index.ts";
import * as f from "../graph/index.ts";
import { type LayerOf, sequential } from "./layer.ts";
import { gumbelSoftmax } from "./layers.ts";
import { createNetwork, type NetworkOptions } from "./networks.ts";
import { pick } from "./pick.ts";

type Categorical = Extract<Span, { kind: "categorical" }>;
type Continuous = Extract<Span, { kind: "continuous" }>;
type Bounded = Extract<Span, { kind: "bounded" }>;

const NEVER = -1e9;

/** Under which name heads tell the log probabilities of what a condition may name: [rows, condition]. */
export const LOG_PROBABILITIES = "log-probabilities";

/** Heads of like width, padded to the widest, so that one softmax serves them all. */
interface HeadGroup {
  readonly start: number;
  readonly width: number;
  readonly spans: readonly Categorical[];
}

/** Heads are grouped by width in powers of two: few nodes, and at most half of a group is padding. */
function groupHeads(spans: readonly Categorical[]): HeadGroup[] {
  const byBucket = new Map<number, Categorical[]>();
  for (const span of spans) {
    const bucket = Math.ceil(Math.log2(span.width));
    byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), span]);
  }
  let start = 0;
  return [...byBucket.values()].map((members) => {
    const width = Math.max(...members.map((span) => span.width));
    const group = { start, width, spans: members };
    start += width * members.length;
    return group;
  });
}

/** How categories are drawn in training; whatever it was, generated rows have one-hots. */
export interface HeadOptions {
  /** The temperature of the Gumbel-softmax (.7): the lower, the nearer to a one-hot. */
  readonly temperature?: number;
  /** Whether D sees one-hots, gradients passing straight through (true), or the soft draw itself. */
  readonly hard?: boolean;
}

/** How G's raw outputs become encoded rows. */
export interface TableHeads {
  /** How many raw outputs G's last linear layer has. */
  readonly inputs: number;
  /** The first value of that layer's bias: log frequencies, so that G begins with the right marginals. */
  readonly bias: Float32Array;
  readonly layer: LayerOf;
}

/**
 * The heads of a table's generator: each category head a Gumbel-softmax draw, each score held within ±4, each number of
 * a mode the tanh of its output; 0 where its column's head took an atom, or "missing". Shapes: [rows, inputs] → [rows,
 * plan.width].
 */
export function tableHeads(plan: EncoderPlan, { temperature = 0.7, hard = true }: HeadOptions = {}): TableHeads {
  const categorical = plan.spans.filter((span): span is Categorical => span.kind === "categorical");
  const continuous = plan.spans.filter((span): span is Continuous => span.kind === "continuous");
  const bounded = plan.spans.filter((span): span is Bounded => span.kind === "bounded");
  const groups = groupHeads(categorical);
  const chosen = groups.reduce((sum, group) => sum + group.width * group.spans.length, 0);
  const scores = chosen + continuous.length;
  const inputs = scores + bounded.length;

  /** Where an encoded column stands among the padded heads. */
  const padded = new Map<number, number>();
  const bias = new Float32Array(inputs);
  for (const { start, width, spans } of groups) {
    spans.forEach((span, head) => {
      for (let i = 0; i < span.width; i++) {
        const at = start + head * width + i;
        padded.set(span.offset + i, at);
        bias[at] = Math.log(Math.max(span.frequencies[i], 1e-6));
      }
    });
  }
  const toPlan = new Array<number>(plan.width);
  for (const [column, at] of padded) toPlan[column] = at;
  continuous.forEach((span, i) => {
    toPlan[span.offset] = chosen + i;
  });
  bounded.forEach((span, i) => {
    toPlan[span.offset] = scores + i;
  });

  const logitsOf = (raw: Tensor, { start, width, spans }: HeadGroup): Tensor => {
    const rows = raw.shape[0];
    const padding = Float32Array.from({ length: spans.length * width }, (_, i) =>
      i % width < spans[Math.floor(i / width)].width ? 0 : NEVER,
    );
    const logits = f.reshape(f.slice(raw, 1, start, start + spans.length * width), [rows, spans.length, width]);
    return f.add(logits, f.constant(padding, [spans.length, width]));
  };
  const flat = (heads: Tensor): Tensor => f.reshape(heads, [heads.shape[0], heads.shape[1] * heads.shape[2]]);
  /** Without gradients the draw is all there is to it: the category whose logit and noise are the greatest together. */
  const drawn = (logits: Tensor, noise: Tensor, training: boolean): Tensor =>
    training ? gumbelSoftmax(logits, noise, { temperature, hard }) : f.hardmax(f.add(logits, noise));
  /** Where what a condition may name stands among the padded heads. */
  const named = conditionPlan(plan).columns.flatMap(({ rowOffset, frequencies }) =>
    frequencies.map((_, i) => padded.get(rowOffset + i) as number),
  );

  const place = (column: number): number => padded.get(column) as number;
  const scoresOf = (raw: Tensor, heads: readonly Tensor[]): Tensor | null => {
    if (continuous.length === 0) return null;
    const held = f.clip(f.slice(raw, 1, chosen, scores), -4, 4);
    if (!continuous.some(({ mask }) => mask)) return held;
    return f.mul(held, takenMask(f.concat(heads, 1), continuous, place));
  };
  const placesOf = (raw: Tensor, heads: readonly Tensor[]): Tensor | null => {
    if (bounded.length === 0) return null;
    const places = f.tanh(f.slice(raw, 1, scores, inputs));
    if (!bounded.some(({ mask }) => mask)) return places;
    const missing = bounded.map(({ mask }) => (mask ? place(mask.offset + mask.category) : -1));
    return f.mul(places, f.sub(f.scalar(1), pick(f.concat(heads, 1), missing)));
  };

  const layer: LayerOf = () => ({
    width: plan.width,
    parameters: [],
    buffers: [],
    apply(raw, _, context) {
      const rows = raw.shape[0];
      const logits = groups.map((group) => logitsOf(raw, group));
      if (named.length > 0)
        context.tell?.(
          LOG_PROBABILITIES,
          pick(
            f.concat(
              logits.map((of) => flat(f.logSoftmax(of))),
              1,
            ),
            named,
          ),
        );
      const heads = groups.map(({ spans, width }, i) =>
        flat(drawn(logits[i], context.draw("gumbel", [rows, spans.length, width]), context.training)),
      );
      const numbers = [scoresOf(raw, heads), placesOf(raw, heads)].filter((part) => part !== null);
      return pick(f.concat([...heads, ...numbers], 1), toPlan);
    },
  });
  return { inputs, bias, layer };
}
/** 1 where a number counts, 0 where its head took an atom: [rows, numbers], read off the heads' one-hots. */
function takenMask(heads: Tensor, continuous: readonly Continuous[], place: (column: number) => number): Tensor {
  const always = Float32Array.from(continuous, ({ mask }) => (mask ? 0 : 1));
  const places = continuous.map(({ mask }) => (mask ? place(mask.offset + mask.category) : -1));
  const read = pick(heads, places);
  return f.add(read, f.constant(always, [continuous.length]));
}

/** A generator of encoded rows: the network, then the heads. */
export function createTableGenerator(options: NetworkOptions, plan: EncoderPlan, drawn?: HeadOptions): LayerOf {
  const heads = tableHeads(plan, drawn);
  return sequential(createNetwork(options, heads.inputs, { gain: 0.5, bias: heads.bias }), heads.layer);
}

const countNumbers = (plan: EncoderPlan): number => plan.spans.filter(({ kind }) => kind === "continuous").length;

/** The most hat functions of a number, and of all numbers together: beyond that each has fewer, but never less than 3. */
const [KNOTS, MOST_HATS] = [17, 8192];

/** Hat functions of a number: evenly spaced over u in [0, 1]. */
export const knotsOf = (plan: EncoderPlan): number =>
  Math.max(3, Math.min(KNOTS, Math.floor(MOST_HATS / Math.max(1, countNumbers(plan)))));

/** How many numbers {@link tableFeatures} puts beside a row. */
export const featureCount = (plan: EncoderPlan): number => knotsOf(plan) * countNumbers(plan);

/** How many features D sees of a row: the row's own numbers and the hats. */
export const seenWidth = (plan: EncoderPlan): number => plan.width + featureCount(plan);

/**
 * What D sees of an encoded row: the row, and for each number 17 hat functions of u = Φ(z) (fewer where numbers are many), so
 * that fine structure of a marginal is plain to a perceptron. Shapes: [rows, plan.width] → [rows, {@link seenWidth}].
 */
export function tableFeatures(plan: EncoderPlan): (rows: Tensor) => Tensor {
  const continuous = plan.spans.filter((span): span is Continuous => span.kind === "continuous");
  const count = continuous.length;
  if (count === 0) return (rows) => rows;
  const places = continuous.map(({ offset }) => offset);
  const knots = knotsOf(plan);
  const peaks = f.constant(
    Float32Array.from({ length: knots }, (_, i) => i),
    [knots],
  );
  return (rows) => {
    const n = rows.shape[0];
    const z = pick(rows, places);
    const u = f.add(f.scale(f.erf(f.scale(z, Math.SQRT1_2)), (knots - 1) / 2), f.scalar((knots - 1) / 2));
    const hats = f.relu(f.sub(f.scalar(1), f.abs(f.sub(f.reshape(u, [n, count, 1]), peaks))));
    const shown = continuous.some(({ mask }) => mask)
      ? f.mul(
          hats,
          f.reshape(
            takenMask(rows, continuous, (column) => column),
            [n, count, 1],
          ),
        )
      : hats;
    return f.concat([rows, f.reshape(shown, [n, count * knots])], 1);
  };
}

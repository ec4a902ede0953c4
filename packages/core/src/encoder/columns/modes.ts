import { z } from "zod";
import { fillUniformFine, PURPOSE } from "../../random/index.ts";
import { fitMixture } from "../../stats/index.ts";
import { isNumeric, roundToStyle } from "../../table/index.ts";
import { allocateCodes, allocateFloats } from "../allocate.ts";
import type { Span } from "../plan.ts";
import { outermostMeans } from "../quantile-pieces.ts";
import { tallyColumn } from "../tally.ts";
import { bounded } from "./bounded.ts";
import { columnOf } from "./column-of.ts";
import { numericType } from "./column-type.ts";
import type { ColumnEncoding } from "./encoding.ts";
import { encodeHead, headSpan } from "./head.ts";

/** A column has at most so many modes, each of more than this share of its rows. */
const [MOST_MODES, LEAST_WEIGHT] = [10, 0.005];
/** So many standard deviations of a mode are 1 in an encoded row; what lies this far out is held, since tanh never gets to 1. */
const [DEVIATIONS, FARTHEST] = [4, 0.99];

const mode = z.object({ weight: z.number().gt(0).max(1), mean: z.number(), sd: z.number().gt(0) });
const schema = z
  .object({
    encoding: z.literal("modes"),
    type: numericType,
    modes: z.array(mode).min(1).max(MOST_MODES),
    /** The rows of each mode, then of the missing cells. */
    counts: z.array(z.number().nonnegative()).min(1),
    /** Whether the last category is "missing". */
    missing: z.boolean(),
  })
  .refine(({ modes, counts, missing }) => counts.length === modes.length + Number(missing));
/** What is learnt of a column of numbers by its modes. */
export type ModesState = z.infer<typeof schema>;

/**
 * Numbers as CTGAN has them: the modes of a variational mixture of normal distributions; a one-hot of the mode, drawn by
 * its probability given the value, and (x − mean) / (4 sd) beside it. A missing cell is one more category.
 * @see Xu et al.: Modeling tabular data using conditional GAN. NeurIPS 2019, section 4.2.
 */
export const modes: ColumnEncoding<ModesState> = {
  schema,

  fit(column, options) {
    if (options.numbers !== "modes" || !isNumeric(column)) return undefined;
    const { values, counts, missing, rows } = tallyColumn(column);
    // Of so few values each is a mode by itself: categories say that better.
    if (values.length <= MOST_MODES) return undefined;
    const heavy = fitMixture(values, counts, { modes: MOST_MODES }).filter(({ weight }) => weight > LEAST_WEIGHT);
    const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
    const [low, high] = outermostMeans(values, counts, options.knotRows);
    const round = roundToStyle(column.type.style);
    const kept = heavy.map(({ weight, mean, sd }) => ({ weight: weight / total, mean, sd }));
    return {
      encoding: "modes",
      type: bounded(column.type, round(low), round(high)),
      modes: kept,
      counts: [...kept.map(({ weight }) => weight * (rows - missing)), ...(missing > 0 ? [missing] : [])],
      missing: missing > 0,
    };
  },

  open(state) {
    const { type, counts, missing } = state;
    const modes = state.modes.length;
    const missingCode = missing ? modes : undefined;
    const span: Span = {
      kind: "bounded",
      column: type.name,
      offset: counts.length,
      width: 1,
      ...(missing && { mask: { offset: 0, width: counts.length, category: modes } }),
    };

    return {
      spans: [headSpan(type.name, counts), span],
      draws: false,

      encode(source) {
        const rows = source.values.length;
        const drawn = allocateCodes(rows, counts.length);
        const uniforms = new Float32Array(rows);
        fillUniformFine(uniforms, { seed: seedOf(type.name), purpose: PURPOSE.encoding }, 0, 1);
        const draw = modeDrawer(state);
        const missingRows = encodeHead(source, counts.length, missingCode, () => 0);
        const values = allocateFloats(rows);
        for (let row = 0; row < rows; row++) {
          if (missingRows[row] === missingCode) {
            drawn[row] = missingCode;
            continue;
          }
          drawn[row] = draw(source.values[row], uniforms[row]);
          const { mean, sd } = state.modes[drawn[row]];
          const place = (source.values[row] - mean) / (DEVIATIONS * sd);
          values[row] = Math.max(-FARTHEST, Math.min(FARTHEST, place));
        }
        return [
          { kind: "categorical", codes: drawn },
          { kind: "bounded", values },
        ];
      },

      decode(source) {
        const decoded = columnOf(type, source.rows, missing);
        const { settled, width, offset } = source;
        const round = roundToStyle(type.style);
        for (let row = 0; row < source.rows; row++) {
          const [mode, place] = [settled[row * width + offset], settled[row * width + offset + 1]];
          if (mode === missingCode) {
            if (decoded.missing) decoded.missing[row] = 1;
            continue;
          }
          const { mean, sd } = state.modes[mode];
          decoded.values[row] = round(mean + DEVIATIONS * sd * Math.max(-1, Math.min(1, place)));
        }
        return decoded;
      },
    };
  },
};

/**
 * Draws a value's mode by weight · N(value; mean, sd) from a uniform number: among the modes that reach it, or all of
 * them where none does.
 */
function modeDrawer({ modes }: ModesState): (value: number, uniform: number) => number {
  const logs = new Float64Array(modes.length);
  return (value, uniform) => {
    let [largest, reached] = [Number.NEGATIVE_INFINITY, false];
    modes.forEach(({ weight, mean, sd }, k) => {
      const deviation = (value - mean) / sd;
      const log = Math.log(weight / sd) - deviation ** 2 / 2;
      const reaches = Math.abs(deviation) <= DEVIATIONS * FARTHEST;
      if (reaches && !reached) {
        logs.fill(Number.NEGATIVE_INFINITY, 0, k);
        [largest, reached] = [log, true];
      }
      logs[k] = reaches || !reached ? log : Number.NEGATIVE_INFINITY;
      if (logs[k] > largest) largest = log;
    });
    let total = 0;
    for (let k = 0; k < logs.length; k++) {
      logs[k] = Math.exp(logs[k] - largest);
      total += logs[k];
    }
    let [k, left] = [0, uniform * total];
    while (k < logs.length - 1 && left >= logs[k]) left -= logs[k++];
    return k;
  };
}

/** A seed of a column's own, by its name (FNV-1a), so that two columns do not draw alike. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

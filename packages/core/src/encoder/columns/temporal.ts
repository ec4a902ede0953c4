import { z } from "zod";
import {
  type Column,
  isTemporal,
  type NumberStyle,
  type NumericColumn,
  type TemporalColumn,
  type TemporalType,
} from "../../table/index.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import { shifted } from "../plan.ts";
import { outermostMeans } from "../quantile-pieces.ts";
import { boundedMoments } from "./bounded.ts";
import { temporalType } from "./column-type.ts";
import type { ColumnCoder } from "./encoding.ts";
import { fitPlain, openPlain, plainState } from "./plain.ts";
import { chooseParts, joinParts, PART_NAMES, type PartName, type Parts, partOf, unitsOfDay } from "./temporal-parts.ts";

/** What is learnt of a column of dates, times or timestamps. */
export const temporalState = z.object({
  encoding: z.literal("temporal"),
  type: temporalType,
  /** The column whose value is taken off first, since this one hardly ever comes before it; null where there is none. */
  after: z.string().nullable(),
  /** The parts in which the value is encoded, each as a column of numbers. */
  parts: z
    .array(
      z.object({
        name: z.enum(PART_NAMES),
        /** The median, where a generated row lacks this part only. */
        usual: z.number(),
        state: plainState,
      }),
    )
    .min(1),
});
/** What is learnt of a column of dates, times or timestamps. */
export type TemporalState = z.infer<typeof temporalState>;

/**
 * Learns a column of dates, times or timestamps: its value as a number, or, where the data show structure, its parts
 * (day of the week or month, the week or month, the clock), each a column of numbers of its own. All are exact to the
 * unit, as far as numbers are. Where it hardly ever comes before `base`, its distance from that is learnt instead.
 */
export function fitTemporal(
  column: TemporalColumn,
  options: ResolvedEncoderOptions,
  base?: TemporalColumn,
): TemporalState {
  const { type, missing } = column;
  const values = valuesOf(column, base);
  const present = Array.from(values).filter((_, row) => !missing?.[row]);
  const moments = base ? Array.from(column.values).filter((_, row) => !missing?.[row]) : present;
  const names: readonly PartName[] = base ? ["value"] : chooseParts(type, present);
  const parts = names.map((name) => {
    const part = partColumn(name, column, values);
    const sorted = present.map((value) => partOf(name, value, unitsOfDay(type))).sort((a, b) => a - b);
    return { name, usual: sorted[sorted.length >> 1] ?? 0, state: fitPlain(part, options) };
  });
  return {
    encoding: "temporal",
    type: withoutExtremes(type, moments, options.knotRows),
    after: base?.type.name ?? null,
    parts,
  };
}

/** The type with bounds at the means of the outermost rows, on its lattice. */
function withoutExtremes(type: TemporalType, present: readonly number[], rows: number): TemporalType {
  if (present.length === 0) return type;
  const sorted = Float64Array.from(present).sort();
  const { bounds, step } = type.lattice;
  const round = (value: number): number => bounds[0] + Math.round((value - bounds[0]) / (step || 1)) * (step || 1);
  const ones = new Array<number>(sorted.length).fill(1);
  const [low, high] = outermostMeans([...sorted], ones, rows);
  return boundedMoments(type, round(low), round(high));
}

/** The values, or their distances from those of another column. */
const valuesOf = ({ values }: TemporalColumn, base?: Column): Float64Array =>
  base ? values.map((value, row) => value - base.values[row]) : values;

/** One part of the values as a column of whole numbers, with the mask of the whole. */
function partColumn(name: PartName, { type, missing }: TemporalColumn, values: Float64Array): NumericColumn {
  const perDay = unitsOfDay(type);
  const parts = values.map((value, row) => (missing?.[row] ? 0 : partOf(name, value, perDay)));
  let [low, high, step] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let row = 0; row < parts.length; row++) {
    if (missing?.[row]) continue;
    low = Math.min(low, parts[row]);
    high = Math.max(high, parts[row]);
  }
  for (let row = 0; row < parts.length && step !== 1; row++) {
    let distance = missing?.[row] ? 0 : parts[row] - low;
    while (distance > 0) [step, distance] = [distance, step % distance];
  }
  const style: NumberStyle = {
    decimal: ".",
    decimals: [0, 0],
    exponent: null,
    bare: false,
    bounds: low <= high ? [low, high] : [0, 0],
    step: step || 1,
  };
  const label = name === "value" ? type.name : `${type.name}: ${name}`;
  return { type: { name: label, kind: "integer", missingText: "", style }, values: parts, missing };
}

/** Makes ready to encode and decode a column of dates, times or timestamps. */
export function openTemporal({ type, parts }: TemporalState): ColumnCoder {
  const perDay = unitsOfDay(type);
  const [low, high] = type.lattice.bounds;
  const coders = parts.map(({ state }) => openPlain(state));
  let width = 0;
  const offsets = coders.map(({ spans }) => {
    const offset = width;
    for (const span of spans) width += span.width;
    return offset;
  });

  return {
    spans: coders.flatMap(({ spans }, i) => spans.map((span) => shifted(span, offsets[i]))),
    draws: coders.some(({ draws }) => draws),

    encode(column, base) {
      if (!isTemporal(column)) return coders.flatMap((coder) => coder.encode(column));
      const values = valuesOf(column, base);
      return parts.flatMap(({ name }, i) => coders[i].encode(partColumn(name, column, values)));
    },

    decode(source, base) {
      let { offset } = source;
      const decoded = coders.map((coder) => {
        const part = { ...source, offset };
        offset += coder.spans.length;
        return coder.decode(part);
      });
      const values = new Float64Array(source.rows);
      // Whether a row is missing its first part says.
      const gone = decoded[0].missing;
      const missing = gone || base?.missing ? new Uint8Array(source.rows) : null;
      const row: Parts = {};
      for (let r = 0; r < source.rows; r++) {
        if (missing && (gone?.[r] || base?.missing?.[r])) {
          missing[r] = 1;
          continue;
        }
        parts.forEach(({ name, usual }, i) => {
          row[name] = decoded[i].missing?.[r] ? usual : decoded[i].values[r];
        });
        const value = joinParts(row, perDay);
        const from = base ? base.values[r] : 0;
        const held = Math.min(high, Math.max(low, from + value));
        // The bounds are those of the rows that were learnt, and do not turn the order round.
        values[r] = base && value >= 0 ? Math.max(from, held) : held;
      }
      return { type, values, missing };
    },
  };
}

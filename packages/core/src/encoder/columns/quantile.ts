import { z } from "zod";
import { isNumeric, type NumericType, roundToStyle } from "../../table/index.ts";
import { allocateFloats } from "../allocate.ts";
import { uOfScore } from "../normal-score.ts";
import type { Span } from "../plan.ts";
import { QuantileFunction, quantilePieces } from "../quantile-function.ts";
import { fitPieces } from "../quantile-pieces.ts";
import { tallyColumn } from "../tally.ts";
import { atomsAmong } from "./atoms.ts";
import { bounded } from "./bounded.ts";
import { columnOf } from "./column-of.ts";
import { numericType } from "./column-type.ts";
import type { ColumnEncoding } from "./encoding.ts";
import { encodeHead, headSpan } from "./head.ts";

const schema = z
  .object({
    encoding: z.literal("quantile"),
    type: numericType,
    /** The numbers that many rows share. */
    atoms: z.array(z.number()),
    /** The rows of each category: of each atom, then of all other numbers, then of the missing cells. */
    counts: z.array(z.int().positive()).min(1).max(65536),
    /** Whether the last category is "missing". */
    missing: z.boolean(),
    /** The distribution of the numbers that are no atoms. */
    pieces: quantilePieces,
  })
  .refine(({ atoms, counts, missing }) => counts.length === atoms.length + 1 + Number(missing));
/** What is learnt of a column of numbers. */
export type QuantileState = z.infer<typeof schema>;

/**
 * Numbers of many values: the normal score Φ⁻¹(u) of a number's rank u, which makes every distribution normal, and
 * where numbers repeat much (zeros, caps) or are missing a one-hot {each atom, "any other", "missing"} before it.
 */
export const quantile: ColumnEncoding<QuantileState> = {
  schema,

  fit(column, options) {
    if (!isNumeric(column)) return undefined;
    const { values, counts, missing, rows } = tallyColumn(column);
    const isAtom = atomsAmong({ values, counts, rows }, stepOf(column.type), options);
    // Where the others are fewer rows than may be known (none, say), the rarest atom is one of them.
    const apart = counts.reduce((sum, count, i) => sum + (isAtom[i] ? 0 : count), 0);
    if (apart < options.rareRows) {
      const rarest = Math.min(...counts.filter((_, i) => isAtom[i]));
      isAtom[counts.findIndex((count, i) => isAtom[i] && count === rarest)] = false;
    }
    const others = counts.filter((_, i) => !isAtom[i]);
    const atoms = values.filter((_, i) => isAtom[i]);
    const pieces = fitPieces(
      values.filter((_, i) => !isAtom[i]),
      others,
      {
        pieces: options.knots,
        rows: options.knotRows,
        step: stepOf(column.type),
        round: roundToStyle(column.type.style),
      },
    );
    const ends = [...atoms, pieces.low[0], pieces.high[pieces.high.length - 1]];
    return {
      encoding: "quantile",
      type: bounded(column.type, Math.min(...ends), Math.max(...ends)),
      atoms,
      counts: [
        ...counts.filter((_, i) => isAtom[i]),
        others.reduce((sum, count) => sum + count, 0),
        ...(missing > 0 ? [missing] : []),
      ],
      missing: missing > 0,
      pieces,
    };
  },

  open(state) {
    const { atoms, counts, missing, type } = state;
    const column = type.name;
    const other = atoms.length;
    const missingCode = missing ? other + 1 : undefined;
    const hasHead = counts.length > 1;
    const start = hasHead ? counts.length : 0;
    const mask = { offset: 0, width: counts.length, category: other };
    const score: Span = { kind: "continuous", column, offset: start, width: 1, ...(hasHead && { mask }) };
    const atomOf = new Map(atoms.map((value, i) => [value, i]));
    const distribution = new QuantileFunction(state.pieces);
    const half = stepOf(type) / 2;

    return {
      spans: hasHead ? [headSpan(column, counts), score] : [score],
      draws: false,

      encode(source) {
        const codes = encodeHead(source, counts.length, missingCode, (value) => atomOf.get(value) ?? other);
        const intervals = allocateFloats(2 * codes.length);
        for (let row = 0; row < codes.length; row++) {
          if (codes[row] !== other) {
            intervals[2 * row] = -1;
            continue;
          }
          const [from, to] = distribution.placeOf(source.values[row] - half, source.values[row] + half);
          const margin = Math.min(MARGIN, (to - from) / 4);
          intervals[2 * row] = from + margin;
          intervals[2 * row + 1] = to - from - 2 * margin;
        }
        const encoded = { kind: "continuous", intervals } as const;
        return hasHead ? [{ kind: "categorical", codes }, encoded] : [encoded];
      },

      decode(source) {
        const decoded = columnOf(type, source.rows, missing);
        const { settled, width } = source;
        const round = roundToStyle(type.style);
        const score = source.offset + Number(hasHead);
        for (let row = 0; row < source.rows; row++) {
          const winner = hasHead ? settled[row * width + source.offset] : other;
          if (winner < other) decoded.values[row] = atoms[winner];
          else if (winner === other) {
            const u = uOfScore(settled[row * width + score]);
            decoded.values[row] = round(distribution.valueAt(u));
          } else if (decoded.missing) decoded.missing[row] = 1;
        }
        return decoded;
      },
    };
  },
};

/** Scores are float32 and read from a table: this much of u, they may be off. Values that fill an interval stay inside. */
const MARGIN = 2 ** -21;

/** The distance between neighbouring numbers of a column's decimals; 0 where they have no end. */
const stepOf = ({ style }: NumericType): number => style.step / Number(`1e${style.decimals[1]}`);

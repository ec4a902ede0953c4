import { z } from "zod";
import { nearest, ZerosumError } from "../../errors.ts";
import type { Column, NumericType } from "../../table/index.ts";
import { drawByCount } from "../draw-by-count.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import { type Tally, tallyColumn } from "../tally.ts";
import { bounded } from "./bounded.ts";
import { columnOf } from "./column-of.ts";
import { codedType, numericType } from "./column-type.ts";
import type { ColumnEncoding, GroupOf } from "./encoding.ts";
import { encodeHead, headSpan } from "./head.ts";
import { nearestIndex } from "./nearest-index.ts";

const rowCount = z.int().positive();
const schema = z
  .object({
    encoding: z.literal("categorical"),
    type: z.union([numericType, codedType]),
    /** The numbers or codes that have a category of their own. */
    values: z.array(z.number()),
    /** The rows of each category: of each value, then of the rare ones by groups, then of the missing ones. */
    counts: z.array(rowCount).min(1).max(65536),
    /** The groups of values that share a category, and the rows of each value; none where every value has its own. */
    rare: z.array(z.object({ values: z.array(z.number()).min(1), counts: z.array(rowCount) })),
    /** Whether the last category is "missing". */
    missing: z.boolean(),
  })
  .refine(({ values, counts, rare, missing }) => counts.length === values.length + rare.length + Number(missing))
  .refine(({ rare }) => rare.every(({ values, counts }) => values.length === counts.length))
  .refine(
    ({ type, values, rare }) =>
      "style" in type || [values, ...rare.map((group) => group.values)].flat().every((code) => code in type.categories),
  );
/** What is learnt of a categorical column. */
export type CategoricalState = z.infer<typeof schema>;

/** Categories, and numbers of few different values: a one-hot, with a category for "missing" where the data have it. */
export const categorical: ColumnEncoding<CategoricalState> = {
  schema,

  fit(column, options, groupOf) {
    const tally = tallyColumn(column);
    if ("style" in column.type) return fitNumbers(column.type, tally, options);
    return stateOf(column.type, tally, options, groupOf);
  },

  open(state) {
    const width = state.counts.length;
    const missingCode = state.missing ? width - 1 : undefined;
    const { rare } = state;
    const draws = rare.map(({ counts }) => drawByCount(counts));
    return {
      spans: [headSpan(state.type.name, state.counts)],
      draws: rare.length > 0,
      encode: (column) => [
        { kind: "categorical", codes: encodeHead(column, width, missingCode, categoryFinder(state, column)) },
      ],
      decode(source) {
        const column = columnOf(state.type, source.rows, state.missing);
        const { settled, width: spans, offset, uniforms, uniformsPerRow, uniformOffset } = source;
        for (let row = 0; row < source.rows; row++) {
          const winner = settled[row * spans + offset];
          if (winner < state.values.length) column.values[row] = state.values[winner];
          else if (winner === missingCode && column.missing) column.missing[row] = 1;
          else {
            const group = winner - state.values.length;
            // A generator that went astray settles on no category: any will do.
            column.values[row] =
              group in rare
                ? rare[group].values[draws[group](uniforms[row * uniformsPerRow + uniformOffset])]
                : state.values[0];
          }
        }
        return column;
      },
    };
  },
};

/** A one-hot of the most frequent values, and a category for each group of the others: for all together without groups. */
function stateOf(
  type: CategoricalState["type"],
  { values, counts, missing }: Tally,
  options: ResolvedEncoderOptions,
  groupOf: GroupOf = () => null,
): CategoricalState {
  const own = mostFrequent(counts, options.categories);
  const isOwn = new Set(own);
  const rest = [...values.keys()].filter((i) => !isOwn.has(i));
  const groups = new Map<number | null, number[]>();
  for (const i of rest) {
    const group = groupOf(values[i]);
    const others = groups.get(group);
    if (others) others.push(i);
    else groups.set(group, [i]);
  }
  const rare = [...groups.values()].map((group) => ({
    values: group.map((i) => values[i]),
    counts: group.map((i) => counts[i]),
  }));
  return {
    encoding: "categorical",
    type,
    values: own.map((i) => values[i]),
    counts: [
      ...own.map((i) => counts[i]),
      ...rare.map((group) => group.counts.reduce((sum, n) => sum + n, 0)),
      ...(missing > 0 ? [missing] : []),
    ],
    rare,
    missing: missing > 0,
  };
}

/** The greatest share of rows whose numbers are moved. */
const MOST_MOVED = 0.02;

/** Numbers of few values; those that too few rows hold go to their neighbours. Undefined where they are many. */
function fitNumbers(type: NumericType, tally: Tally, options: ResolvedEncoderOptions): CategoricalState | undefined {
  const frequent = [...tally.values.keys()].filter((i) => tally.counts[i] >= options.rareRows);
  const present = tally.rows - tally.missing;
  const others = present - frequent.reduce((sum, i) => sum + tally.counts[i], 0);
  // Few rows: numbers that hardly repeat are no categories; but fewer than may be known are no distribution.
  const most = Math.max(2, Math.min(options.orderedValues, Math.floor(tally.rows / 10)));
  const count = others < options.rareRows ? frequent.length : tally.values.length;
  const moved = others < options.rareRows ? 0 : others / present;
  if (frequent.length === 0 || count > most || moved > MOST_MOVED) return undefined;
  const values = frequent.map((i) => tally.values[i]);
  const counts = values.map(() => 0);
  tally.values.forEach((value, i) => {
    counts[nearestIndex(values, value)] += tally.counts[i];
  });
  return stateOf(bounded(type, values[0], values[values.length - 1]), { ...tally, values, counts }, options);
}

/** The indices of the most frequent values, ascending; one place is left for the others where not all fit. */
function mostFrequent(counts: readonly number[], limit: number): number[] {
  const all = [...counts.keys()];
  if (counts.length <= limit) return all;
  const byFrequency = all.sort((a, b) => counts[b] - counts[a] || a - b);
  return byFrequency.slice(0, limit - 1).sort((a, b) => a - b);
}

/** The category of a value of `column`, whose codes may differ from those of the data that were learnt. */
function categoryFinder(state: CategoricalState, column: Column): (value: number) => number {
  const indexOf = new Map(state.values.map((value, i) => [value, i]));
  state.rare.forEach(({ values }, group) => {
    for (const value of values) indexOf.set(value, state.values.length + group);
  });
  if (!("categories" in state.type && "categories" in column.type))
    return (value) => indexOf.get(value) ?? nearestIndex(state.values, value);
  const { name, categories } = state.type;
  const codeOf = new Map(categories.map((text, code) => [text, code]));
  const indices = column.type.categories.map((text) => indexOf.get(codeOf.get(text) ?? -1));
  const texts = column.type.categories;
  return (code) => {
    const index = indices[code] ?? (state.rare.length > 0 ? state.values.length : undefined);
    if (index !== undefined) return index;
    throw new ZerosumError("encoder.category", {
      column: name,
      got: texts[code],
      suggestion: nearest(texts[code], categories),
    });
  };
}

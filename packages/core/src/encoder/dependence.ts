import { type CodedColumn, type Column, isCoded, isNumeric, type NumericColumn } from "../table/index.ts";
import { isPlain } from "./columns/plain.ts";
import type { ResolvedEncoderOptions } from "./options.ts";
import { tallyColumn } from "./tally.ts";

/** A column follows from another by chance where that one's values have fewer rows each, on average. */
const ROWS_A_VALUE = 5;

/** A column in whole numbers: which of its values a row has, a missing cell being a value of its own. */
interface Levels {
  readonly column: NumericColumn | CodedColumn;
  readonly of: Uint32Array;
  /** The rows of each. */
  readonly rows: readonly number[];
}

/**
 * For each column of numbers or categories that follows from another in every row (the region from the town, a price
 * from the article), that other: of several the one of the most values. None of those follows from yet another itself.
 *
 * Values of fewer rows than may be known say nothing, and neither do columns of numbers that are not learnt as categories.
 */
export function dependences(
  columns: readonly Column[],
  options: ResolvedEncoderOptions,
): ReadonlyMap<string, NumericColumn | CodedColumn> {
  const found = new Map<string, NumericColumn | CodedColumn>();
  const all = columns.filter(isPlain).map(levelsOf);
  // Nothing follows from fewer values than it has itself; of two columns that say the same, the first is kept.
  const byValues = all
    .map((levels, i) => ({ levels, i }))
    .sort((a, b) => b.levels.rows.length - a.levels.rows.length || a.i - b.i)
    .map(({ levels }) => levels);
  byValues.forEach((levels, i) => {
    if (levels.rows.length < 2) return;
    const base = byValues
      .slice(0, i)
      .find(
        (other) => !found.has(other.column.type.name) && mayLead(other, options) && follows(levels, other, options),
      );
    if (base) found.set(levels.column.type.name, base.column);
  });
  return found;
}

function levelsOf(column: NumericColumn | CodedColumn): Levels {
  const { values, counts, missing } = tallyColumn(column);
  const levelOf = new Map(values.map((value, level) => [value, level]));
  const of = Uint32Array.from(column.values, (value, row) =>
    column.missing?.[row] ? values.length : (levelOf.get(value + 0) as number),
  );
  return { column, of, rows: missing > 0 ? [...counts, missing] : counts };
}

function mayLead({ column, of, rows }: Levels, { orderedValues }: ResolvedEncoderOptions): boolean {
  return (isCoded(column) || rows.length <= orderedValues) && of.length >= ROWS_A_VALUE * rows.length;
}

/** Whether rows of one value of `base` all have one value, as far as its values may be known: each speaks of so many rows. */
function follows(levels: Levels, base: Levels, { rareRows, knotRows }: ResolvedEncoderOptions): boolean {
  const fewest = isNumeric(levels.column) ? Math.max(rareRows, knotRows) : rareRows;
  if (isNumeric(levels.column) && base.rows.some((rows) => rows >= rareRows && rows < fewest)) return false;
  const first = new Int32Array(base.rows.length).fill(-1);
  const seen = new Set<number>();
  for (let row = 0; row < levels.of.length; row++) {
    const [of, is] = [base.of[row], levels.of[row]];
    if (base.rows[of] < fewest) continue;
    if (first[of] < 0) {
      first[of] = is;
      seen.add(is);
    } else if (first[of] !== is) return false;
  }
  return seen.size > 1;
}

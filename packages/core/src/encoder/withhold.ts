import { fillUniformFine, PURPOSE } from "../random/index.ts";
import {
  type CodedColumn,
  type Column,
  isCoded,
  isIdentifier,
  isNumeric,
  type NumericColumn,
  type TemporalColumn,
} from "../table/index.ts";
import { bounded, boundedMoments } from "./columns/bounded.ts";
import { drawByCount } from "./draw-by-count.ts";

/** What of a column a model does not get to know: how many values, and the rows that held them. */
export interface Withheld {
  readonly values: number;
  readonly rows: number;
}

/**
 * A column without what fewer than `floor` rows hold. The cell of a rare text becomes another one of the column, drawn
 * by frequency, so that neither the share of missing cells nor those of the others change; where all texts are rare, and
 * where fewer than `floor` rows have a number, the column is empty. (Numbers of few rows go into wider pieces or to
 * their neighbours when they are encoded.)
 *
 * @param index the column's place in the table: each column has draws of its own.
 * @see Hundepool et al.: Statistical Disclosure Control. 2012 (the threshold rule).
 */
export function withhold(column: Column, floor: number, index: number): { column: Column; withheld: Withheld } {
  if (isIdentifier(column)) return { column, withheld: NOTHING };
  const { values, missing } = column;
  const counts = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    if (!missing?.[row]) counts.set(values[row], (counts.get(values[row]) ?? 0) + 1);
  }
  const sum = (held: readonly number[]): number => held.reduce((a, b) => a + b, 0);
  if (!isCoded(column)) {
    const rows = sum([...counts.values()]);
    if (rows === 0 || rows >= floor) return { column, withheld: NOTHING };
    return { column: emptied(column), withheld: { values: counts.size, rows } };
  }
  const rare = [...counts].filter(([, rows]) => rows < floor);
  if (rare.length === 0) return { column, withheld: NOTHING };
  const { type } = column;
  const isRare = new Set(rare.map(([code]) => type.categories[code]));
  const kept = type.categories.filter((text) => !isRare.has(text));
  // True and false are no secret, and a code says which is which.
  const categories = type.kind === "boolean" ? type.categories : kept;
  return {
    column: recode(column, categories, kept, index),
    withheld: { values: rare.length, rows: sum(rare.map(([, rows]) => rows)) },
  };
}

/** The column without a value, and without the bounds of those that it had. */
function emptied(column: NumericColumn | TemporalColumn): Column {
  const missing = new Uint8Array(column.values.length).fill(1);
  return isNumeric(column)
    ? { ...column, type: bounded(column.type, 0, 0), missing }
    : { ...column, type: boundedMoments(column.type, 0, 0), missing };
}

const NOTHING: Withheld = { values: 0, rows: 0 };

/**
 * A column in codes of `categories`. A cell that is not among the `kept` of them becomes one of those, drawn by their
 * frequencies in the column; the first of them where it has none, and missing where none is kept.
 */
export function recode(
  column: CodedColumn,
  categories: readonly string[],
  kept: readonly string[],
  index: number,
): CodedColumn {
  const isKept = new Set(kept);
  const codeOf = new Map(categories.map((text, code) => [text, code]));
  const recoded = column.type.categories.map((text) => (isKept.has(text) ? (codeOf.get(text) as number) : -1));
  const values = new Uint32Array(column.values.length);
  const counts = new Array<number>(categories.length).fill(0);
  const strange: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (column.missing?.[row]) continue;
    const code = recoded[column.values[row]];
    if (code < 0) strange.push(row);
    else {
      values[row] = code;
      counts[code]++;
    }
  }
  let missing = column.missing;
  if (kept.length > 0) {
    const first = codeOf.get(kept[0]) as number;
    const draw = counts.some((rows) => rows > 0) ? drawByCount(counts) : () => first;
    const uniforms = new Float32Array(strange.length);
    const stream = { seed: 0, purpose: PURPOSE.withheld, attempt: index };
    fillUniformFine(uniforms, stream, Float64Array.from(strange), 1);
    strange.forEach((row, i) => {
      values[row] = draw(uniforms[i]);
    });
  } else if (strange.length > 0) {
    missing = column.missing?.slice() ?? new Uint8Array(values.length);
    for (const row of strange) missing[row] = 1;
  }
  return { type: { ...column.type, categories }, values, missing };
}

import type { ConditionedColumn, GivenCell, GivenColumn } from "../conditions/index.ts";
import type { EncoderState } from "../encoder/index.ts";
import type { ColumnType } from "../table/index.ts";

/** A number or code; null is a missing cell. */
type Value = number | null;

/**
 * Given columns with the cells that follow from the given ones: where the region follows from the town, a town has its
 * region, and a region of one town that town. Else a row that is only near could have a town in another's region.
 */
export function withImplied(
  given: readonly GivenColumn[],
  columns: readonly ConditionedColumn[],
  rows: number,
  encoder: EncoderState | null,
): GivenColumn[] {
  const all = new Map(given.map((column) => [column.name, column]));
  const imply = (name: string, from: string, pairs: ReadonlyMap<Value, Value | undefined>): void => {
    const base = all.get(from);
    if (!base) return;
    const index = columns.findIndex(({ type }) => type.name === name);
    const { type } = columns[index];
    const nothing = { name, index, isKey: false, isScaled: "style" in type };
    const own = all.get(name) ?? { ...nothing, codes: new Uint32Array(rows), cells: [undefined] };
    const codes = own.codes.map((code, row) => (own.cells[code] ? code : own.cells.length + base.codes[row]));
    const used = new Set(codes);
    const implied = base.cells.map((cell, code) => {
      if (!cell || !used.has(own.cells.length + code)) return undefined;
      const value = pairs.get(cell.test.missing ? null : (cell.value as number) + 0);
      return value === undefined ? undefined : cellOf(value, type);
    });
    all.set(name, { ...own, codes, cells: [...own.cells, ...implied] });
  };
  const following = encoder?.columns.filter((state) => state.encoding === "following") ?? [];
  for (const { type, from, pairs } of following) imply(from, type.name, inverse(pairs));
  for (const { type, from, pairs } of following) imply(type.name, from, new Map(pairs));
  return [...all.values()];
}

/** What each value follows from, where that is one alone. */
function inverse(pairs: readonly (readonly [Value, Value])[]): Map<Value, Value | undefined> {
  const from = new Map<Value, Value | undefined>();
  for (const [base, value] of pairs) from.set(value, from.has(value) ? undefined : base);
  return from;
}

function cellOf(value: Value, type: ColumnType): GivenCell {
  const column = type.name;
  if (value === null) return { test: { column, missing: true, values: [] }, value: undefined, text: type.missingText };
  const text = "categories" in type ? type.categories[value] : String(value);
  return { test: { column, missing: false, values: [{ low: value, high: value }] }, value, text };
}

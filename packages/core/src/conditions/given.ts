import { nearest, ZerosumError } from "../errors.ts";
import { type ColumnType, hasWholeKeys, type NumberStyle } from "../table/index.ts";
import { EVERY_NUMBER, type Interval, intersectionOf } from "./intervals.ts";
import type { ColumnTest, ConditionedColumn } from "./resolve.ts";
import { scaleOf } from "./scale.ts";
import type { SeedRows } from "./seed-rows.ts";

/** A cell that is given. */
export interface GivenCell {
  /** What the cells are that are as this one. */
  readonly test: ColumnTest;
  /** The number or code that is written; undefined where any that the test admits may stand, as of a day the time. */
  readonly value: number | undefined;
  readonly text: string;
}

/** A column of which cells are given, as the model's columns understand them. */
export interface GivenColumn {
  readonly name: string;
  /** Its place among the model's columns. */
  readonly index: number;
  /** Whether there is anything to meet: keys are taken as they are. */
  readonly isKey: boolean;
  /** Whether its values have an order and distances. */
  readonly isScaled: boolean;
  /** A row's index into the cells. */
  readonly codes: Uint32Array;
  /** Undefined where the cell is not given. */
  readonly cells: readonly (GivenCell | undefined)[];
}

/**
 * What the cells of seed rows stand for. An empty cell is not given; the source's own mark of a missing cell, if it has
 * one, asks for a missing cell. Errors: `condition.like-*`, which name the row.
 */
export function givenColumns({ rows, columns: seeds }: SeedRows, columns: readonly ConditionedColumn[]): GivenColumn[] {
  const names = columns.map(({ type }) => type.name);
  const unknown = seeds.find(({ name }) => !names.includes(name));
  if (unknown) {
    const suggestion = nearest(unknown.name, names);
    throw new ZerosumError("condition.like-column", { got: unknown.name, columns: names, suggestion });
  }
  if (rows === 0 || seeds.length === 0) throw new ZerosumError("condition.like-nothing", { columns: names });
  return seeds.map(({ name, codes, texts }) => {
    const index = names.indexOf(name);
    const { type } = columns[index];
    const cells = texts.map((text, code) => {
      const row = codes.indexOf(code) + 1;
      return text === "" || row === 0 ? undefined : cellOf(text, columns[index], row);
    });
    const isScaled = "style" in type || "lattice" in type;
    return { name, index, isKey: "pattern" in type, isScaled, codes, cells };
  });
}

/** Given columns as conditions leave them: of a day, say, some hours. Refuses conditions that a given cell breaks. */
export function givenWithin(
  given: readonly GivenColumn[],
  tests: readonly ColumnTest[],
  texts: readonly string[],
): GivenColumn[] {
  return given.map((column) => {
    const { name, codes } = column;
    const asked = tests.find((test) => test.column === name);
    if (!asked) return column;
    const cells = column.cells.map((cell, code) => {
      if (!cell) return cell;
      const values = intersectionOf(cell.test.values, asked.values);
      if (cell.test.missing ? asked.missing : values.length > 0) return { ...cell, test: { ...cell.test, values } };
      throw new ZerosumError("condition.like-where", {
        row: codes.indexOf(code) + 1,
        column: name,
        got: cell.text,
        texts,
      });
    });
    return { ...column, cells };
  });
}

function cellOf(text: string, { type, mayMiss }: ConditionedColumn, row: number): GivenCell {
  const column = type.name;
  const cell = ({ low, high }: Interval, value: number | undefined = low): GivenCell => ({
    test: { column, missing: false, values: [{ low, high }] },
    value,
    text,
  });
  if ("pattern" in type) {
    if (hasWholeKeys(type) && !/^\d+$/.test(text)) refuseKind(text, type, row, undefined, "1");
    return { test: { column, missing: false, values: [EVERY_NUMBER] }, value: undefined, text };
  }
  if ("categories" in type) {
    const code = type.categories.indexOf(text);
    if (code >= 0) return cell({ low: code, high: code });
  }
  if (text === type.missingText) {
    if (!mayMiss) throw new ZerosumError("condition.like-missing", { row, column, got: text });
    return { test: { column, missing: true, values: [] }, value: undefined, text };
  }
  if ("categories" in type) {
    const suggestion = nearest(text, type.categories);
    const expected = type.categories;
    throw new ZerosumError("condition.like-value", { row, column, got: text, expected, suggestion });
  }
  return measured(text, type, row, cell);
}

/** A number, date or time. */
function measured(
  text: string,
  type: Exclude<ColumnType, { categories: unknown } | { pattern: unknown }>,
  row: number,
  cell: (interval: Interval, value?: number) => GivenCell,
): GivenCell {
  const column = type.name;
  const scale = scaleOf(type);
  const found = scale?.read(text);
  if (!scale || !found) {
    return refuseKind(text, type, row, scale?.format, scale?.bounds ? scale.write(scale.bounds.low) : "0");
  }
  const { low, high } = found;
  const value = "style" in type ? toDecimals(low, type.style) : low;
  const { bounds } = scale;
  const inside = !bounds || (low >= bounds.low && high <= bounds.high);
  if (bounds && (!inside || (type.kind === "integer" && value !== low))) {
    const [from, to] = [scale.write(bounds.low), scale.write(bounds.high)];
    throw new ZerosumError("condition.like-outside", { row, column, got: text, from, to, whole: inside });
  }
  return low === high ? cell({ low: value, high: value }) : { ...cell(found), value: undefined };
}

/** A number with as many decimals as the column writes. */
function toDecimals(value: number, { decimals, step }: NumberStyle): number {
  const scale = Number(`1e${decimals[1]}`);
  return step === 0 ? value : Math.round(value * scale) / scale;
}

function refuseKind(got: string, type: ColumnType, row: number, format: string | undefined, example: string): never {
  const { name: column, kind } = type;
  throw new ZerosumError("condition.like-kind", { row, column, kind, got, format, example });
}

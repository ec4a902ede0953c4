import { nearest, ZerosumError } from "../errors.ts";
import { type Column, isCoded, isIdentifier, isNumeric, isTemporal, type Notice, type Table } from "../table/index.ts";
import type { ColumnCoder, DecodeSource, GroupOf } from "./columns/encoding.ts";
import { fitFollowing } from "./columns/following.ts";
import { isPlain } from "./columns/plain.ts";
import { baseOf, type ColumnState, fitColumn, openColumn } from "./columns/registry.ts";
import { dependences } from "./dependence.ts";
import { describeState, type Learning } from "./describe.ts";
import type { EncodedTable } from "./encoded.ts";
import { type EncoderOptions, type ResolvedEncoderOptions, resolveOptions } from "./options.ts";
import { type EncoderPlan, shifted, uniformsPerRow } from "./plan.ts";
import { precedences } from "./precedence.ts";
import { settleRows } from "./settled.ts";
import { checkState, type EncoderState } from "./state.ts";
import { withheldNotices } from "./withheld-notices.ts";
import { recode, type Withheld, withhold } from "./withhold.ts";

/** Generated columns, ready to be written by formatCsv or formatJsonLines. */
export type DecodedColumns = readonly Column[];

/** The columns that an encoder reads: those of a table. */
export type Columns = Pick<Table, "columns" | "rows">;

/** Where generated rows stand in the endless sequence of a seed. */
export interface RowAddress {
  readonly seed: number;
  readonly first: number;
}

const ANY_ADDRESS: RowAddress = { seed: 1, first: 0 };

/** Turns columns into rows of float32 numbers and back, by what was learnt of one table. */
export class Encoder {
  /** What was learnt: plain JSON. {@link openEncoder} makes the same encoder of it again. */
  readonly state: EncoderState;
  /** The layout of an encoded row. */
  readonly plan: EncoderPlan;
  /** How many uniform numbers a row of {@link fillBatch} takes. */
  readonly uniformsPerRow: number;
  /** How many uniform numbers decoding a row takes. */
  readonly decodeUniformsPerRow: number;
  readonly #coders: readonly ColumnCoder[];

  constructor(state: EncoderState) {
    this.state = state;
    this.#coders = state.columns.map(openColumn);
    let width = 0;
    const spans = this.#coders.flatMap((coder) => {
      const offset = width;
      for (const span of coder.spans) width += span.width;
      return coder.spans.map((span) => shifted(span, offset));
    });
    this.plan = { width, spans };
    this.uniformsPerRow = uniformsPerRow(this.plan);
    this.decodeUniformsPerRow = this.#coders.filter(({ draws }) => draws).length;
  }

  /** Prepares a table for {@link fillBatch}; refuses one that lacks a column or holds categories never seen. */
  encode(table: Columns): EncodedTable {
    const byName = new Map(table.columns.map((column) => [column.type.name, column]));
    const baseColumn = (i: number): Column | undefined => {
      const base = baseOf(this.state.columns[i]);
      return base === null ? undefined : this.#find(byName, this.#indexOf(base));
    };
    return {
      rows: table.rows,
      columns: this.#coders.flatMap((coder, i) => coder.encode(this.#known(byName, i), baseColumn(i))),
    };
  }

  /**
   * The columns of generated rows. Row r depends on row r of the matrix and of the uniforms alone.
   *
   * @param matrix rows × plan.width: one-hots or any scores of the categories, and normal scores.
   * @param uniforms rows × decodeUniformsPerRow numbers of (0, 1), which draw among rare categories.
   * @param address of which sequence these rows are, and the address of the first: what keys are made from.
   */
  decode(
    matrix: Float32Array,
    rows: number,
    uniforms: Float32Array,
    address: RowAddress = ANY_ADDRESS,
  ): DecodedColumns {
    const { width } = this.plan;
    const draws = this.decodeUniformsPerRow;
    if (matrix.length < rows * width || uniforms.length < rows * draws)
      throw new ZerosumError("encoder.batch", {
        rows,
        width,
        draws,
        numbers: matrix.length,
        uniforms: uniforms.length,
      });
    return this.decodeSettled(settleRows(this.plan, matrix, rows), rows, uniforms, address);
  }

  /**
   * The same of rows that are settled already: rows × plan.spans.length numbers, as {@link settleRows} makes them.
   * Of the columns, `only` those of these names: all by default.
   */
  decodeSettled(
    settled: Float32Array,
    rows: number,
    uniforms: Float32Array,
    address: RowAddress = ANY_ADDRESS,
    only?: ReadonlySet<string>,
  ): DecodedColumns {
    const [width, uniformsPerRow] = [this.plan.spans.length, this.decodeUniformsPerRow];
    const part = { settled, rows, width, uniforms, uniformsPerRow, ...address };
    let [draw, next] = [0, 0];
    const sources = this.#coders.map((coder): DecodeSource => {
      const offset = next;
      next += coder.spans.length;
      return { ...part, offset, uniformOffset: coder.draws ? draw++ : 0 };
    });
    const decoded = new Map<string, Column>();
    // A column that is told from another comes after it, wherever it stands.
    const columnAt = (i: number): Column => {
      const state = this.state.columns[i];
      const { name } = state.type;
      const done = decoded.get(name);
      if (done) return done;
      const base = baseOf(state);
      const column = this.#coders[i].decode(sources[i], base === null ? undefined : columnAt(this.#indexOf(base)));
      decoded.set(name, column);
      return column;
    };
    return this.#coders.flatMap((_, i) => (only?.has(this.state.columns[i].type.name) === false ? [] : columnAt(i)));
  }

  #indexOf(name: string): number {
    return this.state.columns.findIndex(({ type }) => type.name === name);
  }

  /** The column, its rare texts replaced as they were when it was learnt: a text that it does not know is rare, too. */
  #known(byName: ReadonlyMap<string, Column>, index: number): Column {
    const column = this.#find(byName, index);
    const { type } = this.state.columns[index];
    if (!isCoded(column) || !("categories" in type) || !(type.name in this.state.withheld)) return column;
    return recode(column, type.categories, type.categories, index);
  }

  #find(byName: ReadonlyMap<string, Column>, index: number): Column {
    const { type } = this.state.columns[index];
    const column = byName.get(type.name);
    if (!column) {
      const suggestion = nearest(type.name, [...byName.keys()]);
      throw new ZerosumError("encoder.column", { column: type.name, suggestion });
    }
    const fits =
      "categories" in type
        ? isCoded(column)
        : "pattern" in type === isIdentifier(column) && "lattice" in type === isTemporal(column) && !isCoded(column);
    if (!fits && column.type.kind !== "empty")
      throw new ZerosumError("encoder.kind", { column: type.name, got: column.type.kind, expected: type.kind });
    return column;
  }
}

/**
 * Learns how to encode the columns of a table: categories and numbers of few values become one-hots, other numbers
 * normal scores, missing cells a category of their own; dates and times are taken apart into numbers. Free text is left
 * out, and so is what too few rows hold (see {@link withhold}). Errors: `encoder.*`.
 *
 * @example const encoder = fitEncoder(table); const encoded = encoder.encode(table);
 */
export function fitEncoder(table: Columns, options: EncoderOptions = {}): Encoder {
  const { states, floor, withheld } = fitColumns(table, resolveOptions(options));
  const columns = states.filter((state) => state !== undefined);
  const encoder = columns.length > 0 ? new Encoder({ columns, floor, withheld }) : undefined;
  if (encoder && encoder.plan.width > 0) return encoder;
  throw nothingIn(withheld, floor.rareRows);
}

/** What a training would do with a table. */
export interface TableDescription {
  /** With each of its columns, in their order; where there is nothing to learn, as if rare values were kept. */
  readonly columns: readonly Learning[];
  /** What is not learnt since too few rows hold it, or why nothing is. */
  readonly notices: readonly Notice[];
}

/** What {@link fitEncoder} learns of a table, in brief. */
export function describeTable(table: Columns, options: EncoderOptions = {}): TableDescription {
  const resolved = resolveOptions(options);
  const fitted = fitColumns(table, resolved);
  const { withheld } = fitted;
  const columns = fitted.states.map((state) => describeState(state, state && withheld[state.type.name]));
  if (columns.some(({ width }) => width > 0)) return { columns, notices: withheldNotices(fitted) };
  const { code, params } = nothingIn(withheld, resolved.rareRows);
  const kept = fitColumns(table, { ...resolved, rareRows: 1 }).states;
  return { columns: kept.map((state) => describeState(state)), notices: [{ code, params } as Notice] };
}

const nothingIn = (withheld: Readonly<Record<string, Withheld>>, rows: number): ZerosumError =>
  Object.keys(withheld).length > 0
    ? new ZerosumError("encoder.all-rare", { rows })
    : new ZerosumError("encoder.nothing", undefined);

/** What is learnt of each column, undefined of free text, and what of them is withheld. */
function fitColumns(table: Columns, options: ResolvedEncoderOptions) {
  const dates = precedences(table.columns);
  // CTGAN learns every column by itself.
  const leaders = options.numbers === "modes" ? new Map<string, Column>() : dependences(table.columns, options);
  const known = knownColumns(table.columns, options.rareRows);
  const withheld: Record<string, Withheld> = {};
  const states = [...known].map(([name, { column, rare }]): ColumnState | undefined => {
    const leader = leaders.get(name)?.type.name;
    const base = leader === undefined ? dates.get(name) : known.get(leader)?.column;
    const state = fitColumn(column, options, { base, groupOf: groupsOf(column, leaders, known, options.categories) });
    if (!state) return undefined;
    const all = rare.values > 0 ? rare : rareNumbers(column, state);
    if (all.values > 0) withheld[name] = all;
    return state;
  });
  const { rareRows, knotRows } = options;
  return { states, withheld, floor: { rareRows, knotRows } };
}

/**
 * Values of one group have the same value in the column that follows from theirs: of several that with the most values, as
 * long as no more than `most` groups come of it. Nobody asks where each of at most so many values has a place of its own.
 */
function groupsOf(
  base: Column,
  leaders: ReadonlyMap<string, Column>,
  known: ReadonlyMap<string, { readonly column: Column }>,
  most: number,
): GroupOf | undefined {
  if (!isCoded(base) || base.type.categories.length <= most) return undefined;
  // Leaders stand in the order of how many values their followers have.
  for (const [follower, leader] of leaders) {
    const column = known.get(follower)?.column;
    if (leader.type.name !== base.type.name || !column || !isPlain(column)) continue;
    const groupOf = new Map(fitFollowing(column, base).pairs);
    if (new Set(groupOf.values()).size <= most) return (value) => groupOf.get(value) ?? null;
  }
  return undefined;
}

/** By name, what may be known of each column, and what of it is withheld. */
function knownColumns(columns: readonly Column[], floor: number) {
  let learnt = 0;
  return new Map(
    columns.map((given) => {
      const { column, withheld: rare } = withhold(given, floor, learnt);
      if (given.type.kind !== "text") learnt++;
      return [given.type.name, { column, rare }] as const;
    }),
  );
}

/** The numbers that went to their neighbours, where a column of few has categories. */
function rareNumbers(column: Column, state: ColumnState): Withheld {
  const rare = new Set<number>();
  let rows = 0;
  if (isNumeric(column) && state.encoding === "categorical") {
    const known = new Set([state.values, ...state.rare.map(({ values }) => values)].flat());
    for (let row = 0; row < column.values.length; row++) {
      if (column.missing?.[row] || known.has(column.values[row])) continue;
      rare.add(column.values[row]);
      rows++;
    }
  }
  return { values: rare.size, rows };
}

/** The encoder of a state that was read from a file; refuses one that is damaged. */
export const openEncoder = (state: unknown): Encoder => new Encoder(checkState(state));

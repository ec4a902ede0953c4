import { type EncoderPlan, settleRows } from "../encoder/index.ts";
import { coverage, createDensity } from "../points/index.ts";
import type { Feature } from "../stats/index.ts";
import type { Estimate } from "../training/index.ts";
import type { TrainingData } from "./data.ts";

/** A category that this share of the rows has is one that G is not to miss. */
const FREQUENT = 0.02;

/** How rows of some data are looked at. */
export interface Sight {
  /** `count` rows as columns to compare: of a table's as they are encoded, without the numbers that a mask hides. */
  columns(rows: Float32Array, count: number): readonly Feature[];
  /** Of a density's modes, or the frequent categories of the real columns, how many there are among the made ones. */
  modes(real: readonly Feature[], made: readonly Feature[], madeRows: Float32Array): Estimate["modes"];
}

/** Makes ready to look at rows of the data; `plan` is the layout of a table's. */
export function sightOf(data: TrainingData, plan: EncoderPlan | null): Sight {
  if (plan) return { columns: (rows, count) => tableColumns(plan, rows, count), modes: categoriesFound };
  const modes = data.kind === "density" ? createDensity(data.name, data.options).modes : undefined;
  return {
    columns(rows, count) {
      const width = rows.length / count;
      return Array.from({ length: width }, (_, c) => ({
        kind: "number",
        values: Float64Array.from({ length: count }, (__, row) => rows[row * width + c]),
      }));
    },
    modes: (_, __, made) => (modes ? { found: coverage(made, modes).covered, of: modes.centers.length } : null),
  };
}

function tableColumns(plan: EncoderPlan, rows: Float32Array, count: number): Feature[] {
  const settled = settleRows(plan, rows, count);
  const width = plan.spans.length;
  const placeOf = new Map(plan.spans.map(({ offset }, place) => [offset, place]));
  return plan.spans.map((span, place): Feature => {
    const values = Float64Array.from({ length: count }, (_, row) => settled[row * width + place]);
    if (span.kind === "categorical") return { kind: "category", values };
    const { mask } = span;
    const head = mask && placeOf.get(mask.offset);
    const isHidden = (row: number): boolean => head !== undefined && settled[row * width + head] !== mask?.category;
    return { kind: "number", values: values.map((value, row) => (isHidden(row) ? Number.NaN : value)) };
  });
}

function categoriesFound(real: readonly Feature[], made: readonly Feature[]): Estimate["modes"] {
  let [found, of] = [0, 0];
  real.forEach(({ kind, values }, c) => {
    if (kind !== "category") return;
    const counts = new Map<number, number>();
    for (const code of values) counts.set(code, (counts.get(code) ?? 0) + 1);
    const there = new Set(made[c].values);
    for (const [code, count] of counts) {
      if (count < FREQUENT * values.length) continue;
      of++;
      if (there.has(code)) found++;
    }
  });
  return of > 0 ? { found, of } : null;
}

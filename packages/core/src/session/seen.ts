import { type EncoderPlan, openEncoder, settleRows } from "../encoder/index.ts";
import { coverage, createDensity } from "../points/index.ts";
import type { Feature } from "../stats/index.ts";
import type { Estimate } from "../training/index.ts";
import type { TrainingData } from "./data.ts";

/** A category that this share of the rows has is one that G is not to miss. */
const FREQUENT = 0.02;

/** Rows as columns to compare: of a table's as they are encoded, without the numbers that a mask hides. */
export function seenColumns(data: TrainingData, rows: Float32Array, count: number): readonly Feature[] {
  if (data.kind === "table") return tableColumns(openEncoder(data.encoder).plan, rows, count);
  const width = rows.length / count;
  return Array.from({ length: width }, (_, c) => ({
    kind: "number",
    values: Float64Array.from({ length: count }, (__, row) => rows[row * width + c]),
  }));
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

/** Of a density's modes, or the frequent categories of the real columns, how many there are among the made ones. */
export function modesFound(
  data: TrainingData,
  real: readonly Feature[],
  made: readonly Feature[],
  madeRows: Float32Array,
): Estimate["modes"] {
  if (data.kind === "density") {
    const { modes } = createDensity(data.name, data.options);
    return modes ? { found: coverage(madeRows, modes).covered, of: modes.centers.length } : null;
  }
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

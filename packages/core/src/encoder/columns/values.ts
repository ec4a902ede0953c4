import type { NumericColumn } from "../../table/index.ts";
import type { Counted } from "../bins.ts";
import { allocateSlots } from "../encoded.ts";
import { refuseMissing } from "../refuse.ts";
import { argmax, type ColumnEncoder } from "./column-encoder.ts";
import type { ValuesState } from "./state.ts";

/** Learns a column of few distinct numbers. */
export function fitValues({ type, values }: NumericColumn, counted: Counted): ValuesState {
  const present = counted.counts.reduce((sum, count) => sum + count, 0);
  const missing = values.length - present;
  const slots = [...counted.counts, ...(missing > 0 ? [missing] : [])];
  return {
    encoder: "values",
    type,
    values: [...counted.values],
    missing: missing > 0,
    frequencies: slots.map((count) => count / values.length),
  };
}

/** The slot of the number nearest to `value` among ascending ones. */
function nearestSlot(values: readonly number[], value: number): number {
  let best = 0;
  for (let slot = 1; slot < values.length; slot++)
    if (Math.abs(values[slot] - value) < Math.abs(values[best] - value)) best = slot;
  return best;
}

/** A one-hot over the numbers. */
export const values: ColumnEncoder<ValuesState> = {
  spans: ({ type, frequencies }, offset) => [
    { kind: "categorical", column: type.name, offset, width: frequencies.length, ordered: true, frequencies },
  ],
  usesUniform: () => false,
  encode(state, column, { offset }) {
    const width = state.frequencies.length;
    const slots = allocateSlots(column.values.length, width);
    const slotOf = new Map(state.values.map((value, slot) => [value, slot]));
    for (let i = 0; i < slots.length; i++) {
      if (column.missing?.[i] !== 1)
        slots[i] = slotOf.get(column.values[i]) ?? nearestSlot(state.values, column.values[i]);
      else if (state.missing) slots[i] = width - 1;
      else refuseMissing(state.type.name, i);
    }
    return { heads: [{ offset, width, slots }], scores: [] };
  },
  decode(state, { data, rows, width }, { offset }) {
    const head = state.frequencies.length;
    const numbers = new Float64Array(rows);
    const missing = state.missing ? new Uint8Array(rows) : null;
    for (let row = 0; row < rows; row++) {
      const slot = argmax(data, row * width + offset, head);
      if (slot < state.values.length) numbers[row] = state.values[slot];
      else if (missing) missing[row] = 1;
    }
    return { type: state.type, values: numbers, missing };
  },
};

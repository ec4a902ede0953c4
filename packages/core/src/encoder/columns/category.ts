import { nearest, ZerosumError } from "../../errors.ts";
import type { CodedColumn, CodedType, Column } from "../../table/index.ts";
import { binOfQuantile } from "../bins.ts";
import { allocateSlots } from "../encoded.ts";
import { refuseMissing } from "../refuse.ts";
import { argmax, type ColumnEncoder } from "./column-encoder.ts";
import type { CategoryState } from "./state.ts";

/** Learns a column of texts: at most `limit` categories have slots of their own. */
export function fitCategory(column: CodedColumn, limit: number): CategoryState {
  const { type, values, missing } = column;
  const counts = new Array<number>(type.categories.length).fill(0);
  let missingCount = 0;
  for (let i = 0; i < values.length; i++) {
    if (missing?.[i]) missingCount++;
    else counts[values[i]]++;
  }
  const order = counts.length > limit ? counts.map((_, code) => code).sort((a, b) => counts[b] - counts[a]) : undefined;
  const sorted: CodedType = order ? { ...type, categories: order.map((code) => type.categories[code]) } : type;
  const sizes = order ? order.map((code) => counts[code]) : counts;
  const own = order ? limit : counts.length;
  const rare = sizes.slice(own);
  const slots = [...sizes.slice(0, own), ...(order ? [sum(rare)] : []), ...(missingCount > 0 ? [missingCount] : [])];
  return {
    encoder: "category",
    type: sorted,
    own,
    rare: cumulativeShares(rare),
    missing: missingCount > 0,
    frequencies: slots.map((count) => count / values.length),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

function cumulativeShares(counts: readonly number[]): number[] {
  const total = sum(counts);
  let running = 0;
  return counts.map((count) => {
    running += count;
    return running / total;
  });
}

/** A one-hot; categories beyond the limit share a slot, in which the row's uniform number picks one by frequency. */
export const category: ColumnEncoder<CategoryState> = {
  spans: ({ type, frequencies }, offset) => [
    { kind: "categorical", column: type.name, offset, width: frequencies.length, ordered: false, frequencies },
  ],
  usesUniform: ({ rare }) => rare.length > 0,
  encode(state, column, { offset }) {
    const width = state.frequencies.length;
    const slots = allocateSlots(column.values.length, width);
    const slotOfCode = slotsOf(state, column);
    const missingSlot = state.missing ? width - 1 : -1;
    for (let i = 0; i < slots.length; i++) {
      if (column.missing?.[i] !== 1) slots[i] = slotOfCode[column.values[i]];
      else if (missingSlot >= 0) slots[i] = missingSlot;
      else refuseMissing(state.type.name, i);
    }
    return { heads: [{ offset, width, slots }], scores: [] };
  },
  decode(state, { data, rows, width, uniforms, uniformsPerRow }, place) {
    const { own, rare, type } = state;
    const head = state.frequencies.length;
    const values = new Uint32Array(rows);
    const missing = state.missing ? new Uint8Array(rows) : null;
    for (let row = 0; row < rows; row++) {
      const slot = argmax(data, row * width + place.offset, head);
      if (slot < own) values[row] = slot;
      else if (missing && slot === head - 1) missing[row] = 1;
      else values[row] = own + binOfQuantile(rare, uniforms[row * uniformsPerRow + place.uniform]);
    }
    return { type, values, missing };
  },
};

/** The slot of each code of `column`, whose dictionary may be in another order than the one learnt. */
function slotsOf({ type, own }: CategoryState, column: Column): number[] {
  const known = new Map(type.categories.map((text, code) => [text, Math.min(code, own)]));
  const texts = "categories" in column.type ? column.type.categories : [];
  return texts.map((text) => {
    const slot = known.get(text);
    if (slot === undefined)
      throw new ZerosumError("encoder.category", {
        column: type.name,
        got: text,
        suggestion: nearest(text, type.categories),
      });
    return slot;
  });
}

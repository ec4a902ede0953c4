import type { NumericColumn } from "../../table/index.ts";
import { type Counted, fitBins } from "../bins.ts";
import { allocateIntervals, allocateSlots } from "../encoded.ts";
import { uOfScore } from "../normal-score.ts";
import type { Span } from "../plan.ts";
import { intervalWriter, quantileFunction } from "../quantile-function.ts";
import { refuseMissing } from "../refuse.ts";
import { argmax, type ColumnEncoder } from "./column-encoder.ts";
import type { QuantileState } from "./state.ts";

/** Learns a column of many numbers, some of which, `isAtom` says by their counts, are slots of their own. */
export function fitQuantile(
  { type, values }: NumericColumn,
  { values: distinct, counts }: Counted,
  isAtom: (count: number) => boolean,
): QuantileState {
  const atoms = [...distinct.keys()].filter((i) => isAtom(counts[i]));
  const rest = [...distinct.keys()].filter((i) => !isAtom(counts[i]));
  const present = counts.reduce((sum, count) => sum + count, 0);
  const missing = values.length - present;
  const smooth: Counted = {
    values: Float64Array.from(rest, (i) => distinct[i]),
    counts: Uint32Array.from(rest, (i) => counts[i]),
  };
  const numbers = smooth.counts.reduce((sum, count) => sum + count, 0);
  const slots = [numbers, ...atoms.map((i) => counts[i]), ...(missing > 0 ? [missing] : [])];
  return {
    encoder: "quantile",
    type,
    bins: fitBins(smooth),
    atoms: atoms.map((i) => distinct[i]),
    missing: missing > 0,
    frequencies: slots.map((count) => count / values.length),
  };
}

const headWidth = ({ frequencies }: QuantileState) => (frequencies.length > 1 ? frequencies.length : 0);

/**
 * The normal score of the number's quantile, made continuous inside ties: u is drawn between the left and the right rank
 * at every use. Atoms and missing cells are slots of a head, and the score is 0 there.
 */
export const quantile: ColumnEncoder<QuantileState> = {
  spans(state, offset) {
    const width = headWidth(state);
    const column = state.type.name;
    const { frequencies } = state;
    const head: Span = { kind: "categorical", column, offset, width, ordered: false, frequencies };
    const mask = width > 0 ? { offset, width, index: 0 } : null;
    const score: Span = { kind: "continuous", column, offset: offset + width, width: 1, mask };
    return width > 0 ? [head, score] : [score];
  },
  usesUniform: () => true,
  encode(state, column, { offset, uniform }) {
    const width = headWidth(state);
    const rows = column.values.length;
    const slots = allocateSlots(width > 0 ? rows : 0, width);
    const intervals = allocateIntervals(rows);
    const slotOf = new Map(state.atoms.map((value, i) => [value, i + 1]));
    const intervalOf = intervalWriter(state.bins, state.type.style);
    for (let i = 0; i < rows; i++) {
      let slot = 0;
      if (column.missing?.[i] !== 1) slot = slotOf.get(column.values[i]) ?? 0;
      else if (state.missing) slot = width - 1;
      else refuseMissing(state.type.name, i);
      if (width > 0) slots[i] = slot;
      intervalOf(slot === 0 ? column.values[i] : Number.NaN, intervals, 2 * i);
    }
    const heads = width > 0 ? [{ offset, width, slots }] : [];
    return { heads, scores: [{ offset: offset + width, uniform, intervals }] };
  },
  decode(state, { data, rows, width, uniforms, uniformsPerRow }, place) {
    const head = headWidth(state);
    const numbers = new Float64Array(rows);
    const missing = state.missing ? new Uint8Array(rows) : null;
    const numberAt = quantileFunction(state.bins, state.type.style);
    for (let row = 0; row < rows; row++) {
      const at = row * width + place.offset;
      const slot = head > 0 ? argmax(data, at, head) : 0;
      if (slot === 0)
        numbers[row] = numberAt(uOfScore(data[at + head], uniforms[row * uniformsPerRow + place.uniform]));
      else if (missing && slot === head - 1) missing[row] = 1;
      else numbers[row] = state.atoms[slot - 1];
    }
    return { type: state.type, values: numbers, missing };
  },
};

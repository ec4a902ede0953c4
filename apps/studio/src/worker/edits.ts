import type { TrainOptionsInput } from "@zerosum/core";
import type { Edit, Place, Setup } from "./game-messages.ts";

/** Whether one place of a game comes before another. */
export const isBefore = (a: Place, b: Place): boolean => a.step < b.step || (a.step === b.step && a.part < b.part);

/** The options after so many edits. */
export const optionsUpTo = ({ options, edits }: Setup, count: number): TrainOptionsInput =>
  Object.assign({ ...options }, ...edits.slice(0, count).map((edit) => (edit.kind === "set" ? edit.options : {})));

/** The edits with one more. Steps of one player at one place are one edit. */
export function withEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const last = edits.at(-1);
  const goesOn =
    last?.kind === "extra" &&
    edit.kind === "extra" &&
    last.player === edit.player &&
    last.step === edit.step &&
    last.part === edit.part;
  return goesOn ? [...edits.slice(0, -1), { ...edit, times: last.times + edit.times }] : [...edits, edit];
}

/** Things with values, the worst first; equal ones stay in their order. */
export const worstFirst = <T extends { readonly value: number }>(
  things: readonly T[],
  better: "lower" | "higher" = "lower",
): readonly T[] => [...things].sort((a, b) => (better === "lower" ? b.value - a.value : a.value - b.value));

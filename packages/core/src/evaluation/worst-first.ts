/** Things with values, the greatest first; equal ones stay in their order. */
export const worstFirst = <T extends { readonly value: number }>(things: readonly T[]): readonly T[] =>
  [...things].sort((a, b) => b.value - a.value);

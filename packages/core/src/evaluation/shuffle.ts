import type { Generator } from "../random/index.ts";

/** The numbers 0 … length − 1 in random order. */
export function shuffle(length: number, random: Generator): Uint32Array {
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

import { at, type Scale } from "./scale.ts";

/** A line through points, as the data of a path. */
export const lineThrough = (points: readonly (readonly [x: number, y: number])[], x: Scale, y: Scale): string =>
  points.map(([a, b], i) => `${i === 0 ? "M" : "L"}${at(x(a))} ${at(y(b))}`).join("");

/** The outline of bars that stand side by side, from the bottom left to the bottom right. */
export function outlineOf(heights: readonly number[], x: Scale, y: Scale): string {
  const steps = heights.map((height, i) => `V${at(y(height))}H${at(x(i + 1))}`).join("");
  return `M${at(x(0))} ${at(y(0))}${steps}V${at(y(0))}`;
}

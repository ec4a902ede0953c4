/** A path through points of even distance along an axis, `of` giving the place of each. */
export function pathThrough(count: number, x: (i: number) => number, y: (i: number) => number): string {
  let path = "";
  for (let i = 0; i < count; i++) path += `${i === 0 ? "M" : "L"}${x(i).toFixed(1)} ${y(i).toFixed(1)}`;
  return path;
}

/** The map of an interval onto another one. */
export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number): number =>
    from + ((value - low) / (high - low)) * (to - from);

/** Round numbers within an interval, about so many. */
export function ticks([low, high]: readonly [number, number], about: number): number[] {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}

/** A number in few digits. */
export const brief = (value: number): string => (value === 0 ? "0" : String(Number(value.toPrecision(3))));

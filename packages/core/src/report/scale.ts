/** Where a value stands in a picture. */
export type Scale = (value: number) => number;

/** The straight scale from one interval to another, for example from values to pixels. */
export const linear =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  (value) =>
    start + ((value - from) * (end - start)) / (to - from || 1);

/** A coordinate as it is written: a tenth of a pixel is enough. */
export const at = (coordinate: number): string => String(Math.round(coordinate * 10) / 10);

/** Round numbers of an interval, at most `most` and as many as fit: multiples of 1, 2 or 5 times a power of ten. */
export function roundTicks(low: number, high: number, most: number, fit?: (ticks: readonly number[]) => boolean) {
  const power = 10 ** Math.floor(Math.log10((high - low) / most));
  for (const multiple of [1, 2, 5, 10, 20, 50]) {
    const step = multiple * power;
    const first = Math.ceil(low / step - 1e-9);
    const ticks = Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
    if (ticks.length <= most && (fit?.(ticks) ?? true)) return ticks;
  }
  return [];
}

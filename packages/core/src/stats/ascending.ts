/** The numbers in ascending order: as they are where they stand so already, else a sorted copy. */
export function ascending(values: ArrayLike<number>): ArrayLike<number> {
  for (let i = 1; i < values.length; i++) if (!(values[i - 1] <= values[i])) return Float64Array.from(values).sort();
  return values;
}

/** The number of values that 16 bits tell apart. */
const LEVELS = 65536;

/** A function that gives the table quantile((i + ½)/65,536), i = 0 … 65,535, made at its first call and kept. */
export function quantileTable(quantile: (p: number) => number): () => Float32Array {
  let table: Float32Array | undefined;
  return () => {
    if (!table) {
      table = new Float32Array(LEVELS);
      for (let i = 0; i < LEVELS; i++) table[i] = quantile((i + 0.5) / LEVELS);
    }
    return table;
  };
}

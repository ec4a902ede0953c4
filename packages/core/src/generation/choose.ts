import { BLOCK, type Candidates, type Wanted } from "./candidates.ts";

/**
 * Writes the rows from `first` on into `out`, as many as fit: of each row the first candidate that is taken.
 * Rows that still wait share full batches; where few wait, several attempts of each go into one.
 */
export async function chooseRows(candidates: Candidates, first: number, out: Float32Array): Promise<void> {
  const { width } = candidates;
  let waiting = Float64Array.from({ length: out.length / width }, (_, i) => first + i);
  for (let attempt = 0; waiting.length > 0; ) {
    const attempts = candidates.choosy ? Math.max(1, Math.floor(BLOCK / waiting.length)) : 1;
    const left: number[] = [];
    for (let start = 0; start < waiting.length; start += BLOCK) {
      const rows = waiting.subarray(start, start + BLOCK);
      const wanted = Array.from({ length: attempts }, (_, k): Wanted => ({ rows, attempt: attempt + k }));
      const { rows: made, taken } = await candidates.compute(wanted);
      rows.forEach((row, i) => {
        for (let index = i; index < attempts * rows.length; index += rows.length) {
          if (!taken(index)) continue;
          out.set(made.subarray(index * width, (index + 1) * width), (row - first) * width);
          return;
        }
        left.push(row);
      });
    }
    waiting = Float64Array.from(left);
    attempt += attempts;
  }
}

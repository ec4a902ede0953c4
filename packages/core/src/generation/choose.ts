import { fillUniformFine, PURPOSE } from "../random/index.ts";
import { BLOCK, type Candidates, type Wanted } from "./candidates.ts";

/** Room for rows that follow each other, and for which candidate each of them is. */
export interface Chosen {
  readonly width: number;
  /** Rows × width. */
  readonly rows: Float32Array;
  /** Whose candidate was taken: the row's own, or that of a row far from all that are asked for. */
  readonly addresses: Float64Array;
  /** The attempt that was taken. */
  readonly attempts: Uint32Array;
}

/** Room for so many rows. */
export const roomFor = (rows: number, width: number): Chosen => ({
  width,
  rows: new Float32Array(rows * width),
  addresses: new Float64Array(rows),
  attempts: new Uint32Array(rows),
});

/** Rows that are chosen together: many, since their last few share batches, but of at most 32 MB. */
export const rowsAtOnce = (width: number): number =>
  BLOCK * Math.max(1, Math.min(32, Math.floor(2 ** 23 / (BLOCK * width))));

/**
 * Chooses the rows from `first` on, as many as fit: of each row the first candidate that is taken.
 * Rows that still wait share full batches; where few wait, several attempts of each go into one.
 */
export async function chooseRows(candidates: Candidates, first: number, out: Chosen): Promise<void> {
  const { width } = out;
  let waiting = Float64Array.from(out.attempts, (_, i) => first + i);
  for (let attempt = 0; waiting.length > 0; ) {
    const attempts = candidates.choosy ? Math.max(1, Math.floor(BLOCK / waiting.length)) : 1;
    const left: number[] = [];
    for (let start = 0; start < waiting.length; start += BLOCK) {
      const rows = waiting.subarray(start, start + BLOCK);
      const wanted = Array.from({ length: attempts }, (_, k): Wanted => ({ rows, attempt: attempt + k }));
      const { rows: made, taken } = await candidates.compute(wanted);
      rows.forEach((row, i) => {
        for (let k = 0; k < attempts; k++) {
          const index = k * rows.length + i;
          if (!taken(index)) continue;
          out.rows.set(made.subarray(index * width, (index + 1) * width), (row - first) * width);
          out.addresses[row - first] = row;
          out.attempts[row - first] = attempt + k;
          return;
        }
        left.push(row);
      });
    }
    waiting = Float64Array.from(left);
    attempt += attempts;
  }
}

/** The numbers that decoding chosen rows takes: those of the candidate that each of them is. */
export function drawsOf(
  seed: number,
  { addresses, attempts }: Chosen,
  from: number,
  rows: number,
  draws: number,
): Float32Array {
  const uniforms = new Float32Array(rows * draws);
  if (draws === 0) return uniforms;
  for (let i = 0; i < rows; i++) {
    const part = uniforms.subarray(i * draws, (i + 1) * draws);
    fillUniformFine(part, { seed, purpose: PURPOSE.decoding, attempt: attempts[from + i] }, addresses[from + i], draws);
  }
  return uniforms;
}

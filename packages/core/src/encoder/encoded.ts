/** A head: the slot of each row. */
export interface EncodedHead {
  readonly offset: number;
  readonly width: number;
  readonly slots: Uint8Array | Uint16Array;
}

/** A continuous coordinate: the interval of u that each row's number stands for, in which u is drawn at every use. */
export interface EncodedScores {
  readonly offset: number;
  /** Which of the row's uniform numbers draws u. */
  readonly uniform: number;
  /**
   * Per row low and high, each u as itself below ½ and as u − 1 above, so that float32 is as fine in the upper tail as
   * in the lower. Of a masked row both are NaN.
   */
  readonly intervals: Float32Array;
}

/**
 * A table ready for training: codes and intervals, not one-hots, a few bytes a cell. The arrays lie in shared memory
 * where there is such, so that posting it to a worker copies nothing.
 */
export interface Encoded {
  readonly rows: number;
  readonly width: number;
  readonly uniforms: number;
  readonly heads: readonly EncodedHead[];
  readonly scores: readonly EncodedScores[];
}

const buffer = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === "undefined" ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);

/** Room for the slots of so many rows. */
export const allocateSlots = (rows: number, width: number): Uint8Array | Uint16Array =>
  width <= 256 ? new Uint8Array(buffer(rows)) : new Uint16Array(buffer(2 * rows));

/** Room for the intervals of so many rows. */
export const allocateIntervals = (rows: number): Float32Array => new Float32Array(buffer(8 * rows));

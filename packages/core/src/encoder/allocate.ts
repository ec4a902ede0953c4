const buffer = (bytes: number): ArrayBuffer | SharedArrayBuffer =>
  typeof SharedArrayBuffer === "function" ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);

/** Whole numbers below some limit, in as few bytes as hold them. */
export type Codes = Uint8Array | Uint16Array;

/** Room for `length` codes below `limit` ≤ 65,536, shared between threads where that is allowed. */
export const allocateCodes = (length: number, limit: number): Codes =>
  limit <= 256 ? new Uint8Array(buffer(length)) : new Uint16Array(buffer(2 * length));

/** Room for `length` floats, shared between threads where that is allowed. */
export const allocateFloats = (length: number): Float32Array => new Float32Array(buffer(4 * length));

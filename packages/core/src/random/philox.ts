/**
 * Philox4x32-10: a bijection of a 128-bit counter under a 64-bit key, the bits of a counter-based generator.
 * Ten rounds of two 32 × 32 → 64 bit products; the high half of a product is put together from 16-bit pieces, since
 * JavaScript has no such product without BigInt. Nothing is allocated.
 *
 * @param out receives the four words of the block as int32 bit patterns (use `>>> 0` for unsigned).
 * @see Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3. SC 2011.
 * @example
 * const out = new Int32Array(4);
 * philox(out, 0, 0, 0, 0, 0, 0); // out[0] >>> 0 === 0x6627e8d5
 */
export function philox(
  out: Int32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    // high(c0 · 0xD2511F53): partial sums stay below 2³², so that a carry is read from their upper half.
    let low = c0 & 0xffff;
    let high = c0 >>> 16;
    let t = (Math.imul(high, 0x1f53) + (Math.imul(low, 0x1f53) >>> 16)) | 0;
    let u = (Math.imul(low, 0xd251) + (t & 0xffff)) | 0;
    const high0 = (Math.imul(high, 0xd251) + (t >>> 16) + (u >>> 16)) | 0;
    const low0 = Math.imul(c0, 0xd2511f53);
    // high(c2 · 0xCD9E8D57)
    low = c2 & 0xffff;
    high = c2 >>> 16;
    t = (Math.imul(high, 0x8d57) + (Math.imul(low, 0x8d57) >>> 16)) | 0;
    u = (Math.imul(low, 0xcd9e) + (t & 0xffff)) | 0;
    const high1 = (Math.imul(high, 0xcd9e) + (t >>> 16) + (u >>> 16)) | 0;
    const low1 = Math.imul(c2, 0xcd9e8d57);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

import { philox } from "./philox.ts";
import { checkRows, highWord, lowWord, type RowAddresses, rowAt, type Stream, streamWord } from "./stream.ts";

const block = new Int32Array(4);

/**
 * Fills `out` with 32-bit words of `rows` of a stream, four a Philox block.
 * For whatever needs more resolution than 16 bits.
 */
export function fillWords(out: Uint32Array, stream: Stream, rows: RowAddresses, width: number): void {
  const count = checkRows(stream, rows, width, out.length);
  const [key0, key1, use] = [lowWord(stream.seed), highWord(stream.seed), streamWord(stream)];
  for (let i = 0, at = 0; i < count; i++) {
    const address = rowAt(rows, i);
    const [row0, row1] = [lowWord(address), highWord(address)];
    const end = at + width;
    for (let index = 0; at < end; index++) {
      philox(block, index, row0, row1, use, key0, key1);
      for (let word = 0; word < 4 && at < end; word++) out[at++] = block[word];
    }
  }
}

/**
 * Fills `out` with table[h], h the 16-bit halves of `rows` of a stream, eight a
 * Philox block, low half first: a distribution is its table of 65,536 quantiles.
 */
export function fillFromTable(
  out: Float32Array,
  stream: Stream,
  rows: RowAddresses,
  width: number,
  table: Float32Array,
): void {
  const count = checkRows(stream, rows, width, out.length);
  const key0 = lowWord(stream.seed);
  const key1 = highWord(stream.seed);
  const word = streamWord(stream);
  for (let row = 0, at = 0; row < count; row++) {
    const address = rowAt(rows, row);
    const row0 = lowWord(address);
    const row1 = highWord(address);
    const end = at + width;
    let index = 0;
    for (; at + 8 <= end; at += 8) {
      philox(block, index++, row0, row1, word, key0, key1);
      for (let i = 0; i < 4; i++) {
        const bits = block[i];
        out[at + 2 * i] = table[bits & 0xffff];
        out[at + 2 * i + 1] = table[bits >>> 16];
      }
    }
    if (at === end) continue;
    philox(block, index, row0, row1, word, key0, key1);
    for (let i = 0; at < end; i++) out[at++] = table[i & 1 ? block[i >> 1] >>> 16 : block[i >> 1] & 0xffff];
  }
}

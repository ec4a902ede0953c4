import { Gunzip } from "fflate";
import { ZerosumError } from "../errors.ts";

/**
 * What gzip holds, block by block; several archives one after another are one text. One that is cut off is refused at
 * its end, which names the length.
 */
export async function* gunzip(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  /** Of the archive under way, of several. */
  let length = 0;
  const stream = new Gunzip((bytes) => {
    ready.push(bytes);
    length += bytes.length;
  });
  stream.onmember = () => {
    length = 0;
  };
  const push = (bytes: Uint8Array, final: boolean): Uint8Array[] => {
    try {
      stream.push(bytes, final);
      return ready.splice(0);
    } catch (cause) {
      throw new ZerosumError("table.gzip", undefined, { cause });
    }
  };
  let end = new Uint8Array(4);
  for await (const block of blocks) {
    end = Uint8Array.of(...end, ...block.subarray(-4)).slice(-4);
    yield* push(block, false);
  }
  yield* push(new Uint8Array(0), true);
  if (new DataView(end.buffer).getUint32(0, true) !== length % 2 ** 32) throw new ZerosumError("table.gzip", undefined);
}

import { Gzip } from "fflate";

/** Bytes compressed by gzip, in chunks; the same bytes give the same archive, at whatever time. */
export async function* gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const stream = new Gzip({ level: 6, mtime: 0 }, (bytes) => ready.push(bytes));
  for await (const chunk of chunks) {
    if (chunk.length > 0) stream.push(chunk);
    yield* ready.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* ready;
}

/** Where a table comes from: text, bytes, or bytes as they arrive. A file is opened elsewhere: the core has no files. */
export type Input = string | Uint8Array | AsyncIterable<Uint8Array>;

const BLOCK = 1 << 20;

/** The bytes in blocks of about a megabyte, so that what is sniffed from the first block has enough to go by. */
export async function* blocks(input: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (input instanceof Uint8Array) {
    for (let at = 0; at < input.length; at += BLOCK) yield input.subarray(at, at + BLOCK);
    return;
  }
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of input) {
    held.push(bytes);
    size += bytes.length;
    if (size < BLOCK) continue;
    yield join(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield join(held, size);
}

/** Parts as one array. */
function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first of a sequence, and the whole of it. */
export async function startOf<T>(
  items: AsyncIterable<T>,
): Promise<{ readonly first: T | undefined; readonly all: AsyncGenerator<T> }> {
  const iterator = items[Symbol.asyncIterator]();
  const start = await iterator.next();
  async function* all(): AsyncGenerator<T> {
    if (start.done) return;
    yield start.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first: start.done ? undefined : start.value, all: all() };
}

/** All bytes of a sequence, as one array. */
export async function collect(blocks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const block of blocks) {
    parts.push(block);
    size += block.length;
  }
  return join(parts, size);
}

import type { DrawSpec, FeedSource } from "@zerosum/core";

/** How many steps the feeder may be ahead. */
const SLOTS = 4;
const HEADER = 8;
/** Where the header keeps its counters: steps filled, steps taken, and whether the reader has left. */
const FILLED = 0;
const TAKEN = 1;
const CLOSED = 2;

/** What both ends of a ring are made from: a shared buffer, and the draws whose numbers each slot holds. */
export interface RingHandle {
  readonly buffer: SharedArrayBuffer;
  readonly draws: readonly DrawSpec[];
}

const lengthOf = ({ shape }: DrawSpec): number => shape.reduce((size, length) => size * length, 1);

/** A ring of slots, each the feeds of one step: one thread fills them in order, another takes them in order. */
export class Ring {
  private readonly counters: Int32Array;
  private readonly slots: readonly Readonly<Record<string, Float32Array>>[];

  constructor({ buffer, draws }: RingHandle) {
    this.counters = new Int32Array(buffer, 0, HEADER);
    let at = HEADER * 4;
    this.slots = Array.from({ length: SLOTS }, () =>
      Object.fromEntries(
        draws.map((spec) => {
          const view = new Float32Array(buffer, at, lengthOf(spec));
          at += view.byteLength;
          return [spec.name, view];
        }),
      ),
    );
  }

  static allocate(draws: readonly DrawSpec[]): RingHandle {
    const numbers = draws.reduce((sum, spec) => sum + lengthOf(spec), 0);
    return { buffer: new SharedArrayBuffer(HEADER * 4 + numbers * 4 * SLOTS), draws };
  }

  /** Waits for a free slot, lets `fill` write into it, and hands it over; false once the reader has left. */
  put(fill: (slot: Readonly<Record<string, Float32Array>>) => void): boolean {
    const filled = Atomics.load(this.counters, FILLED);
    for (;;) {
      if (Atomics.load(this.counters, CLOSED)) return false;
      const taken = Atomics.load(this.counters, TAKEN);
      if (filled - taken < SLOTS) break;
      Atomics.wait(this.counters, TAKEN, taken);
    }
    fill(this.slots[filled % SLOTS]);
    Atomics.store(this.counters, FILLED, filled + 1);
    Atomics.notify(this.counters, FILLED);
    return true;
  }

  /** Waits for the next filled slot, lets `read` copy it, and gives it back. */
  take(read: (slot: Readonly<Record<string, Float32Array>>) => void): void {
    const taken = Atomics.load(this.counters, TAKEN);
    while (Atomics.load(this.counters, FILLED) === taken) Atomics.wait(this.counters, FILLED, taken, 1000);
    read(this.slots[taken % SLOTS]);
    Atomics.store(this.counters, TAKEN, taken + 1);
    Atomics.notify(this.counters, TAKEN);
  }

  /** Says that nothing more is taken. */
  close(): void {
    Atomics.store(this.counters, CLOSED, 1);
    Atomics.notify(this.counters, TAKEN);
  }
}

/** The reader's end of a ring as feeds. ONNX Runtime does not take shared memory: each slot is copied once, into one place. */
export function ringFeeds(handle: RingHandle): FeedSource & { close(): void } {
  const ring = new Ring(handle);
  const own = Object.fromEntries(handle.draws.map((spec) => [spec.name, new Float32Array(lengthOf(spec))]));
  return {
    next() {
      ring.take((slot) => {
        for (const name in own) own[name].set(slot[name]);
      });
      return own;
    },
    close: () => ring.close(),
  };
}

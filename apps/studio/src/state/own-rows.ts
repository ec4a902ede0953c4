import { done, storeOf } from "../database.ts";
import type { OwnRows } from "../game/own/rows.ts";

/** So many sets of rows are remembered; the oldest go first. */
const MOST = 12;
const open = storeOf("zerosum.rows", { autoIncrement: true }, (store) => store.createIndex("hash", "hash"));

/** Remembers rows in this browser by their hash, so that an address that names them finds them. What cannot be is let be. */
export async function rememberRows({ hash, name, columns, rows }: OwnRows): Promise<void> {
  try {
    const store = await open("readwrite");
    const known = await done(store.index("hash").getAllKeys(hash));
    for (const key of known) store.delete(key);
    store.add({ hash, name, columns, rows });
    const all = await done(store.getAllKeys());
    for (const key of all.slice(0, Math.max(0, all.length - MOST))) store.delete(key);
  } catch {
    // A browser may forbid it, or be full: the file is asked for another time.
  }
}

/** The rows of a hash, if this browser remembers them. */
export async function recallRows(hash: string): Promise<Float32Array | null> {
  try {
    const found = await done((await open("readonly")).index("hash").get(hash));
    return (found as { rows: Float32Array } | undefined)?.rows ?? null;
  } catch {
    return null;
  }
}

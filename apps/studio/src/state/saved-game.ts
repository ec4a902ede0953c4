import type { SavedGame } from "../worker/game-messages.ts";

const [DATABASE, STORE, KEY] = ["zerosum.games", "games", "last"];

/** Remembers a game, in place of the one before. What cannot be remembered is let be: a browser may forbid it. */
export async function rememberGame(saved: SavedGame): Promise<void> {
  await attempt(async () => done((await open("readwrite")).put(saved, KEY)));
}

/** The game that was remembered last, or null. */
export async function recallGame(): Promise<SavedGame | null> {
  return (await attempt(async () => done<SavedGame | undefined>((await open("readonly")).get(KEY)))) ?? null;
}

/** Forgets it. */
export async function forgetGame(): Promise<void> {
  await attempt(async () => done((await open("readwrite")).delete(KEY)));
}

async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch {
    return undefined;
  }
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await done(opening)).transaction(STORE, mode).objectStore(STORE);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

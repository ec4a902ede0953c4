import { done, storeOf } from "../database.ts";
import type { SavedGame } from "../worker/game-messages.ts";

const KEY = "last";
const open = storeOf("zerosum.games");

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

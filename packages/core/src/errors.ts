import { type Language, type MessageCode, type MessageParams, say } from "./messages/index.ts";

/**
 * An error a person can mend: what failed, what was got, what is expected, how to mend it.
 * Its `message` is English; `in("ko")` says the same in Korean. `code` and `params` are for programs.
 */
export class ZerosumError<C extends MessageCode = MessageCode> extends Error {
  override readonly name = "ZerosumError";
  readonly code: C;
  readonly params: MessageParams<C>;

  constructor(code: C, params: MessageParams<C>, options?: { cause?: unknown }) {
    super(say("en", code, params), options);
    this.code = code;
    this.params = params;
  }

  /** The same message in another language. */
  in(language: Language): string {
    return say(language, this.code, this.params);
  }
}

/** The candidate nearest to `word`: one that it begins, or by edit distance, if that is a slip of the keyboard. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    const [a, b] = [word.toLowerCase(), candidate.toLowerCase()];
    const distance = a.length > 2 && b.startsWith(a) ? 0.5 : editDistance(a, b);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance with one row of memory. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j];
      row[j] = Math.min(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length];
}

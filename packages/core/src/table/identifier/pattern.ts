import { z } from "zod";
import { fillWords, PURPOSE, permutation } from "../../random/index.ts";

const affixes = { prefix: z.string(), suffix: z.string(), width: z.int().min(0).max(64) };
const whole = z.int();

/** How the keys of a column are made: plain JSON. A width of 0 means that numbers have no zeros before them. */
export const identifierPattern = z.discriminatedUnion("form", [
  /** One after another: row 0 has `first`. */
  z.object({ form: z.literal("counter"), ...affixes, first: whole, step: whole }),
  /** Numbers from `first` on in no order, the next `size` of them first. */
  z.object({ form: z.literal("number"), ...affixes, first: whole, size: whole.min(1).max(2 ** 48) }),
  /** Characters of an alphabet each, and what stands between them. */
  z.object({
    form: z.literal("characters"),
    pieces: z
      .array(
        z.union([
          z.object({ literal: z.string() }),
          z.object({ alphabet: z.string().min(2), count: z.int().min(1).max(1000) }),
        ]),
      )
      .min(1)
      .refine((pieces) => pieces.some((piece) => "alphabet" in piece)),
  }),
]);
/** How the keys of a column are made. */
export type IdentifierPattern = z.infer<typeof identifierPattern>;

/** The keys of a column's pattern and a seed: row → text. No two rows have the same; columns differ by their names. */
export function keysOf(pattern: IdentifierPattern, seed: number, column: string): (row: number) => string {
  const salt = hashOf(column);
  if (pattern.form === "counter") {
    const { first, step } = pattern;
    return (row) => affixed(pattern, first + step * row);
  }
  if (pattern.form === "number") {
    const { first, size } = pattern;
    const order = permutation(size, seed, salt);
    return (row) => affixed(pattern, first + (row < size ? order.at(row) : row));
  }
  return charactersOf(pattern, seed, salt);
}

/** FNV-1a of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const affixed = (
  { prefix, suffix, width }: { readonly prefix: string; readonly suffix: string; readonly width: number },
  number: number,
): string => `${prefix}${String(number).padStart(width, "0")}${suffix}`;

/** As many keys as are told apart by a permutation; what characters are left over is drawn. */
const MOST = 2 ** 48;

/**
 * Keys character by character: the first ones, as many as 2⁴⁸ keys need, write the place of the row in a permutation, the
 * others are drawn by the row. When all keys of a length are used up, the last run of characters grows by one.
 */
function charactersOf(
  { pieces }: Extract<IdentifierPattern, { form: "characters" }>,
  seed: number,
  salt: number,
): (row: number) => string {
  const alphabets = pieces.flatMap((piece) =>
    "alphabet" in piece ? new Array<string>(piece.count).fill(piece.alphabet) : [],
  );
  let [size, numbered] = [1, 0];
  while (numbered < alphabets.length && size * alphabets[numbered].length <= MOST) size *= alphabets[numbered++].length;
  const order = permutation(size, seed, salt);
  const lastRun = pieces.findLastIndex((piece) => "alphabet" in piece);
  const last = alphabets[alphabets.length - 1];
  const words = new Uint32Array(alphabets.length - numbered);
  const stream = { seed, purpose: PURPOSE.identifier, attempt: salt % 2 ** 24 };

  return (row) => {
    // The characters that a key has beyond the usual ones: all keys of one length come before those of the next.
    let [grown, left, room] = [0, row, size];
    while (numbered === alphabets.length && left >= room) {
      left -= room;
      room *= last.length;
      grown++;
    }
    let extra = "";
    for (let i = 0; i < grown; i++) {
      extra = last[left % last.length] + extra;
      left = Math.floor(left / last.length);
    }
    if (words.length > 0) fillWords(words, stream, row, words.length);
    const drawn = alphabets.slice(numbered).map((alphabet, i) => alphabet[words[i] % alphabet.length]);
    let rest = order.at(left % size);
    const characters = alphabets.slice(0, numbered);
    for (let i = numbered - 1; i >= 0; i--) {
      const alphabet = alphabets[i];
      characters[i] = alphabet[rest % alphabet.length];
      rest = Math.floor(rest / alphabet.length);
    }
    const all = [...characters, ...drawn];
    let [text, at] = ["", 0];
    pieces.forEach((piece, i) => {
      if ("literal" in piece) text += piece.literal;
      else for (let k = 0; k < piece.count; k++) text += all[at++];
      if (i === lastRun) text += extra;
    });
    return text;
  };
}

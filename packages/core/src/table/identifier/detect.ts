import { isWholeText } from "../number-text.ts";
import type { IdentifierPattern } from "./pattern.ts";

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
/** Alphabets, the smallest first. */
const ALPHABETS = [
  DIGITS,
  `${DIGITS}abcdef`,
  `${DIGITS}ABCDEF`,
  LOWER,
  UPPER,
  DIGITS + LOWER,
  DIGITS + UPPER,
  DIGITS + UPPER + LOWER,
];
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** What columns of keys are called: whatever their order, and where they are numbered one after another. */
const KEY_NAME = /(?:^|[^a-z])(?:id|ids|key|uid|uuid|guid)(?:[^a-z]|$)|번호|아이디|식별/i;
const COUNTER_NAME = /(?:^|[^a-z])(?:no|num|nr|number|seq|serial|row|index|idx)(?:[^a-z]|$)|순번|일련/i;

/**
 * The pattern of texts that are all different, in the order of their rows; undefined where they follow none.
 * @param sure whether they are known to be keys; else only what can hardly be anything else is a pattern.
 */
export function patternOf(texts: readonly string[], name: string, sure: boolean): IdentifierPattern | undefined {
  return texts.every(isWholeText) ? wholeNumbers(texts, name, sure) : (numbered(texts) ?? characters(texts));
}

/** Whole numbers: one after another from 0 or 1 on, or by the name of the column; others are quantities. */
function wholeNumbers(texts: readonly string[], name: string, sure: boolean): IdentifierPattern | undefined {
  const numbers = texts.map(Number);
  // userId and customer_id are two words each.
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
  const isKey = sure || KEY_NAME.test(words);
  const [first] = numbers;
  const step = stepOf(numbers);
  const counts = isKey || COUNTER_NAME.test(words) || (step === 1 && (first === 0 || first === 1));
  if (step !== undefined && counts) return counter("", "", 0, first, step);
  return isKey && numbers.every((number) => number >= 0) ? unordered("", "", 0, texts) : undefined;
}

/** The one distance between neighbours; undefined where there are several, or it is no step forward. */
function stepOf(numbers: readonly number[]): number | undefined {
  const step = numbers[1] - numbers[0];
  return step > 0 && numbers.every((number, i) => i === 0 || number - numbers[i - 1] === step) ? step : undefined;
}

const counter = (prefix: string, suffix: string, width: number, first: number, step: number): IdentifierPattern => ({
  form: "counter",
  prefix,
  suffix,
  width,
  first,
  step,
});

/** All numbers that have as many digits as those found: the least and the greatest key stay where they were. */
function unordered(prefix: string, suffix: string, width: number, digits: readonly string[]): IdentifierPattern {
  const lengths = digits.map((text) => text.length);
  const least = lengths.reduce((a, b) => Math.min(a, b));
  const most = lengths.reduce((a, b) => Math.max(a, b));
  const first = width > 0 || least === 1 ? 0 : 10 ** (least - 1);
  return { form: "number", prefix, suffix, width, first, size: Math.min(10 ** most - first, 2 ** 48) };
}

/** Numbers between the same characters in every row: C-000123, user17. */
function numbered(texts: readonly string[]): IdentifierPattern | undefined {
  const parts = texts.map((text) => /^(.*?)(\d+)(\D*)$/.exec(text));
  if (!parts.every((part) => part !== null)) return undefined;
  const [[, prefix, , suffix]] = parts;
  if (parts.some(([, before, , after]) => before !== prefix || after !== suffix)) return undefined;
  const digits = parts.map(([, , text]) => text);
  if (digits.some((text) => text.length > 15)) return undefined;
  const zeros = digits.some((text) => text.length > 1 && text.startsWith("0"));
  const [width] = digits.map(({ length }) => length);
  if (zeros && digits.some(({ length }) => length !== width)) return undefined;
  const numbers = digits.map(Number);
  const step = stepOf(numbers);
  const padding = zeros ? width : 0;
  return step === undefined
    ? unordered(prefix, suffix, padding, digits)
    : counter(prefix, suffix, padding, numbers[0], step);
}

/** Texts of one length whose every place has one character, or those of one alphabet: UUIDs, AB12-3456. */
function characters(texts: readonly string[]): IdentifierPattern | undefined {
  const [{ length }] = texts;
  if (texts.some((text) => text.length !== length)) return undefined;
  const places = Array.from({ length }, (_, at) => [...new Set(texts.map((text) => text[at]))].join(""));
  const alphabets = texts.every((text) => UUID.test(text)) ? uuidPlaces(places) : alphabetsOf(places);
  // Words are of one alphabet too, and no keys: some place has digits.
  if (!alphabets?.some((alphabet) => alphabet.length > 1 && alphabet.startsWith("0"))) return undefined;
  // Texts that fill their pattern are a list of what there is.
  if (alphabets.reduce((size, alphabet) => size * alphabet.length, 1) < 4 * texts.length) return undefined;
  const pieces: ({ literal: string } | { alphabet: string; count: number })[] = [];
  for (const alphabet of alphabets) {
    const last = pieces.at(-1);
    if (alphabet.length === 1) {
      if (last && "literal" in last) last.literal += alphabet;
      else pieces.push({ literal: alphabet });
    } else if (last && "alphabet" in last && last.alphabet === alphabet) last.count++;
    else pieces.push({ alphabet, count: 1 });
  }
  return { form: "characters", pieces };
}

const alphabetOf = (characters: string): string | undefined =>
  ALPHABETS.find((alphabet) => [...characters].every((character) => alphabet.includes(character)));

/** The alphabet of each place: of a run in which letters and digits mix, all of it one. */
function alphabetsOf(places: readonly string[]): readonly string[] | undefined {
  const alphabets: string[] = [];
  for (let from = 0; from < places.length; ) {
    if (places[from].length === 1) {
      alphabets.push(places[from++]);
      continue;
    }
    let to = from;
    while (to < places.length && places[to].length > 1) to++;
    const run = places.slice(from, to).map(alphabetOf);
    const mixed = run.some((alphabet) => alphabet !== DIGITS && alphabet?.startsWith("0"));
    const whole = mixed ? alphabetOf(places.slice(from, to).join("")) : undefined;
    for (const alphabet of run) {
      const chosen = mixed ? whole : alphabet;
      if (chosen === undefined) return undefined;
      alphabets.push(chosen);
    }
    from = to;
  }
  return alphabets;
}

/** The places of UUIDs: their version as it is, and what stands for the variant is one of four. */
function uuidPlaces(places: readonly string[]): readonly string[] {
  const upper = places.some((characters) => /[A-F]/.test(characters));
  const hex = `${DIGITS}${upper ? "ABCDEF" : "abcdef"}`;
  return places.map((characters, at) => {
    if (characters === "-" || (at === 14 && characters.length === 1)) return characters;
    return at === 19 ? `89${upper ? "AB" : "ab"}` : hex;
  });
}

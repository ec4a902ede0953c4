import { dayOfNumber } from "./calendar.ts";
import { candidateFormats, fractionDigits } from "./candidates.ts";
import { type TemporalKind, temporalCodec } from "./format.ts";

/** What the texts of a column say of their format. */
export interface SniffedFormat {
  readonly format: string;
  readonly kind: TemporalKind;
  /** Another format of which every text is as well, of another meaning: day and month, or day and year, change places. */
  readonly other: string | undefined;
}

/** Texts that are asked for the formats they may be of. */
const ASKED = 24;
/** Fewer different numbers of eight digits may be dates by chance. */
const FEWEST_COMPACT = 3;

/** The format of which every text is; undefined where there is none. */
export function sniffFormat(texts: readonly string[]): SniffedFormat | undefined {
  // The first text tells most of the columns that are nothing like it.
  if (texts.length === 0 || candidateFormats(texts[0], 1).length === 0) return undefined;
  const fitting = candidatesOf(texts, ASKED).filter((format) => texts.every((text) => isOf(format, text)));
  const [format] = fitting;
  const kind = format === undefined ? undefined : temporalCodec(format)?.kind;
  if (!kind || (/^Y{4}MMDD/.test(format) && texts.length < FEWEST_COMPACT)) return undefined;
  const other = fitting.find((each) => order(each) !== order(format));
  const swapped = other !== undefined && isLikelier(other, format, texts);
  return swapped ? { format: other, kind, other: format } : { format, kind, other };
}

/** Whether texts of two formats are likelier of the first: it makes all of them the first of a month, or a shorter time of them. */
function isLikelier(first: string, second: string, texts: readonly string[]): boolean {
  const [a, b] = [daysOf(first, texts), daysOf(second, texts)];
  const isMonthly = (days: readonly number[]): boolean => days.every((day) => dayOfNumber(day).day === 1);
  if (isMonthly(a) !== isMonthly(b)) return isMonthly(a);
  return 2 * spanOf(a) + DAYS_OF_YEAR < spanOf(b);
}

const DAYS_OF_YEAR = 366;

/** The format, of a kind where one is given, that most of the texts are of; undefined where fewer than half are of one. */
export function sniffMostly(texts: readonly string[], kind?: TemporalKind): string | undefined {
  const sample = texts.slice(0, 1000);
  let [best, most] = ["", 0];
  for (const format of candidatesOf(texts, ASKED)) {
    if (kind && temporalCodec(format)?.kind !== kind) continue;
    const count = sample.filter((text) => isOf(format, text)).length;
    if (count > most) [best, most] = [format, count];
  }
  return 2 * most > sample.length ? best : undefined;
}

/** The formats that some of the first `asked` texts may be of. */
function candidatesOf(texts: readonly string[], asked: number): readonly string[] {
  const first = texts.slice(0, asked);
  // Most columns are nothing like it.
  if (first.every((text) => candidateFormats(text, 1).length === 0)) return [];
  let most = 0;
  for (const text of texts) most = Math.max(most, fractionDigits(text));
  return [...new Set(first.flatMap((text) => candidateFormats(text, most)))];
}

const isOf = (format: string, text: string): boolean => typeof temporalCodec(format)?.read(text) === "object";

/** In which order a format says year, month and day, however wide they are: "DMY". */
const order = (format: string): string => format.replace(/[^YMD]/g, "").replace(/(.)\1+/g, "$1");

function daysOf(format: string, texts: readonly string[]): number[] {
  const codec = temporalCodec(format);
  return texts.map((text) => {
    const moment = codec?.read(text);
    return codec && typeof moment === "object" ? Math.floor(moment.value / codec.perDay) : 0;
  });
}

const spanOf = (days: readonly number[]): number =>
  days.reduce((a, b) => Math.max(a, b)) - days.reduce((a, b) => Math.min(a, b));

import type { Column } from "./column.ts";
import type { Notice } from "./notice.ts";
import { markedParts } from "./number-marks.ts";
import { isNumberText } from "./number-text.ts";
import { placeOfText, type RawColumn } from "./raw-column.ts";
import { temporalCodec } from "./temporal/format.ts";
import { sniffFormat, sniffMostly } from "./temporal/sniff.ts";

/** What texts look like where a column of them was hardly meant as texts. */
export function suspicions(raw: RawColumn, { type }: Column): readonly Notice[] {
  if (type.kind !== "category" && type.kind !== "text") return [];
  const found =
    tooLarge(raw, type.kind) ??
    almostMoments(raw, type.kind) ??
    almostNumbers(raw, type.kind) ??
    mixedUnits(raw, type.kind);
  return found ? [found] : [];
}

/** The codes of the texts that are present and are such. */
const codesOf = (raw: RawColumn, such: (text: string) => boolean): number[] =>
  [...raw.texts.keys()].filter((code) => !raw.missing[code] && such(raw.texts[code]));
const rowsOf = (raw: RawColumn, codes: readonly number[]): number =>
  codes.reduce((sum, code) => sum + raw.counts[code], 0);

/** Whole numbers that a float64 does not hold: to read them as numbers would change them. */
function tooLarge(raw: RawColumn, as: string): Notice | undefined {
  const whole = /^-?[1-9]\d*$|^0$/;
  const [present, large] = [
    codesOf(raw, () => true),
    codesOf(raw, (text) => whole.test(text) && !Number.isSafeInteger(Number(text))),
  ];
  if (large.length === 0 || !present.every((code) => whole.test(raw.texts[code]))) return undefined;
  const [code] = large;
  return {
    code: "table.tooLarge",
    params: { column: raw.name, got: raw.texts[code], ...placeOfText(raw, code), kind: as },
  };
}

/** Texts of which most are numbers. Digits with a zero before them are codes, and no slips. */
function almostNumbers(raw: RawColumn, as: string): Notice | undefined {
  const isNumber = (text: string): boolean => isNumberText(text, raw.decimal);
  const others = codesOf(raw, (text) => !isNumber(text) && !/^[+0]\d+$/.test(text));
  return almost(raw, codesOf(raw, isNumber), others, { kind: as, like: "number" });
}

/** Different units, at most; more are the words of texts. */
const MOST_UNITS = 4;

/** Numbers with a unit each, of which there are several: to read them as numbers would mix them. */
function mixedUnits(raw: RawColumn, as: string): Notice | undefined {
  const units = new Map<string, number>();
  const numbers = new Set<string>();
  for (const code of codesOf(raw, () => true)) {
    const parts = markedParts(raw.texts[code]);
    if (!parts) return undefined;
    const unit = `${parts.prefix}${parts.suffix}`.trim();
    if (!units.has(unit)) units.set(unit, code);
    numbers.add(parts.body);
  }
  if (units.size < 2 || units.size > MOST_UNITS || numbers.size <= units.size) return undefined;
  const [, [, code]] = units;
  const where = { got: raw.texts[code], ...placeOfText(raw, code) };
  return { code: "table.units", params: { column: raw.name, kind: as, units: [...units.keys()], ...where } };
}

/** Texts of which most are dates or times of one format. */
function almostMoments(raw: RawColumn, as: string): Notice | undefined {
  const present = codesOf(raw, () => true);
  const format = sniffMostly(present.map((code) => raw.texts[code]));
  const codec = format === undefined ? undefined : temporalCodec(format);
  if (!(format && codec)) return undefined;
  const reads = new Map(present.map((code) => [code, codec.read(raw.texts[code])]));
  const fitting = present.filter((code) => typeof reads.get(code) === "object");
  const others = present.filter((code) => typeof reads.get(code) !== "object");
  const [other] = others;
  if (other === undefined) return undefined;
  const calendar = reads.get(other) === "calendar";
  const another = calendar ? undefined : sniffFormat([raw.texts[other]])?.format;
  return almost(raw, fitting, others, { kind: as, like: codec.kind, format, calendar, another });
}

function almost(
  raw: RawColumn,
  fitting: readonly number[],
  others: readonly number[],
  how: {
    readonly kind: string;
    readonly like: string;
    readonly format?: string;
    readonly calendar?: boolean;
    readonly another?: string | undefined;
  },
): Notice | undefined {
  const [fit, other] = [rowsOf(raw, fitting), rowsOf(raw, others)];
  if (others.length === 0 || fit <= other) return undefined;
  const got = raw.texts[others[0]];
  return {
    code: "table.almost",
    params: { column: raw.name, rows: fit + other, others: other, got, ...placeOfText(raw, others[0]), ...how },
  };
}

import { dayOfNumber, isDay, numberOfDay, weekdayOf } from "./calendar.ts";
import { MONTH_NAMES, WEEKDAY_NAMES } from "./names.ts";
import { offsetOfZone, ZONE } from "./zone.ts";

/** A text read by a format. */
interface Moment {
  /** Days since 1970-01-01 of a date; of a time, units since midnight; of a timestamp, units since 1970 on its own clock. */
  readonly value: number;
  /** The zone as it is spelt, such as "Z" or "+09:00"; null where the format has none. */
  readonly zone: string | null;
}

/** What a format's texts say: a day, a time of day, or both. */
export type TemporalKind = "date" | "time" | "timestamp";

/** A format made ready. Each text that it reads it writes again exactly as it stood. */
export interface TemporalCodec {
  readonly kind: TemporalKind;
  /** Units of a day: 1 of dates; else seconds, or the smallest fractions of them that the format can say. */
  readonly perDay: number;
  /** Whether texts name their zone. */
  readonly zoned: boolean;
  /** The text read; "calendar" where it is of the right form but no such day or time exists; undefined otherwise. */
  read(text: string): Moment | "calendar" | undefined;
  write(value: number, zone: string | null): string;
}

/** What is read off a text, and what it is written from. */
interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Units of the fraction. */
  fraction: number;
  weekday: number;
  afternoon: boolean;
  zone: string | null;
}

/** A piece of a format: what it matches, and how it is read and written. Its pattern has one group or none. */
interface Token {
  readonly pattern: string;
  read?(text: string, fields: Fields): void;
  write(fields: Readonly<Fields>): string;
}

const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
const upper = (names: readonly string[]): string[] => names.map((name) => name.toUpperCase());
/** Years of two digits below this are of 2000, the others of 1900, as POSIX has it. */
const PIVOT = 69;

type NumberField = "year" | "month" | "day" | "hour" | "minute" | "second";

/** A number of a field: of exactly `width` digits, or as many as it takes where width is 1. */
const number = (field: NumberField, width: number): Token => ({
  // Without leading zeros where it is not padded: what is read is then written the same.
  pattern: width === 1 ? "(0|[1-9]\\d?)" : `(\\d{${width}})`,
  read: (text, fields) => {
    fields[field] = Number(text);
  },
  write: (fields) => String(fields[field]).padStart(width, "0"),
});

const named = (field: "month" | "weekday", names: readonly string[], first: number): Token => ({
  pattern: `(${names.join("|")})`,
  read: (text, fields) => {
    fields[field] = names.indexOf(text) + first;
  },
  write: (fields) => names[fields[field] - first],
});

/** An hour of the clock of twelve hours. */
const twelve = (width: number): Token => ({
  ...number("hour", width),
  write: ({ hour }) => String(hour % 12 || 12).padStart(width, "0"),
});

const half = (morning: string, afternoon: string): Token => ({
  pattern: `(${morning}|${afternoon})`,
  read: (text, fields) => {
    fields.afternoon = text === afternoon;
  },
  write: ({ hour }) => (hour < 12 ? morning : afternoon),
});

const TOKENS: Readonly<Record<string, Token>> = {
  YYYY: number("year", 4),
  YY: {
    pattern: "(\\d\\d)",
    read: (text, fields) => {
      fields.year = Number(text) + (Number(text) < PIVOT ? 2000 : 1900);
    },
    write: ({ year }) => String(year % 100).padStart(2, "0"),
  },
  MMMM: named("month", MONTH_NAMES, 1),
  MMM: named("month", short(MONTH_NAMES), 1),
  MONTH: named("month", upper(MONTH_NAMES), 1),
  MON: named("month", upper(short(MONTH_NAMES)), 1),
  MM: number("month", 2),
  M: number("month", 1),
  DD: number("day", 2),
  D: number("day", 1),
  dddd: named("weekday", WEEKDAY_NAMES, 0),
  ddd: named("weekday", short(WEEKDAY_NAMES), 0),
  HH: number("hour", 2),
  H: number("hour", 1),
  hh: twelve(2),
  h: twelve(1),
  mm: number("minute", 2),
  m: number("minute", 1),
  ss: number("second", 2),
  s: number("second", 1),
  A: half("AM", "PM"),
  a: half("am", "pm"),
  오전: half("오전", "오후"),
  Z: {
    pattern: `(${ZONE})`,
    read: (text, fields) => {
      fields.zone = text;
    },
    write: ({ zone }) => zone ?? "",
  },
};

/** A fraction of a second: `S` for each digit; in brackets where a whole second has none; `[.ss]` drops zeros at its end. */
function fraction(text: string): Token {
  const [optional, dropsZeros] = [text.startsWith("["), text.includes("s")];
  const digits = text.replace(/[^Ss]/g, "").length;
  const mark = optional ? text[1] : "";
  const most = dropsZeros ? `\\d{0,${digits - 1}}[1-9]` : `\\d{${digits}}`;
  return {
    // Where a whole second is written without a fraction, zeros are none.
    pattern: optional ? `(?:${escaped(mark)}(?!0+(?!\\d))(${most}))?` : `(${most})`,
    read: (found, fields) => {
      fields.fraction = Number(found.padEnd(digits, "0"));
    },
    write: (fields) => {
      const all = String(fields.fraction).padStart(digits, "0");
      if (!optional) return all;
      const shown = dropsZeros ? all.replace(/0+$/, "") : all;
      return fields.fraction === 0 ? "" : mark + shown;
    },
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
const literal = (text: string): Token => ({ pattern: escaped(text), write: () => text });

/** The pieces of a format, the longest names first; a letter of the alphabet other than T that names nothing is a slip. */
const PIECES =
  /\[[.,](?:S{1,6}|s{1,6})\]|S{1,6}|YYYY|YY|MONTH|MMMM|MMM|MON|MM|M|dddd|ddd|DD|D|HH|H|hh|h|mm|m|ss|s|A|a|Z|오전/gy;

/** Makes a format ready, such as "YYYY-MM-DD" or "M/D/YYYY h:mm A"; undefined where it is none. */
export function temporalCodec(format: string): TemporalCodec | undefined {
  const found = codecs.get(format);
  if (found || codecs.has(format)) return found;
  const codec = makeCodec(format);
  codecs.set(format, codec);
  return codec;
}
const codecs = new Map<string, TemporalCodec | undefined>();

function tokensOf(format: string): { tokens: Token[]; names: Set<string>; digits: number } | undefined {
  const tokens: Token[] = [];
  const names = new Set<string>();
  let digits = 0;
  for (let at = 0; at < format.length; ) {
    PIECES.lastIndex = at;
    const piece = PIECES.exec(format)?.[0];
    if (piece === undefined) {
      if (/[A-SU-Za-z]/.test(format[at])) return undefined;
      tokens.push(literal(format[at++]));
      continue;
    }
    // A field is said once.
    if (names.has(piece)) return undefined;
    names.add(piece);
    at += piece.length;
    if (TOKENS[piece]) tokens.push(TOKENS[piece]);
    else {
      digits = piece.replace(/[^Ss]/g, "").length;
      tokens.push(fraction(piece));
    }
  }
  return { tokens, names, digits };
}

/** Whether the fields that a format names tell a date, a time or both, each of them once. */
function kindOf(names: ReadonlySet<string>): TemporalKind | undefined {
  const count = (...of: string[]): number => of.filter((name) => names.has(name)).length;
  const year = count("YYYY", "YY");
  const month = count("MMMM", "MMM", "MONTH", "MON", "MM", "M");
  const [day, weekday] = [count("DD", "D"), count("dddd", "ddd")];
  const [hour24, hour12, halves] = [count("HH", "H"), count("hh", "h"), count("A", "a", "오전")];
  const [minute, second] = [count("mm", "m"), count("ss", "s")];
  const fractions = [...names].filter((name) => /^S|^\[/.test(name)).length;
  const isDate = year === 1 && month === 1 && day <= 1 && weekday <= day;
  const isTime = hour24 + hour12 === 1 && hour12 === halves && minute === 1 && second <= 1 && fractions <= second;
  const none = (...counts: number[]): boolean => counts.every((n) => n === 0);
  const noTime = none(hour24, hour12, halves, minute, second, fractions);
  if (isDate && noTime && !names.has("Z")) return "date";
  if (none(year, month, day, weekday) && isTime && !names.has("Z")) return "time";
  return isDate && day === 1 && isTime ? "timestamp" : undefined;
}

function makeCodec(format: string): TemporalCodec | undefined {
  const parsed = tokensOf(format);
  const kind = parsed && kindOf(parsed.names);
  if (!(parsed && kind)) return undefined;
  const { tokens, names, digits } = parsed;
  const readers = tokens.filter(({ read }) => read);
  const pattern = new RegExp(`^${tokens.map((token) => token.pattern).join("")}$`);
  const perSecond = 10 ** digits;
  const perDay = kind === "date" ? 1 : 86_400 * perSecond;
  const [halved, weekday] = [["A", "a", "오전"].some((name) => names.has(name)), names.has("ddd") || names.has("dddd")];

  const toValue = (fields: Fields): number | undefined => {
    let { hour } = fields;
    if (halved) {
      if (hour < 1 || hour > 12) return undefined;
      hour = (hour % 12) + (fields.afternoon ? 12 : 0);
    }
    if (hour > 23 || fields.minute > 59 || fields.second > 59) return undefined;
    const clock = ((hour * 60 + fields.minute) * 60 + fields.second) * perSecond + fields.fraction;
    if (kind === "time") return clock;
    if (!isDay(fields)) return undefined;
    const days = numberOfDay(fields);
    if (weekday && weekdayOf(days) !== fields.weekday) return undefined;
    return kind === "date" ? days : days * perDay + clock;
  };

  return {
    kind,
    perDay,
    zoned: names.has("Z"),
    read(text) {
      const groups = pattern.exec(text);
      if (!groups) return undefined;
      const fields: Fields = { ...EPOCH };
      for (let i = 0; i < readers.length; i++) {
        const found = groups[i + 1];
        if (found !== undefined) readers[i].read?.(found, fields);
      }
      const value = toValue(fields);
      if (value === undefined || (fields.zone !== null && offsetOfZone(fields.zone) === undefined)) return "calendar";
      return { value, zone: fields.zone };
    },
    write(value, zone) {
      const days = kind === "time" ? 0 : Math.floor(value / perDay);
      const clock = value - days * perDay;
      const seconds = kind === "date" ? 0 : Math.floor(clock / perSecond);
      const fields: Fields = {
        ...dayOfNumber(days),
        weekday: weekdayOf(days),
        hour: Math.floor(seconds / 3600),
        minute: Math.floor(seconds / 60) % 60,
        second: seconds % 60,
        fraction: kind === "date" ? 0 : clock - seconds * perSecond,
        afternoon: false,
        zone,
      };
      let text = "";
      for (const token of tokens) text += token.write(fields);
      return text;
    },
  };
}

/** What a text does not say. */
const EPOCH: Fields = {
  year: 1970,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  fraction: 0,
  weekday: 3,
  afternoon: false,
  zone: null,
};

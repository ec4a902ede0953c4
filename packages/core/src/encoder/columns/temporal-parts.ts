import {
  dayOfNumber,
  daysOfMonth,
  numberOfDay,
  type TemporalType,
  temporalCodec,
  weekdayOf,
} from "../../table/index.ts";

/** What a moment is taken apart into. */
export const PART_NAMES = ["value", "day", "weekday", "week", "monthDay", "month", "clock"] as const;
/** One of {@link PART_NAMES}. */
export type PartName = (typeof PART_NAMES)[number];
/** A moment's parts by their names. */
export type Parts = Partial<Record<PartName, number>>;

/** 1970-01-01 was a Thursday; weeks are counted from the Monday before it. */
const FIRST_MONDAY = -3;

/** Units of a day of a column. */
export const unitsOfDay = ({ format }: TemporalType): number => temporalCodec(format)?.perDay ?? 1;

/** One part of a value. */
export function partOf(name: PartName, value: number, perDay: number): number {
  const day = Math.floor(value / perDay);
  switch (name) {
    case "value":
      return value;
    case "day":
      return day;
    case "weekday":
      return weekdayOf(day);
    case "week":
      return Math.floor((day - FIRST_MONDAY) / 7);
    case "monthDay":
      return dayOfNumber(day).day;
    case "month": {
      const { year, month } = dayOfNumber(day);
      return year * 12 + month - 1;
    }
    case "clock":
      return value - day * perDay;
  }
}

/** The value of parts. A day that its month does not have becomes the month's last. */
export function joinParts(parts: Parts, perDay: number): number {
  const { value, day, weekday, week, monthDay, month, clock = 0 } = parts;
  if (value !== undefined) return value;
  if (day !== undefined) return day * perDay + clock;
  if (weekday !== undefined && week !== undefined) return (week * 7 + weekday + FIRST_MONDAY) * perDay + clock;
  const [year, inYear] = [Math.floor((month ?? 0) / 12), ((month ?? 0) % 12) + 1];
  const days = numberOfDay({ year, month: inYear, day: Math.min(monthDay ?? 1, daysOfMonth(year, inYear)) });
  return days * perDay + clock;
}

/** How far the shares of values are from even ones: half the sum of the differences, if that is more than chance. */
function unevenness(counts: readonly number[], expected: readonly number[]): number {
  const rows = counts.reduce((sum, n) => sum + n, 0);
  const whole = expected.reduce((sum, n) => sum + n, 0);
  let [chi, distance] = [0, 0];
  counts.forEach((count, i) => {
    const even = (rows * expected[i]) / whole;
    chi += (count - even) ** 2 / even;
    distance += Math.abs(count - even) / (2 * rows);
  });
  // Four standard deviations of chi-square above its mean.
  const free = counts.length - 1;
  return chi > free + 4 * Math.sqrt(2 * free) ? distance : 0;
}

const tally = (values: Iterable<number>, cells: number): number[] => {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[value]++;
  return counts;
};

/** Less than this, in shares of the rows, is not worth a part of its own. */
const WORTH = 0.05;
/** A score tells apart no more places than this. */
const MOST_PLACES = 2 ** 19;
/** How often each day of the month comes in twelve months, leap years among them. */
const MONTH_DAYS = Array.from({ length: 31 }, (_, i) => (i < 28 ? 12 : i < 29 ? 11.25 : i < 30 ? 11 : 7));

/**
 * The parts in which a column shows structure. Its days fall on weekdays or days of the month unevenly, or on neither; its
 * clock stands apart where its hours are uneven, or where a score could not tell its moments apart.
 */
export function chooseParts(type: TemporalType, values: readonly number[]): readonly PartName[] {
  const { kind, lattice } = type;
  if (kind === "time" || values.length === 0) return ["value"];
  const perDay = unitsOfDay(type);
  const [low, high] = lattice.bounds;
  const days = values.map((value) => Math.floor(value / perDay));
  const span = Math.floor(high / perDay) - Math.floor(low / perDay) + 1;
  const weekly = span < 28 ? 0 : unevenness(tally(days.map(weekdayOf), 7), new Array(7).fill(1));
  const monthDays = span < 180 ? [] : days.map((day) => dayOfNumber(day).day - 1);
  const monthly = monthDays.length === 0 ? 0 : unevenness(tally(monthDays, 31), MONTH_DAYS);
  const ofDay: readonly PartName[] =
    Math.max(weekly, monthly) < WORTH ? ["day"] : weekly >= monthly ? ["weekday", "week"] : ["monthDay", "month"];
  if (kind === "date") return ofDay.length === 1 ? ["value"] : ofDay;
  const hours = values.map((value, i) => Math.floor(((value - days[i] * perDay) * 24) / perDay));
  const fine = (high - low) / lattice.step > MOST_PLACES;
  const apart = span > 2 && (fine || ofDay.length > 1 || unevenness(tally(hours, 24), new Array(24).fill(1)) >= WORTH);
  return apart ? [...ofDay, "clock"] : ["value"];
}

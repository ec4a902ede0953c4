import { MONTH_NAMES, WEEKDAY_NAMES } from "./names.ts";
import { ZONE } from "./zone.ts";

const MONTHS = MONTH_NAMES.flatMap((name) => [name, name.slice(0, 3)])
  .flatMap((name) => [name, name.toUpperCase()])
  .join("|");
const WEEKDAYS = WEEKDAY_NAMES.flatMap((name) => [name, name.slice(0, 3)]).join("|");

/** The ways to write a number that stands in a text: with a zero before it, or as it is, or either. */
const padded = (digits: string, letter: string): readonly string[] => {
  if (digits.length === 1) return [letter];
  return digits.startsWith("0") ? [letter + letter] : [letter + letter, letter];
};

/** Every way to put one of each list after another. */
const joined = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce((formats, part) => formats.flatMap((format) => part.map((next) => format + next)), [""]);

const monthNames = (name: string): readonly string[] => {
  if (name.length > 3) return [name === name.toUpperCase() ? "MONTH" : "MMMM"];
  if (name === "May") return ["MMM", "MMMM"];
  return name === "MAY" ? ["MON", "MONTH"] : [name === name.toUpperCase() ? "MON" : "MMM"];
};
const yearOf = (digits: string): readonly string[] => [digits.length === 4 ? "YYYY" : "YY"];

/** A form of dates: what they look like, and the formats that such a text may be of, the likelier first. */
interface Form {
  readonly looks: RegExp;
  formats(groups: readonly string[]): readonly string[];
}
const form = (looks: string, formats: Form["formats"]): Form => ({ looks: new RegExp(`^(?:${looks})`), formats });

const DATES: readonly Form[] = [
  form("(\\d{4})([-/.]|\\. )(\\d\\d?)\\2(\\d\\d?)(?!\\d)(\\.?)", ([year, mark, month, day, end]) =>
    joined(yearOf(year), [mark], padded(month, "M"), [mark], padded(day, "D"), [end]),
  ),
  form("(\\d{4})년( ?)(\\d\\d?)월( ?)(\\d\\d?)일", ([year, gap, month, space, day]) =>
    joined(yearOf(year), [`년${gap}`], padded(month, "M"), [`월${space}`], padded(day, "D"), ["일"]),
  ),
  form("(\\d\\d?)([-/.]|\\. )(\\d\\d?)\\2(\\d{4}|\\d\\d)(?!\\d)(\\.?)", ([first, mark, second, third, end]) => {
    const dayFirst = joined(padded(first, "D"), [mark], padded(second, "M"), [mark], yearOf(third), [end]);
    const monthFirst = joined(padded(first, "M"), [mark], padded(second, "D"), [mark], yearOf(third), [end]);
    const yearFirst = joined(["YY"], [mark], padded(second, "M"), [mark], padded(third, "D"), [end]);
    const usual = mark === "/" ? [...monthFirst, ...dayFirst] : [...dayFirst, ...monthFirst];
    return first.length === 2 && third.length < 4 ? [...usual, ...yearFirst] : usual;
  }),
  form(`(\\d\\d?)([-/. ]|\\. )(${MONTHS})([-/. ]|, )(\\d{4}|\\d\\d)(?!\\d)`, ([day, mark, month, gap, year]) =>
    joined(padded(day, "D"), [mark], monthNames(month), [gap], yearOf(year)),
  ),
  form(`(${MONTHS})([-/. ]|\\. )(\\d\\d?)(, |[-/ ])(\\d{4})(?!\\d)`, ([month, mark, day, gap, year]) =>
    joined(monthNames(month), [mark], padded(day, "D"), [gap], yearOf(year)),
  ),
  form("(\\d{4})([-/])(\\d\\d)$", ([, mark]) => [`YYYY${mark}MM`]),
  form("(\\d{4})년( ?)(\\d\\d?)월$", ([, gap, month]) => joined([`YYYY년${gap}`], padded(month, "M"), ["월"])),
  form(`(${MONTHS})([- ])(\\d{4}|\\d\\d)$`, ([month, mark, year]) => joined(monthNames(month), [mark], yearOf(year))),
  form("(?:19|20)\\d{6}(?!\\d)", () => ["YYYYMMDD"]),
  form("(?:19|20)\\d{12}$", () => ["YYYYMMDDHHmmss"]),
];

const TIME = new RegExp(
  `^(오전 |오후 )?(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:([.,])(\\d{1,9}))?)?(?:( ?)(AM|PM|am|pm))?(?:( ?)(?:${ZONE}))?$`,
);
const KOREAN_TIME = /^(오전 |오후 )?(\d\d?)시( ?)(\d\d?)분(?:( ?)(\d\d?)초)?$/;
const COMPACT_TIME = new RegExp(`^\\d{6}(?:${ZONE})?$`);

/** The formats that a time of day may be of; `most` is how many decimals the longest fraction of the column has. */
function timeFormats(text: string, most: number): readonly string[] {
  const korean = KOREAN_TIME.exec(text);
  if (korean) {
    const [, half, hour, gap, minute, space, second] = korean;
    return joined(
      half ? joined(["오전 "], padded(hour, "h")) : padded(hour, "H"),
      [`시${gap}`],
      padded(minute, "m"),
      ["분"],
      second === undefined ? [""] : joined([space], padded(second, "s"), ["초"]),
    );
  }
  const found = TIME.exec(text);
  if (!found) return [];
  const [, before, hour, , second, mark, fraction, space = "", half, gap] = found;
  const letter = before || half ? "h" : "H";
  return joined(
    [before ? "오전 " : ""],
    padded(hour, letter),
    [":mm"],
    [second === undefined ? "" : ":ss"],
    second === undefined || most === 0 ? [""] : fractionFormats(mark, fraction, most),
    [half ? space + (half === half.toUpperCase() ? "A" : "a") : ""],
    [gap === undefined ? "" : `${gap}Z`],
  );
}

/** A fraction finer than a microsecond is one where nothing but zeros stand behind. */
function fractionFormats(mark = ".", digits = "", most: number): readonly string[] {
  const fixed =
    digits === "" ? [] : [mark + "S".repeat(Math.min(6, digits.length)) + "0".repeat(Math.max(0, digits.length - 6))];
  const kept = Math.min(6, most);
  return [...fixed, `[${mark}${"S".repeat(kept)}]`, `[${mark}${"s".repeat(kept)}]`];
}

/** The decimals of the seconds in a text, if it ends in a time. */
export const fractionDigits = (text: string): number => /:\d\d[.,](\d{1,9})/.exec(text)?.[1].length ?? 0;

/**
 * The formats of date, time or timestamp that a text may be of, the likelier first.
 * @param most how many decimals the longest fraction of a second of the column has
 */
export function candidateFormats(text: string, most: number): readonly string[] {
  const times = timeFormats(text, most);
  if (times.length > 0) return times.filter((format) => !format.includes("Z"));
  const [, weekday = "", comma = "", rest = text] = new RegExp(`^(${WEEKDAYS})(,? )(.*)$`).exec(text) ?? [];
  const prefix = weekday === "" ? "" : (weekday.length > 3 ? "dddd" : "ddd") + comma;
  return DATES.flatMap(({ looks, formats }) => {
    const groups = looks.exec(rest);
    if (!groups) return [];
    const days = formats(groups.slice(1).map((group) => group ?? "")).map((format) => prefix + format);
    const after = rest.slice(groups[0].length);
    if (after === "") return days;
    const [, gap, clock] = /^(T|, | {1,2})(.+)$/.exec(after) ?? [];
    if (clock === undefined) return [];
    const compact = COMPACT_TIME.test(clock) ? [/\d$/.test(clock) && !/[+-]/.test(clock) ? "HHmmss" : "HHmmssZ"] : [];
    return joined(days, [gap], [...timeFormats(clock, most), ...compact]);
  });
}

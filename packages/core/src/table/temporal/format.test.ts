import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { temporalCodec } from "./format.ts";

const DAY = [
  "YYYY-MM-DD",
  "D/M/YYYY",
  "MM-DD-YY",
  "YYYY년 M월 D일",
  "YYYY. M. D.",
  "D MMM YYYY",
  "DD-MON-YY",
  "MMMM D, YYYY",
];
const CLOCK = [
  "HH:mm:ss",
  "H:mm:ss",
  "h:mm:ss A",
  "hh:mm:ss a",
  "오전 h:mm:ss",
  "HH:mm:ss.SSS",
  "HH:mm:ss[.SSSSSS]",
  "HH:mm:ss[.ssssss]",
];
const FORMATS = [
  ...DAY,
  ...CLOCK,
  ...DAY.flatMap((day) => CLOCK.map((clock) => `${day} ${clock}`)),
  "YYYYMMDD",
  "YYYYMMDDTHHmmssZ",
  "ddd, DD MMM YYYY",
  "dddd YYYY-MM-DD",
];

const codecOf = (format: string) => {
  const codec = temporalCodec(format);
  if (!codec) throw new Error(`${format} is none`);
  return codec;
};

describe("a format", () => {
  test("reads what it writes, whatever the moment", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (format, u) => {
          const { kind, perDay, zoned, read, write } = codecOf(format);
          // Years of two digits reach from 1969 to 2068.
          const value = kind === "time" ? Math.floor(u * perDay) : Math.floor((u * 90 - 0.5) * 365 * perDay);
          const zone = zoned ? "+09:00" : null;
          expect(read(write(value, zone)), write(value, zone)).toEqual({ value, zone });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["YYYY-MM-DD", "2023-02-30", "calendar"],
    ["YYYY-MM-DD", "2023-13-01", "calendar"],
    ["YYYY-MM-DD", "0000-00-00", "calendar"],
    ["YYYY-MM-DD", "2023-2-3", undefined],
    ["D/M/YYYY", "03/02/2023", undefined],
    ["HH:mm", "24:00", "calendar"],
    ["HH:mm:ss", "23:59:60", "calendar"],
    ["h:mm A", "0:15 AM", "calendar"],
    ["ddd D MMM YYYY", "Mon 2 Jan 2024", "calendar"],
    ["HH:mm:ss[.SSS]", "10:00:00.000", undefined],
    ["HH:mm:ss[.sss]", "10:00:00.120", undefined],
    ["YYYY-MM-DD HH:mmZ", "2023-01-01 10:00+99:00", "calendar"],
  ])("%s: %s is none of it", (format, text, expected) => {
    expect(codecOf(format).read(text)).toBe(expected);
  });

  test.each([
    "",
    "YYYY",
    "YYYY-MM-DD DD",
    "YYYY-mm-DD",
    "MM-DD",
    "YYYY-DD",
    "yyyy-MM-dd",
    "HH",
    "hh:mm",
    "HH:mm A",
    "HH:mmZ",
    "HH:mm.SSS",
    "ddd",
  ])("%j is none", (format) => {
    expect(temporalCodec(format)).toBeUndefined();
  });
});

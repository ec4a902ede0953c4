import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfNumber, isDay, numberOfDay, weekdayOf } from "./calendar.ts";

test("days are numbered as Date does, from the year 1 to 9999", () => {
  const number = fc.integer({ min: -719_162, max: 2_932_896 });
  fc.assert(
    fc.property(number, (days) => {
      const date = new Date(days * 86_400_000);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dayOfNumber(days)).toEqual(day);
      expect(numberOfDay(day)).toBe(days);
      expect(weekdayOf(days)).toBe((date.getUTCDay() + 6) % 7);
      expect(isDay(day)).toBe(true);
    }),
  );
});

test("a day that the calendar has not is none", () => {
  for (const [year, month, day] of [
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
    [0, 1, 1],
  ])
    expect(isDay({ year, month, day })).toBe(false);
  for (const year of [2000, 2024]) expect(isDay({ year, month: 2, day: 29 })).toBe(true);
});

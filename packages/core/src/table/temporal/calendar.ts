/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days of 400 years, after which the calendar repeats. */
const CYCLE = 146_097;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month has. */
export const daysOfMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1];

/** Whether the calendar, proleptic and from the year 1 on, has this day. */
export const isDay = ({ year, month, day }: CalendarDay): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);

/** Days from 1970-01-01 to a day. The year is counted from March on, so that the leap day comes last. */
export function numberOfDay({ year, month, day }: CalendarDay): number {
  const y = month > 2 ? year : year - 1;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * CYCLE + yearOfCycle * 365 + leaps + dayOfYear - 719_468;
}

/** The day so many days after 1970-01-01: the inverse of {@link numberOfDay}. */
export function dayOfNumber(days: number): CalendarDay {
  const z = days + 719_468;
  const cycle = Math.floor(z / CYCLE);
  const dayOfCycle = z - cycle * CYCLE;
  const gone = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / (CYCLE - 1));
  const yearOfCycle = Math.floor((dayOfCycle - gone) / 365);
  const before = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = dayOfCycle - before;
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** The day of the week, from 0 (Monday) to 6. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

import {
  type ColumnType,
  type NumericType,
  offsetOfZone,
  roundToStyle,
  type TemporalType,
  temporalCodec,
} from "../table/index.ts";
import type { Interval } from "./intervals.ts";

/** How the values of a column that has an order are read, written and spaced. */
export interface Scale {
  /** The values that a text stands for; undefined where it is none of the column's kind. */
  read(text: string): Interval | undefined;
  write(value: number): string;
  /** The least and the greatest value; undefined where none is known. */
  readonly bounds: Interval | undefined;
  /** The least value of the column's lattice from x on. */
  next(x: number): number;
  /** What values look like: of dates and times, their format. */
  readonly format: string | undefined;
}

/** The scale of a column; undefined where its values have no order. */
export function scaleOf(type: ColumnType): Scale | undefined {
  if ("style" in type) return ofNumbers(type);
  if (type.kind === "ordered") return ofRanks(type.categories);
  return "lattice" in type ? ofMoments(type) : undefined;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function ofNumbers({ style }: NumericType): Scale {
  const [low, high] = style.bounds;
  const step = style.step / Number(`1e${style.decimals[1]}`);
  const round = roundToStyle(style);
  return {
    read(text) {
      const bare = bareText(text, style);
      const plain = style.decimal === "," && !bare.includes(".") ? bare.replace(",", ".") : bare;
      const value = NUMBER.test(plain) ? Number(plain) : Number.NaN;
      return Number.isFinite(value) ? { low: value, high: value } : undefined;
    },
    write: (value) => String(value).replace(".", style.decimal),
    bounds: low === 0 && high === 0 && step === 0 ? undefined : { low, high },
    next(x) {
      if (step === 0 || x <= low || x >= high) return Math.max(x, low);
      const nearest = round(x);
      return nearest >= x ? nearest : round(nearest + step);
    },
    format: undefined,
  };
}

/** A number's text without the column's marks, if it has any of them; a point may part thousands or decimals. */
function bareText(text: string, { marks }: NumericType["style"]): string {
  if (!marks || (NUMBER.test(text) && !(marks.group === "." && /^[+-]?\d{1,3}(\.\d{3})+$/.test(text)))) return text;
  const { prefix, suffix, group } = marks;
  return text.replace(prefix, "").replace(suffix, "").replaceAll(group, "").trim();
}

function ofRanks(categories: readonly string[]): Scale {
  return {
    read(text) {
      const rank = categories.indexOf(text);
      return rank < 0 ? undefined : { low: rank, high: rank };
    },
    write: (rank) => categories[rank],
    bounds: { low: 0, high: categories.length - 1 },
    next: Math.ceil,
    format: undefined,
  };
}

function ofMoments({ kind, format, zone, lattice }: TemporalType): Scale {
  const codec = temporalCodec(format);
  const day = temporalCodec("YYYY-MM-DD");
  const perDay = codec?.perDay ?? 1;
  const [low, high] = lattice.bounds;
  return {
    read(text) {
      const moment = codec?.read(text);
      if (typeof moment === "object") {
        const value = moment.value + (minutesOf(zone) - minutesOf(moment.zone)) * (perDay / 1440);
        return { low: value, high: value };
      }
      // A day is said as ISO 8601 has it too; of timestamps it is all of that day.
      const date = kind === "time" ? undefined : day?.read(text);
      if (typeof date !== "object") return undefined;
      return { low: date.value * perDay, high: (date.value + 1) * perDay - 1 };
    },
    write: (value) => codec?.write(value, zone) ?? String(value),
    bounds: { low, high },
    next: (x) => low + Math.ceil((Math.max(x, low) - low) / lattice.step) * lattice.step,
    format,
  };
}

const minutesOf = (zone: string | null): number => (zone === null ? 0 : (offsetOfZone(zone) ?? 0));

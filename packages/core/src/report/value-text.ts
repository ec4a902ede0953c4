import { type ColumnType, temporalCodec } from "../table/index.ts";
import { axisNumber } from "./format.ts";

/** How the numbers of a column are spaced, 0 where they have no lattice, and how one is written on an axis. */
export interface NumberScale {
  readonly unit: number;
  readonly write: (value: number) => string;
}

/** How numbers, dates and times stand on an axis. */
export function numberScaleOf(type: ColumnType): NumberScale {
  if ("style" in type) return { unit: type.style.step * 10 ** -type.style.decimals[1], write: axisNumber };
  if (!("lattice" in type)) return { unit: 0, write: axisNumber };
  const codec = temporalCodec(type.format);
  return { unit: type.lattice.step, write: (value) => codec?.write(Math.round(value), type.zone) ?? "" };
}

import type { SchemaElement } from "hyparquet";
import type { TemporalType } from "./column.ts";
import { temporalCodec } from "./temporal/format.ts";
import { offsetOfZone } from "./temporal/zone.ts";

/** How a column stands in Parquet: its element of the schema without the name, and each value as it is stored. */
export interface ParquetCells {
  readonly element: Omit<SchemaElement, "name">;
  readonly cell: (value: number) => string | number | bigint | boolean;
}

const optional = { repetition_type: "OPTIONAL" } as const;

/** Texts. */
export const stringCells = (textOf: (value: number) => string): ParquetCells => ({
  element: { ...optional, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  cell: textOf,
});

/** Whole numbers of 64 bits. */
export const integerCells: ParquetCells = { element: { ...optional, type: "INT64" }, cell: BigInt };

/** Float64 numbers. */
export const numberCells: ParquetCells = { element: { ...optional, type: "DOUBLE" }, cell: (value) => value };

/** True and false: 1 is true. */
export const booleanCells: ParquetCells = { element: { ...optional, type: "BOOLEAN" }, cell: (value) => value === 1 };

/** Dates, times and timestamps as Parquet has them; a timestamp with a zone is its instant, in UTC. */
export function temporalCells({ kind, format, zone }: TemporalType): ParquetCells {
  if (kind === "date")
    return {
      element: { ...optional, type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
      cell: (value) => value,
    };
  const perDay = temporalCodec(format)?.perDay ?? 1;
  const unit = perDay <= 86_400_000 ? "MILLIS" : "MICROS";
  const scale = (unit === "MILLIS" ? 86_400_000 : 86_400_000_000) / perDay;
  if (kind === "time")
    return {
      element: {
        ...optional,
        type: unit === "MILLIS" ? "INT32" : "INT64",
        logical_type: { type: "TIME", isAdjustedToUTC: false, unit },
      },
      cell: (value) => (unit === "MILLIS" ? value * scale : BigInt(value * scale)),
    };
  const east = (((zone === null ? 0 : (offsetOfZone(zone) ?? 0)) * perDay) / 1440) * scale;
  return {
    element: { ...optional, type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: zone !== null, unit } },
    cell: (value) => BigInt(value * scale - east),
  };
}

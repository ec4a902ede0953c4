import type { SchemaElement } from "hyparquet";

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

export type { Input } from "./bytes.ts";
export {
  type CodedColumn,
  type CodedType,
  type Column,
  type ColumnType,
  countMissing,
  type IdentifierColumn,
  type IdentifierType,
  isCoded,
  isIdentifier,
  isNumeric,
  isTemporal,
  KIND_NAMES,
  type KindName,
  type NumericColumn,
  type NumericType,
  type TemporalColumn,
  type TemporalType,
} from "./column.ts";
export { type CsvOptions, csvHeader, formatCsv } from "./csv.ts";
export { CsvBytes } from "./csv-bytes.ts";
export { ENCODINGS, type Encoding } from "./encoding.ts";
export { FORMATS, type Format, formatOfName } from "./format.ts";
export { gzip } from "./gzip.ts";
export { type IdentifierPattern, identifierPattern } from "./identifier/pattern.ts";
export { formatJson, formatJsonLines } from "./jsonl.ts";
export { isWhole as hasWholeKeys } from "./kinds/identifier.ts";
export type { Notice } from "./notice.ts";
export { type NumberStyle, roundToStyle } from "./number-style.ts";
export { shortestFloat } from "./number-text.ts";
export { formatParquet } from "./parquet.ts";
export { type ReadOptions, readCells, readTable, readTexts, rowsOfTexts, type TextTable, typeTexts } from "./read.ts";
export type { SampleOptions } from "./row-sample.ts";
export { schemaOf, type TableSchema, tableSchema } from "./schema.ts";
export { schemaLike } from "./schema-like.ts";
export { type ColumnSummary, summarize, summarizeType } from "./summary.ts";
export type { Source, Table } from "./table.ts";
export { dayOfNumber, daysOfMonth, numberOfDay, weekdayOf } from "./temporal/calendar.ts";
export { temporalCodec } from "./temporal/format.ts";
export { offsetOfZone } from "./temporal/zone.ts";

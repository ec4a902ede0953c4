import type { FileMetaData, SchemaElement } from "hyparquet";
import { ZerosumError } from "../errors.ts";
import { parquetText, storedPlainly } from "./parquet-text.ts";
import { RawColumnBuilder } from "./raw-column.ts";
import { type RawData, refuseTooFewRows } from "./raw-table.ts";
import { type SampleOptions, sampledRows } from "./row-sample.ts";

/** Reads Parquet into columns of texts, as CSV would have them; nested columns and bytes that are no text are refused. */
export async function readParquet(bytes: Uint8Array, fewest = 2, sample?: SampleOptions): Promise<RawData> {
  // By file, since the package as a whole leans on Node's files where it runs there.
  const { parquetMetadata } = await import("hyparquet/src/metadata.js");
  const { parquetReadColumn } = await import("hyparquet/src/read.js");
  const { compressors } = await import("hyparquet-compressors");
  const file = bytes.slice().buffer as ArrayBuffer;
  const metadata = explained(() => parquetMetadata(file, { geoparquet: false }));
  const elements = columnsOf(metadata);
  const rows = Number(metadata.num_rows);
  refuseTooFewRows(rows, fewest);
  const drawn = sampledRows(rows, sample);
  // What a column means is told by its texts: hyparquet is to give what is stored, which no date or float64 rounds.
  const plain: FileMetaData = { ...metadata, schema: metadata.schema.map(storedPlainly) };
  const columns = [];
  for (const element of elements) {
    const builder = new RawColumnBuilder();
    const { textOf, tidy } = parquetText(element);
    let [rowStart, next] = [0, 0];
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const options = { file, metadata: plain, columns: [element.name], rowStart, rowEnd, compressors, utf8: false };
      const values = await parquetReadColumn({
        ...options,
        parsers: { timestampFromNanoseconds: (nanos: bigint) => nanos },
      }).catch(refuse);
      const add = (value: unknown): void =>
        builder.add(value === null || value === undefined ? "" : textOf(value as never).trim());
      if (!drawn) for (const value of values) add(value);
      else for (; next < drawn.length && drawn[next] < rowEnd; next++) add(values[drawn[next] - rowStart]);
      rowStart = rowEnd;
    }
    columns.push(builder.finish(element.name, ".", null, tidy));
  }
  return { columns, rows: drawn?.length ?? rows, of: rows };
}

/** The columns' elements of the schema, whose first is the root; refuses a column that holds columns or lists. */
function columnsOf({ schema: [root, ...elements] }: FileMetaData): readonly SchemaElement[] {
  const nested = elements.find((element) => element.num_children || element.repetition_type === "REPEATED");
  if (nested) throw new ZerosumError("table.nested", { column: nested.name });
  const nameless = elements.findIndex(({ name }) => name.trim() === "");
  if (nameless >= 0) throw new ZerosumError("table.nameless", { position: nameless + 1 });
  return elements.slice(0, root.num_children);
}

function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    return refuse(cause);
  }
}

function refuse(cause: unknown): never {
  if (cause instanceof ZerosumError) throw cause;
  throw new ZerosumError(
    "table.parquet",
    { reason: cause instanceof Error ? cause.message : String(cause) },
    { cause },
  );
}

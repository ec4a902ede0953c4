import { extname } from "node:path";
import {
  type DecodedColumns,
  FORMATS,
  type Format,
  formatBlocks,
  formatOfName,
  gzip,
  ZerosumError,
} from "@zerosum/core";
import { checkWritable, writeAtomically } from "./files.ts";

/** How rows are written. */
export interface WriteOptions {
  /** The format (by the ending of the path: .csv, .tsv, .json, .jsonl, .parquet; CSV where it has another). */
  readonly format?: Format;
  /** Begin CSV and TSV with a byte order mark, by which spreadsheets know UTF-8 (false). */
  readonly bom?: boolean;
  /** Replace the file if it exists (false). */
  readonly force?: boolean;
}

/** Endings of files that are made otherwise, and would not open as CSV. */
const STRANGE = /^\.(xlsx?|xlsm|ods|numbers|arrow|feather|orc|avro|sqlite|db|duckdb|zip|zst|bz2|xz|pdf|html)$/i;

/** The format of a file by its name, and whether it is to be compressed; refuses what is never written. */
export function outputFormat(
  path: string,
  { format: given, bom = false }: WriteOptions = {},
): { readonly format: Format; readonly gzip: boolean } {
  const { format: named, gzip } = formatOfName(path);
  if (!given && !named && STRANGE.test(extname(path)))
    throw new ZerosumError("files.format", { path, choices: FORMATS.map((name) => `.${name}`) });
  const format = given ?? named ?? "csv";
  if (gzip && format === "parquet") throw new ZerosumError("files.gzip", { path });
  if (bom && format !== "csv" && format !== "tsv") throw new ZerosumError("files.bom", { format });
  return { format, gzip };
}

/**
 * Writes generated rows as a file, whole or not at all, in the format of its ending, `.gz` after it for gzip. Memory
 * stays constant however many rows there are.
 * @throws ZerosumError where the file exists and `force` is not set, cannot be written, or ends in no such format.
 * @example await writeRows("new.parquet", model.generate({ rows: 1_000_000 }));
 */
export async function writeRows(
  path: string,
  blocks: AsyncIterable<DecodedColumns>,
  options: WriteOptions = {},
): Promise<void> {
  const output = outputFormat(path, options);
  await checkWritable(path, { force: options.force ?? false });
  const bytes = formatBlocks(blocks, output.format, { bom: options.bom ?? false });
  await writeAtomically(path, output.gzip ? gzip(bytes) : bytes);
}

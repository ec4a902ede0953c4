import {
  ENCODINGS,
  type Encoding,
  type Format,
  nearest,
  type ReadOptions,
  type TableSchema,
  ZerosumError,
} from "@zerosum/core";
import type { LoadOptions } from "../data.ts";
import { readFileBytes } from "../files.ts";

/** The options of the command line on how to read a data file. */
export interface ReadFlags {
  readonly points?: boolean;
  readonly format?: Format;
  readonly delimiter?: string;
  readonly decimal?: "." | ",";
  readonly encoding?: string;
  /** True of --header, false of --no-header. */
  readonly header?: boolean;
  readonly schema?: string;
}

/** The names by which people call the encodings. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  cp949: "euc-kr",
  "latin-1": "windows-1252",
  latin1: "windows-1252",
  "iso-8859-1": "windows-1252",
  "utf-16": "utf-16le",
};

/** The flags as options of reading, checked. */
export async function loadOptionsOf(flags: ReadFlags): Promise<LoadOptions> {
  const read: ReadOptions = {
    ...(flags.format !== undefined && { format: flags.format }),
    ...(flags.delimiter !== undefined && { delimiter: delimiterOf(flags.delimiter) }),
    ...(flags.decimal !== undefined && { decimal: flags.decimal }),
    ...(flags.encoding !== undefined && { encoding: encodingOf(flags.encoding) }),
    ...(flags.header !== undefined && { header: flags.header }),
    ...(flags.schema !== undefined && { schema: await schemaOf(flags.schema) }),
  };
  return { read, ...(flags.points && { as: "points" }) };
}

function delimiterOf(text: string): string {
  if (text === "tab" || text === "\\t") return "\t";
  if (text.length !== 1 || /["\r\n]/.test(text)) throw new ZerosumError("cli.delimiter-value", { got: text });
  return text;
}

function encodingOf(text: string): Encoding {
  const name = text.toLowerCase();
  const found = ENCODINGS.find((encoding) => encoding === name) ?? ALIASES[name];
  if (found) return found;
  const suggestion = nearest(name, ENCODINGS);
  throw new ZerosumError("cli.choice", { option: "--encoding", got: text, choices: ENCODINGS, suggestion });
}

/** The kinds of the columns; reading the table checks them against its columns. */
async function schemaOf(path: string): Promise<TableSchema> {
  const text = new TextDecoder().decode(await readFileBytes(path));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as TableSchema;
  } catch (cause) {
    throw new ZerosumError("cli.schema-json", { path }, { cause });
  }
  throw new ZerosumError("cli.schema-json", { path });
}

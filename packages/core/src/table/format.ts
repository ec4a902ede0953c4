/** The formats that tables are read from and written in. */
export const FORMATS = ["csv", "tsv", "json", "jsonl", "parquet"] as const;
/** One of {@link FORMATS}: comma or tab separated text, an array of JSON objects, one JSON object a line, Parquet. */
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
};

/** What a file's name says of its format: by its ending, the one before `.gz` where it is compressed. */
export function formatOfName(name: string): { readonly format: Format | undefined; readonly gzip: boolean } {
  const [, ending = "", gz] = /(?:\.([^./\\]+))??(\.gz)?$/i.exec(name) ?? [];
  return { format: ENDINGS[ending.toLowerCase()], gzip: gz !== undefined };
}

/** The format that the start of a text shows; CSV and TSV show none. */
export function formatOfText(text: string): "json" | "jsonl" | undefined {
  if (/^\s*\[\s*[[{\]]/.test(text)) return "json";
  return /^\s*\{\s*["}]/.test(text) ? "jsonl" : undefined;
}

import { ZerosumError } from "../errors.ts";

const startsWith = (bytes: Uint8Array, start: string) =>
  Array.from(start).every((character, i) => bytes[i] === character.charCodeAt(0));

/** How files begin that no table is read from, by their first bytes. */
const REFUSED = {
  pdf: ["%PDF"],
  excel: ["\xd0\xcf\x11\xe0"],
  arrow: ["ARROW1", "FEA1", "ORC"],
  database: ["SQLite format 3\0", "\x89HDF"],
  compressed: ["\x28\xb5\x2f\xfd", "BZh", "\xfd7zXZ", "7z\xbc\xaf"],
} as const;

/** What holds a table, by its first bytes; undefined of text. Refuses what holds none. */
export function containerOf(bytes: Uint8Array): "gzip" | "parquet" | undefined {
  if (startsWith(bytes, "\x1f\x8b")) return "gzip";
  if (startsWith(bytes, "PAR1")) return "parquet";
  if (startsWith(bytes, "PK\x03\x04")) {
    // A model file is a zip whose first entry is its manifest.
    const model = startsWith(bytes.subarray(30), "manifest.json");
    throw new ZerosumError("table.binary", { format: model ? "model" : "xlsx" });
  }
  for (const [format, starts] of Object.entries(REFUSED))
    if (starts.some((start) => startsWith(bytes, start)))
      throw new ZerosumError("table.binary", { format: format as keyof typeof REFUSED });
  return undefined;
}

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readParquet } from "./parquet-reader.ts";
import { readTable } from "./read.ts";

interface Golden {
  readonly files: Readonly<Record<string, { readonly base64: string; readonly columns: Record<string, string[]> }>>;
  readonly refused: Readonly<Record<string, string>>;
}
const golden: Golden = JSON.parse(readFileSync(new URL("../../golden/parquet.json", import.meta.url), "utf8"));
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

describe("a Parquet file that pyarrow wrote", () => {
  test.each(Object.entries(golden.files))("has the texts that CSV would have: %s", async (_, { base64, columns }) => {
    const raw = await readParquet(bytesOf(base64));
    const texts = raw.columns.map(({ name, codes, texts }) => [name, Array.from(codes, (code) => texts[code])]);
    expect(Object.fromEntries(texts)).toEqual(columns);
    expect(raw.columns.map(({ name }) => name)).toEqual(Object.keys(columns));
  });

  test("gets its kinds from the texts", async () => {
    const { columns, source } = await readTable(bytesOf(golden.files["all types"].base64), { name: "wrong.csv" });
    const kinds = Object.fromEntries(columns.map(({ type }) => [type.name, type.kind]));
    expect(kinds).toMatchObject({ small: "integer", double: "number", whole: "number", boolean: "boolean" });
    expect(kinds).toMatchObject({ decimal: "number", float: "number" });
    expect(kinds.integer).not.toBe("integer");
    expect(source).toEqual({
      format: "parquet",
      gzip: false,
      encoding: null,
      delimiter: null,
      header: null,
      decimal: null,
      guessed: [],
    });
  });

  test("holds one value a cell", async () => {
    for (const name of ["struct", "list"] as const)
      await expect(readTable(bytesOf(golden.refused[name]))).rejects.toThrow(
        'Cannot read column "inner": got a list or an object; expected one value a row; flatten it into columns of their own, or leave it out',
      );
    await expect(readTable(bytesOf(golden.refused.bytes))).rejects.toThrow(
      'Cannot read column "inner": got bytes that are no text; expected numbers, texts, dates or booleans; leave it out, or write it as text',
    );
  });

  test("is refused where it is cut off or damaged", async () => {
    const bytes = bytesOf(golden.files["all types"].base64);
    const damaged = Uint8Array.from(bytes).fill(7, 200, 900);
    for (const broken of [bytes.subarray(0, 1000), bytes.subarray(0, 6), damaged])
      await expect(readTable(broken)).rejects.toThrow(/^Cannot read the table: got a Parquet file that is cut off, /);
    await expect(readTable("a,b\n1,2\n", { format: "parquet" })).rejects.toThrow(
      "Cannot read the table as Parquet: got a file that does not begin as one; expected PAR1 at its start; check the file, or give its format",
    );
  });
});

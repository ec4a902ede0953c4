import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Column, FORMATS, type Format, gzip, readTable } from "../table/index.ts";
import { formatBlocks } from "./format.ts";

const penguins = readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url), "utf8");
const ODD = `id,price,flag,same,no,none,"a, ""b"""
9007199254740993,1.15,true,7,1.5,,"x, ""y"""
2,2.05,false,7,1.5,,한글
3,,true,7,1.5,,"two
lines"
-4,-0.25,,7,1.5,,
`;

const MOMENTS = `day,clock,stamp,instant
2024-01-02,10:20:30,2024-01-02T03:04:05.250,2024-01-02T03:04:05Z
1969-12-31,00:00:00,1969-12-31T23:59:59.999,1969-12-31T23:59:59Z
,,,
2024-02-29,23:59:59,2024-02-29T00:00:00.000,2024-02-29T00:00:00Z
`;

/** Rows in blocks of a few, as a generator gives them. */
async function* blocksOf(columns: readonly Column[], size: number): AsyncGenerator<readonly Column[]> {
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += size) {
    yield columns.map(
      (column) =>
        ({
          ...column,
          values: column.values.slice(from, from + size),
          missing: column.missing?.slice(from, from + size) ?? null,
        }) as Column,
    );
  }
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: number[] = [];
  for await (const chunk of chunks) for (const byte of chunk) parts.push(byte);
  return Uint8Array.from(parts);
}

const written = (columns: readonly Column[], format: Format, size = 3, options = {}): Promise<Uint8Array> =>
  join(formatBlocks(blocksOf(columns, size), format, options));

test("Parquet has timestamps of another zone as the same instants", async () => {
  const { columns } = await readTable("t,n\n2024-01-02 08:30+09:00,1\n2024-01-03 09:00+09:00,2\n");
  const again = await readTable(await written(columns, "parquet"), { format: "parquet" });
  expect(await join(formatBlocks(blocksOf(again.columns, 9), "csv"))).toEqual(
    new TextEncoder().encode("t,n\n2024-01-01T23:30:00Z,1\n2024-01-03T00:00:00Z,2\n"),
  );
});

describe.each(FORMATS)("a table written as %s", (format) => {
  test.each([
    ["penguins", penguins],
    ["odd cells", ODD],
    ["dates and times", MOMENTS],
  ])("is read again as the same columns: %s", async (_, text) => {
    const { columns } = await readTable(text);
    const again = await readTable(await written(columns, format), { format });
    expect(again.source.format).toBe(format);
    // JSON and Parquet have a way of their own to write what is missing.
    const own = format === "csv" || format === "tsv";
    expect(again.columns).toEqual(
      own ? columns : columns.map(({ type, ...rest }) => ({ type: { ...type, missingText: "" }, ...rest })),
    );
  });

  test("is the same bytes in whatever blocks the rows come", async () => {
    const { columns } = await readTable(penguins);
    const whole = await written(columns, format, 1000);
    for (const size of [1, 7, 344]) expect(await written(columns, format, size)).toEqual(whole);
  });
});

test("Parquet is written in row groups, which are read again as one table", async () => {
  const rows = 20_000; // more than the 14,336 of a group
  const { columns } = await readTable(
    `a,b\n${Array.from({ length: rows }, (_, i) => `${i % 777},${"xy"[i % 2]}\n`).join("")}`,
  );
  const sizes: number[] = [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of formatBlocks(blocksOf(columns, 2048), "parquet")) {
    chunks.push(chunk);
    sizes.push(chunk.length);
  }
  expect(sizes).toHaveLength(2);
  expect((await readTable(Buffer.concat(chunks))).columns).toEqual(columns);
});

test("JSON is an array that any reader reads, also of no rows", async () => {
  const { columns } = await readTable(ODD);
  const text = new TextDecoder().decode(await written(columns, "json", 1));
  expect(JSON.parse(text)[0]).toEqual({
    id: "9007199254740993",
    price: 1.15,
    flag: true,
    same: 7,
    no: 1.5,
    none: null,
    'a, "b"': 'x, "y"',
  });
  expect(text.split("\n")).toHaveLength(7);
  expect(new TextDecoder().decode(await written([], "json"))).toBe("[]\n");
});

test("CSV begins with a byte order mark where one is asked for", async () => {
  const { columns } = await readTable("이름,n\n가,1\n나,2\n");
  for (const format of ["csv", "tsv"] as const) {
    const bytes = await written(columns, format, 1, { bom: true });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await readTable(bytes)).columns).toEqual(columns);
  }
  expect((await written(columns, "jsonl", 1, { bom: true }))[0]).toBe("{".charCodeAt(0));
});

test("gzip holds the same bytes, and is the same archive each time", async () => {
  const { columns } = await readTable(penguins);
  const archive = await join(gzip(formatBlocks(blocksOf(columns, 50), "csv")));
  expect(gunzipSync(archive).toString()).toBe(penguins);
  expect(await join(gzip(formatBlocks(blocksOf(columns, 50), "csv")))).toEqual(archive);
});

import { describe, expect, test } from "vitest";
import { say } from "../messages/index.ts";
import { formatCsv } from "./csv.ts";
import { readTable, readTexts, rowsOfTexts, typeTexts } from "./read.ts";
import { RowSample, sampledRows } from "./row-sample.ts";

const drawn = (rows: number, most: number, seed = 1): number[] => {
  const sample = new RowSample<number>({ rows: most, seed });
  for (let row = 0; row < rows; row++) sample.offer(() => row);
  return [...sample.take()];
};
const csv = (rows: number): string =>
  `n,text\n${Array.from({ length: rows }, (_, i) => `${i},a text of row ${i % 9}`).join("\n")}\n`;
const bytesOf = (columns: Parameters<typeof formatCsv>[0]): string => [...formatCsv(columns)].join("");

describe("a sample of rows", () => {
  test("has as many as are wanted, in their order, the same for the same seed", () => {
    const rows = drawn(10_000, 100);
    expect(rows.length).toBe(100);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(drawn(10_000, 100)).toEqual(rows);
    expect(drawn(10_000, 100, 2)).not.toEqual(rows);
    expect(drawn(50, 100)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect([...(sampledRows(10_000, { rows: 100, seed: 1 }) ?? [])]).toEqual(rows);
    expect(sampledRows(100, { rows: 100, seed: 1 })).toBeNull();
  });

  test("takes every row equally often", () => {
    const tenths = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 200; seed++) for (const row of drawn(1000, 50, seed)) tenths[Math.floor(row / 100)]++;
    // 1,000 are expected of each tenth, with a standard deviation of 30.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test("is drawn of a file while it is read, of CSV and of JSON Lines the same, and is told", async () => {
    const sample = { rows: 20, seed: 1 };
    const table = await readTable(csv(500), { sample });
    expect(table.rows).toBe(20);
    expect([...table.columns[0].values]).toEqual(drawn(500, 20));
    const [notice] = table.notices;
    expect(say("en", notice.code, notice.params as never)).toBe(
      "Of the 500 rows of the source 20 are taken, drawn by chance; their order is kept",
    );
    const lines = Array.from({ length: 500 }, (_, i) => JSON.stringify({ n: i, text: `a text of row ${i % 9}` }));
    expect(bytesOf((await readTable(lines.join("\n"), { sample })).columns)).toBe(bytesOf(table.columns));
    const whole = await readTable(csv(20), { sample });
    expect(whole.notices.map(({ code }) => code)).not.toContain("table.sampled");
  });

  test("does not hide a broken line among those that are not taken", async () => {
    await expect(readTable(`${csv(500)}1,2,3\n`, { sample: { rows: 2, seed: 1 } })).rejects.toThrow(
      "got 3 fields on line 502",
    );
  });
});

describe("texts of a table", () => {
  test("are told what they mean more than once", async () => {
    const texts = await readTexts(csv(30));
    expect(typeTexts(texts)).toEqual(await readTable(csv(30)));
    expect(typeTexts(texts, { n: "number" }).columns[0].type.kind).toBe("number");
    expect(() => typeTexts(texts, { text: "integer" })).toThrow('Cannot read column "text" as integer');
  });

  test("of some rows are those of a source that has no others", async () => {
    const texts = await readTexts(csv(30));
    const some = rowsOfTexts(texts, Uint32Array.of(3, 12, 4));
    const alone = await readTable("n,text\n3,a text of row 3\n12,a text of row 3\n4,a text of row 4\n");
    expect(typeTexts(some)).toEqual(alone);
  });
});

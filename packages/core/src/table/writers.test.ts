import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv } from "./csv.ts";
import { formatJsonLines } from "./jsonl.ts";
import { readTable } from "./read.ts";

const TEXT = 'n,c,t,m\n1.50,"a, b",True,\n-0.25,"say ""hi""",False,\nNA,"two\nlines",True,\n';

describe("formatCsv", () => {
  test("writes what was read, with the delimiter and line ends asked for", async () => {
    const { columns } = await readTable(TEXT);
    expect([...formatCsv(columns)].join("")).toBe(TEXT);
    expect([...formatCsv(columns, { delimiter: "\t", newline: "\r\n", header: false })]).toEqual([
      '1.50\ta, b\tTrue\t\r\n-0.25\t"say ""hi"""\tFalse\t\r\nNA\t"two\nlines"\tTrue\t\r\n',
    ]);
  });

  test("writes in chunks that join to the whole", async () => {
    const text = `a,b\n${Array.from({ length: 10_000 }, (_, i) => `${i},${i % 3}\n`).join("")}`;
    const chunks = [...formatCsv((await readTable(text)).columns)];
    expect(chunks.length).toBe(4);
    expect(chunks.join("")).toBe(text);
  });

  test("quotes decimal commas between commas", async () => {
    const { columns } = await readTable("a;b\n1,5;x\n2,5;y\n");
    expect([...formatCsv(columns, { header: false })].join("")).toBe('"1,5",x\n"2,5",y\n');
  });

  test("any texts come back as they were", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", "한", '"', ",", ";", "\t", "\n", " ", "|", "0") })
      .map((text) => `x${text}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 2 }), async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const source = ["a,b", ...rows.map((row) => row.map(quote).join(","))].join("\n");
        const first = await readTable(source, { delimiter: "," });
        const again = await readTable([...formatCsv(first.columns)].join(""), { delimiter: "," });
        expect(again.columns).toEqual(first.columns);
      }),
    );
  });
});

describe("formatJsonLines", () => {
  test("writes numbers, booleans, texts and null", async () => {
    const { columns } = await readTable(TEXT);
    const text = [...formatJsonLines(columns)].join("");
    expect(text.split("\n")[0]).toBe('{"n":1.50,"c":"a, b","t":true,"m":null}');
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { n: 1.5, c: "a, b", t: true, m: null },
      { n: -0.25, c: 'say "hi"', t: false, m: null },
      { n: null, c: "two\nlines", t: true, m: null },
    ]);
  });

  test("writes numbers that JSON reads, whatever the source's spelling", async () => {
    const { columns } = await readTable("a;b\n,5;1e-07\n-1,25;2,5E+20\n");
    expect(
      [...formatJsonLines(columns)]
        .join("")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { a: 0.5, b: 1e-7 },
      { a: -1.25, b: 2.5e20 },
    ]);
  });
});

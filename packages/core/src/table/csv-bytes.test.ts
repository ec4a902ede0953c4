import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "./column.ts";
import { formatCsv } from "./csv.ts";
import { CsvBytes } from "./csv-bytes.ts";
import { readTable } from "./read.ts";

const penguins = readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url), "utf8");

/** Both ways to write the same columns. */
function both(columns: readonly Column[], delimiter: "," | "\t"): [bytes: string, texts: string] {
  const bytes = new TextDecoder().decode(new CsvBytes(delimiter).rows(columns));
  return [bytes, [...formatCsv(columns, { delimiter, header: false })].join("")];
}

describe("CsvBytes writes what formatCsv writes", () => {
  test.each([
    ["penguins", penguins],
    ["quotes", 'n,c,t\n1.50,"a, b",True\n-0.25,"say ""hi""",False\nNA,"two\nlines",True\n'],
    ["decimal commas", "a;b\n1,5;x\n-2,25;y\n"],
    ["powers and bare points", "a,b\n.5,1e-07\n-1.25,2.5E+20\n"],
    ["large and odd", "a,b\n9007199254740991,0.1\n-9007199254740991,123456789012.345\n0,-0.000001\n"],
    [
      "marks, dates and keys",
      'p,d,k\n"$1,200.50",2024-01-31,K-001\n"$3.00",2023-12-01,K-002\n$10.25,2020-02-29,K-003\n',
    ],
    ["one column", "a\n1\n\n3\n"],
    ["한글", "이름,n\n가,1\n,2\n나다라,3\n"],
  ])("of %s", async (_, text) => {
    const { columns } = await readTable(text);
    for (const delimiter of [",", "\t"] as const) {
      const [bytes, texts] = both(columns, delimiter);
      expect(bytes).toBe(texts);
    }
  });

  test("of any numbers of any decimals", () => {
    const style = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }), fc.boolean());
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 1e15),
    );
    fc.assert(
      fc.property(style, fc.array(value), ([a, b, rounded], numbers) => {
        const decimals = [Math.min(a, b), Math.max(a, b)] as const;
        const values = Float64Array.from(numbers, (x) => (rounded ? Number(x.toFixed(decimals[1])) : x));
        const type = {
          name: "x",
          kind: "number",
          missingText: "",
          style: { decimal: ".", decimals, exponent: null, bare: false, bounds: [0, 1], step: 1 },
        } as const;
        const [bytes, texts] = both([{ type, values, missing: null }], ",");
        expect(bytes).toBe(texts);
      }),
    );
  });

  test("block after block, also where the columns change", async () => {
    const writer = new CsvBytes(",");
    const tables = await Promise.all([penguins, "a,b\n1,x\n2,y\n", penguins].map((text) => readTable(text)));
    for (const { columns } of tables)
      expect(new TextDecoder().decode(writer.rows(columns))).toBe([...formatCsv(columns, { header: false })].join(""));
  });
});

import { expect, it } from "vitest";
import { admits, type ColumnTest } from "../conditions/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import type { Column } from "../table/index.ts";
import { Closeness } from "./closeness.ts";
import { STEPS, Windows } from "./windows.ts";

it("is the number of windows that do not hold a cell, as each of them tells", () => {
  const random = new Generator(4, PURPOSE.data);
  const values = Float64Array.from({ length: 2000 }, () => (random.integer(5) > 0 ? random.integer(300) : 0));
  const missing = Uint8Array.from(values, () => Number(random.integer(20) === 0));
  const column = { type: { name: "x", kind: "number" }, values, missing } as unknown as Column;
  const closeness = new Closeness(column);
  const windows = new Windows(values);
  const testsOf = (low: number, high = low): ColumnTest[] =>
    windows.around({ low, high }).map((window) => ({ column: "x", missing: false, values: [window] }));
  const gone = Array.from({ length: STEPS }, (): ColumnTest => ({ column: "x", missing: true, values: [] }));
  for (const tests of [testsOf(0), testsOf(17), testsOf(150.5), testsOf(100, 140), testsOf(900), gone]) {
    const distances = new Uint32Array(values.length).fill(5);
    closeness.addTo(distances, tests);
    const plain = distances.map((_, row) => 5 + tests.filter((test) => !admits(test, column, row)).length);
    expect(distances).toEqual(plain);
  }
});

import { readTable } from "@zerosum/core";
import { describe, expect, it } from "vitest";
import { csvOf, hashOf, problemOf, rowsOf } from "./rows.ts";

const column = (name: string, values: ArrayLike<number>) => ({ name, values: Float64Array.from(values) });
const many = Array.from({ length: 1000 }, (_, i) => Math.sin(i * i));

describe("rows of one's own", () => {
  it("are those with a number in each column", () => {
    const made = rowsOf([column("a", [1, Number.NaN, 3, 4]), column("b", [5, 6, Number.POSITIVE_INFINITY, 8])]);
    expect(made).toEqual({ rows: Float32Array.of(1, 5, 4, 8), leftOut: 2 });
    // Too large for float32 is no number there.
    expect(rowsOf([column("a", [1e300, 2])])).toEqual({ rows: Float32Array.of(2), leftOut: 1 });
  });

  it("are named by SHA-256 of what they hold", async () => {
    expect(await hashOf(Float32Array.of(1, 2, 3))).toBe("8e628779e6a74ee0");
    expect(await hashOf(Float32Array.of(1, 2, 4))).not.toBe(await hashOf(Float32Array.of(1, 2, 3)));
  });

  it("come back from their file to the last bit", async () => {
    const rows = Float32Array.from(many.slice(0, 20));
    const { columns } = await readTable(csvOf({ columns: ["x", "y"], rows }));
    const values = columns.map(({ type, values }) => ({ name: type.name, values: values as Float64Array }));
    expect(rowsOf(values).rows).toEqual(rows);
  });
});

describe("what is wrong with rows", () => {
  const rows = (...values: number[]): Float32Array => Float32Array.from(values);

  it("is nothing where they can be learnt", () => {
    expect(problemOf(rows(...many), ["a"])).toBeNull();
    // Some far ones are no harm.
    expect(problemOf(rows(...many, 50, -80), ["a"])).toBeNull();
    expect(problemOf(rows(...Array.from({ length: 40 }, (_, i) => i % 2)), ["a"])).toBeNull();
  });

  it("is that they are few, or one value, or as good as one", () => {
    expect(problemOf(rows(1, 2, 3, 4, 5, 6), ["a", "b"])).toEqual({ what: "few", got: 3 });
    expect(problemOf(rows(), ["a"])).toEqual({ what: "few", got: 0 });
    const pairs = Array.from({ length: 20 }, (_, i) => [i, 7]).flat();
    expect(problemOf(rows(...pairs), ["a", "b"])).toEqual({ what: "constant", column: "b" });
    expect(problemOf(rows(...many, 1e12), ["a"])).toEqual({ what: "outliers", column: "a" });
    expect(problemOf(rows(...Array(999).fill(3), 4), ["a"])).toEqual({ what: "outliers", column: "a" });
  });
});

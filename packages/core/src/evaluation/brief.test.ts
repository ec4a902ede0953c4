import { expect, it } from "vitest";
import { Generator } from "../random/index.ts";
import type { Feature } from "../stats/index.ts";
import { compareBriefly } from "./brief.ts";

const ROWS = 1000;
const random = new Generator(5, 0);
const normals = (): Float64Array => Float64Array.from({ length: ROWS }, () => random.normal());
const codes = (share: number): Float64Array =>
  Float64Array.from({ length: ROWS }, () => Number(random.uniform() < share));
const sample = (values = normals(), share = 0.3): Feature[] => [
  { kind: "number", values },
  { kind: "category", values: codes(share) },
];

it("samples of one distribution are told apart by chance alone", () => {
  const { auc, standardError, columns } = compareBriefly(sample(), sample());
  expect(standardError).toBeCloseTo(Math.sqrt(1 / (6 * ROWS)), 4);
  expect(Math.abs(auc - 0.5)).toBeLessThan(3 * standardError);
  expect(columns).toBeLessThan(0.06);
});

it("a shifted number and a rarer category are seen", () => {
  const shifted = compareBriefly(sample(), sample(normals().map((x) => x + 1)));
  expect(shifted.auc).toBeGreaterThan(0.7);
  const rarer = compareBriefly(sample(), sample(normals(), 0.9));
  expect(rarer.auc).toBeGreaterThan(0.7);
  expect(rarer.columns).toBeGreaterThan(0.25);
});

it("a relation between columns is seen where the columns are alike, and missing numbers are values of their own", () => {
  const x = normals();
  const line = (y: Float64Array): Feature[] => [
    { kind: "number", values: x },
    { kind: "number", values: y },
  ];
  expect(compareBriefly(line(x), line(x.slice().reverse())).auc).toBeGreaterThan(0.9);
  const holes = x.map((value, row) => (row % 2 ? value : Number.NaN));
  expect(compareBriefly(sample(x), sample(holes)).columns).toBeGreaterThan(0.2);
});

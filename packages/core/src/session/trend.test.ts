import { describe, expect, it } from "vitest";
import type { Estimate } from "../training/index.ts";
import { bestOf, estimatesWithoutGain, trendOf } from "./trend.ts";

const said = (auc: number, found = 8): Estimate => ({ auc, standardError: 0.01, columns: 0, modes: { found, of: 8 } });
const series = (...aucs: number[]): Estimate[] => aucs.map((auc) => said(auc));

describe("what becomes of a game", () => {
  it("improves while the last three estimates are clearly below the three before", () => {
    expect(trendOf(series(0.9, 0.85, 0.8, 0.75, 0.7, 0.68), 0.5)).toBe("improving");
    expect(trendOf(series(0.7, 0.71, 0.69, 0.7, 0.71, 0.69), 0.5)).toBe("level");
  });

  it("is at chance where the last three together are within two standard errors of a half", () => {
    expect(trendOf(series(0.7, 0.51, 0.505, 0.51), 0.9)).toBe("chance");
    expect(trendOf(series(0.7, 0.515, 0.515, 0.515), 0.9)).not.toBe("chance");
  });

  it("collapses where modes are missing, once they should be there", () => {
    expect(trendOf([said(0.9, 3)], 0.1)).not.toBe("collapsing");
    expect(trendOf([said(0.9, 3)], 0.2)).toBe("collapsing");
    expect(trendOf([{ ...said(0.9), modes: null }], 0.9)).not.toBe("collapsing");
  });

  it("is too early to say where the first estimates rise", () => {
    expect(trendOf(series(0.75, 0.85), 0.1)).toBe("early");
    expect(trendOf(series(0.85, 0.75), 0.1)).toBe("improving");
  });
});

it("patience counts the estimates since the last clear gain", () => {
  expect(estimatesWithoutGain(series(0.9, 0.8, 0.7))).toBe(0);
  expect(estimatesWithoutGain(series(0.7, 0.695, 0.72, 0.71))).toBe(3);
  expect(estimatesWithoutGain(series(0.7, 0.72, 0.6))).toBe(0);
});

describe("the generator that is kept", () => {
  it("is the last, unless an earlier one was clearly better", () => {
    expect(bestOf(series(0.9, 0.6, 0.61))).toBe(2);
    expect(bestOf(series(0.9, 0.6, 0.66))).toBe(1);
  });

  it("is not the last where that has lost a mode", () => {
    expect(bestOf([said(0.6), said(0.61, 7)])).toBe(0);
    expect(bestOf([said(0.6, 7), said(0.61)])).toBe(1);
  });
});

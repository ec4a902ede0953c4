import { describe, expect, it } from "vitest";
import { STEPS, Windows } from "./windows.ts";

describe("windows around a value", () => {
  it("hold the nearest values by rank, ever more of them", () => {
    const windows = new Windows(Float64Array.from({ length: 1000 }, (_, i) => i));
    const around = windows.around({ low: 500, high: 500 });
    expect(around).toHaveLength(STEPS);
    expect(around[0]).toEqual({ low: 496, high: 505 });
    for (const [step, share] of [0.01, 0.02, 0.04, 0.08, 0.16, 0.32].entries())
      expect(around[step].high - around[step].low + 1).toBe(1000 * share);
  });

  it("go on at one side where the other ends, also for values beyond all", () => {
    const windows = new Windows(Float64Array.from({ length: 1000 }, (_, i) => i));
    expect(windows.around({ low: 0, high: 0 })[0]).toEqual({ low: 0, high: 9 });
    expect(windows.around({ low: 2000, high: 2000 })[0]).toEqual({ low: 990, high: 2000 });
  });

  it("are the value alone where that is common enough, and never reach into a heavy one", () => {
    const sample = Float64Array.from({ length: 1000 }, (_, i) => (i < 900 ? 0 : i));
    const windows = new Windows(sample);
    expect(windows.around({ low: 0, high: 0 }).every(({ low, high }) => low === 0 && high === 0)).toBe(true);
    const near = windows.around({ low: 900, high: 900 });
    expect(near[0]).toEqual({ low: 900, high: 909 });
    expect(near.at(-1)).toEqual({ low: 900, high: 999 });
    expect(windows.around({ low: -5, high: -5 }).at(-1)).toEqual({ low: -5, high: -5 });
  });

  it("are the value alone where a column has few", () => {
    const windows = new Windows(Float64Array.from({ length: 1000 }, (_, i) => i % 32));
    for (const value of [7, 7.5, 40])
      for (const window of windows.around({ low: value, high: value }))
        expect(window).toEqual({ low: value, high: value });
  });
});

import { describe, expect, test } from "vitest";
import { normalCdf as reference } from "../stats/index.ts";
import { normalCdf, SCORE_CELLS, SCORE_LIMIT, scoreTable, uOfScore } from "./normal-score.ts";

describe("normal scores", () => {
  test("Φ agrees with the one of the statistics", () => {
    for (let x = -5; x <= 5; x += 0.01) expect(Math.abs(normalCdf(x) - reference(x))).toBeLessThan(1e-14);
  });

  test("the table ascends from −3.6 to 3.6 and is symmetric", () => {
    const table = scoreTable();
    expect(table[0]).toBeCloseTo(-SCORE_LIMIT, 6);
    expect(table[SCORE_CELLS]).toBeCloseTo(SCORE_LIMIT, 6);
    expect(table[SCORE_CELLS / 2]).toBe(0);
    for (let i = 0; i < SCORE_CELLS; i++) {
      if (!(table[i] < table[i + 1])) expect.fail(`entry ${i + 1} is not above entry ${i}`);
      if (table[i] !== 0 - table[SCORE_CELLS - i]) expect.fail(`entry ${i} has no mirror image`);
    }
  });

  test("u comes back from its score, between the table's entries too", () => {
    const table = scoreTable();
    for (let i = 0; i < SCORE_CELLS; i++) {
      const score = Math.fround((table[i] + table[i + 1]) / 2);
      const error = Math.abs(uOfScore(score) - (i + 0.5) / SCORE_CELLS);
      if (error > 2e-7) expect.fail(`u is off by ${error} in cell ${i}`);
    }
  });

  test("scores beyond the limit, and none, count as a limit", () => {
    expect([-4, -SCORE_LIMIT, SCORE_LIMIT, 4, Number.NaN].map(uOfScore)).toEqual([0, 0, 1, 1, 0]);
  });

  test("has the same bits in every engine", () => {
    let hash = 0x811c9dc5;
    const us = Float64Array.from({ length: 7201 }, (_, i) => uOfScore((i - 3600) / 1000));
    for (const bytes of [scoreTable(), us])
      for (const byte of new Uint8Array(bytes.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
    expect((hash >>> 0).toString(16)).toBe("c4ec74e2");
  });
});

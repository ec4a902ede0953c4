import { describe, expect, test } from "vitest";
import { ZerosumError } from "../errors.ts";
import { fillBernoulli } from "./bernoulli.ts";
import { fillWords } from "./fill.ts";
import { fillGumbel } from "./gumbel.ts";
import { fillNormal } from "./normal.ts";
import { PURPOSE, type RowAddresses, type Stream } from "./stream.ts";
import { fillUniform, fillUniformFine } from "./uniform.ts";

const stream: Stream = { seed: 2 ** 40 + 7, purpose: PURPOSE.latent };

const fills: [string, (out: Float32Array, stream: Stream, rows: RowAddresses, width: number) => void][] = [
  ["fillNormal", fillNormal],
  ["fillUniform", fillUniform],
  ["fillUniformFine", fillUniformFine],
  ["fillGumbel", fillGumbel],
  ["fillBernoulli", (out, s, rows, width) => fillBernoulli(out, s, rows, width, 0.3)],
];

function draw(fill: (typeof fills)[number][1], s: Stream, firstRow: number, rows: number, width: number) {
  const out = new Float32Array(rows * width);
  fill(out, s, firstRow, width);
  return out;
}

describe.each(fills)("%s", (_, fill) => {
  test("gives the same bytes in any chunks", () => {
    for (const width of [1, 2, 3, 4, 7, 8, 9, 16, 21]) {
      const first = 2 ** 32 - 11; // the row's low word overflows in the middle
      const whole = draw(fill, stream, first, 40, width);
      for (const chunk of [1, 3, 8, 13]) {
        const joined = new Float32Array(whole.length);
        for (let row = 0; row < 40; row += chunk)
          joined.set(draw(fill, stream, first + row, Math.min(chunk, 40 - row), width), row * width);
        expect(joined).toEqual(whole);
      }
    }
  });

  test("gives named rows the bytes that they have among their neighbours", () => {
    for (const width of [1, 8, 11]) {
      const first = 2 ** 32 - 3;
      const whole = draw(fill, stream, first, 6, width);
      const picked = new Float32Array(3 * width);
      fill(picked, stream, Float64Array.of(first + 4, first, first + 3), width);
      const expected = [4, 0, 3].flatMap((row) => [...whole.subarray(row * width, (row + 1) * width)]);
      expect([...picked]).toEqual(expected);
    }
  });

  test("seed, purpose, attempt and row each give other numbers", () => {
    const all = [
      draw(fill, stream, 0, 1, 64),
      draw(fill, { ...stream, seed: stream.seed + 1 }, 0, 1, 64),
      draw(fill, { ...stream, seed: stream.seed + 2 ** 32 }, 0, 1, 64),
      draw(fill, { ...stream, purpose: PURPOSE.gumbel }, 0, 1, 64),
      draw(fill, { ...stream, attempt: 1 }, 0, 1, 64),
      draw(fill, stream, 1, 1, 64),
      draw(fill, stream, 2 ** 32, 1, 64),
    ];
    expect(new Set(all.map(String)).size).toBe(all.length);
  });
});

/** Mean and variance of many numbers. */
function moments(values: Float32Array): [number, number] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [mean, values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length];
}

describe("the distributions", () => {
  const N = 2 ** 20;
  // [fill, mean, variance]; a mean is allowed 4 standard errors, a variance 1 %.
  const expected: [number, number, number][] = [
    [0, 0, 1],
    [1, 0.5, 1 / 12],
    [2, 0.5, 1 / 12],
    [3, 0.5772156649, Math.PI ** 2 / 6],
    [4, 0.3, 0.21],
  ];
  test.each(expected)("fill %i has mean %f and variance %f", (index, mean, variance) => {
    const [m, v] = moments(draw(fills[index][1], stream, 0, N / 16, 16));
    expect(Math.abs(m - mean)).toBeLessThan(4 * Math.sqrt(variance / N));
    expect(Math.abs(v / variance - 1)).toBeLessThan(0.01);
  });

  test("uniforms stay inside the open interval and fill it evenly", () => {
    for (const fill of [fillUniform, fillUniformFine]) {
      const counts = new Float64Array(256);
      const values = draw(fill, stream, 0, N / 8, 8);
      expect(values.every((u) => u > 0 && u < 1)).toBe(true);
      for (const u of values) counts[Math.floor(u * 256)]++;
      const chiSquare = counts.reduce((sum, c) => sum + (c - N / 256) ** 2 / (N / 256), 0);
      expect(chiSquare).toBeGreaterThan(170); // 255 degrees of freedom: 99.99 % lie between
      expect(chiSquare).toBeLessThan(350);
    }
  });

  test("neighbouring columns and rows are uncorrelated", () => {
    const values = draw(fillNormal, stream, 0, N / 8, 8);
    for (const lag of [1, 2, 8]) {
      let sum = 0;
      for (let i = lag; i < N; i++) sum += values[i] * values[i - lag];
      expect(Math.abs(sum / N)).toBeLessThan(4 / Math.sqrt(N));
    }
  });

  test("a mask keeps all at 1 and none at 0", () => {
    const out = new Float32Array(4096);
    fillBernoulli(out, stream, 0, 8, 1);
    expect(out.every((x) => x === 1)).toBe(true);
    fillBernoulli(out, stream, 0, 8, 0);
    expect(out.every((x) => x === 0)).toBe(true);
  });
});

describe("errors", () => {
  const words = new Uint32Array(10);
  const refuse = (change: Partial<Stream>, row: number, width: number) => {
    try {
      fillWords(words, { ...stream, ...change }, row, width);
    } catch (error) {
      if (error instanceof ZerosumError) return [error.message, error.in("ko")];
    }
    throw new Error("nothing was refused");
  };

  test("say what was got and what is expected", () => {
    expect(refuse({ seed: -1 }, 0, 1)[0]).toBe(
      "Cannot draw random numbers: got seed -1; expected a whole number from 0 to 9007199254740991; use for example seed 1",
    );
    expect(refuse({ seed: 0.5 }, 0, 1)[1]).toBe(
      "난수를 뽑을 수 없습니다: 시드로 0.5을(를) 받았지만 0 이상 9007199254740991 이하의 정수여야 합니다. 예를 들어 시드 1을 사용하십시오",
    );
    expect(refuse({ attempt: 2 ** 24 }, 0, 1)[0]).toBe(
      "Cannot draw random numbers: got attempt 16777216; expected a whole number from 0 to 16777215",
    );
    expect(refuse({}, -5, 1)[0]).toBe(
      "Cannot draw random rows: got first row -5; expected a whole number from 0, with the last row below 9007199254740991",
    );
    expect(refuse({}, 0, 3)[0]).toBe(
      "Cannot draw random rows: got an array of 10 numbers and rows of 3; expected a whole number of rows; use a length that is a multiple of the width",
    );
  });
});

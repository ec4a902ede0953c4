import { describe, expect, it } from "vitest";
import type { EncoderPlan } from "../encoder/index.ts";
import { evaluate, input, type NDArray, type Tensor } from "../graph/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { featureCount, tableFeatures, tableHeads } from "./heads.ts";

/** A category of 3, a number with an atom (head of 2), a category of 2, and a plain number. */
const plan: EncoderPlan = {
  width: 9,
  spans: [
    { kind: "categorical", column: "a", offset: 0, width: 3, frequencies: [0.5, 0.3, 0.2] },
    { kind: "categorical", column: "b", offset: 3, width: 2, frequencies: [0.4, 0.6] },
    { kind: "continuous", column: "b", offset: 5, width: 1, mask: { offset: 3, width: 2, category: 1 } },
    { kind: "categorical", column: "c", offset: 6, width: 2, frequencies: [0.1, 0.9] },
    { kind: "continuous", column: "d", offset: 8, width: 1 },
  ],
};
const rows = 200;

function runHeads(): { heads: ReturnType<typeof tableHeads>; out: NDArray } {
  const heads = tableHeads(plan);
  const random = new Generator(1, PURPOSE.evaluation);
  const feeds: Record<string, NDArray> = {};
  const fed = (name: string, shape: readonly number[], value: () => number): Tensor => {
    const size = shape.reduce((a, b) => a * b, 1);
    feeds[name] = { shape, data: Float64Array.from({ length: size }, value) };
    return input(name, shape);
  };
  const raw = fed("raw", [rows, heads.inputs], () => 2 * random.normal());
  const layer = heads.layer(heads.inputs);
  const y = layer.apply(raw, () => raw, {
    training: false,
    draw: (kind, shape) => fed(`${kind}${shape.join()}`, shape, () => -Math.log(-Math.log(random.uniform()))),
    buffer: () => raw,
    remember: () => undefined,
  });
  return { heads, out: evaluate([y], feeds)[0] };
}

describe("table heads", () => {
  const { heads, out } = runHeads();
  const row = (r: number): number[] => Array.from(out.data.subarray(r * plan.width, (r + 1) * plan.width));

  it("give one-hots for every category, never a padded place", () => {
    for (let r = 0; r < rows; r++) {
      for (const span of plan.spans) {
        if (span.kind !== "categorical") continue;
        const hot = row(r).slice(span.offset, span.offset + span.width);
        expect(hot.filter((x) => Math.abs(x - 1) < 1e-12)).toHaveLength(1);
        expect(hot.filter((x) => Math.abs(x) < 1e-12)).toHaveLength(span.width - 1);
      }
    }
  });

  it("hold numbers within ±4, and at 0 where an atom is taken", () => {
    let atoms = 0;
    for (let r = 0; r < rows; r++) {
      const values = row(r);
      expect(Math.max(Math.abs(values[5]), Math.abs(values[8]))).toBeLessThanOrEqual(4);
      if (values[4] < 0.5) {
        atoms++;
        expect(Math.abs(values[5])).toBe(0);
      }
    }
    expect(atoms).toBeGreaterThan(20);
    expect(atoms).toBeLessThan(rows - 20);
  });

  it("begin at the log frequencies", () => {
    const shares = Array.from(heads.bias, (b) => Number(Math.exp(b).toFixed(4)));
    for (const frequency of [0.5, 0.3, 0.2, 0.4, 0.6, 0.1, 0.9]) expect(shares).toContain(frequency);
  });
});

describe("heads of numbers by their modes", () => {
  const modal: EncoderPlan = {
    width: 4,
    spans: [
      { kind: "categorical", column: "a", offset: 0, width: 3, frequencies: [0.4, 0.4, 0.2] },
      { kind: "bounded", column: "a", offset: 3, width: 1, mask: { offset: 0, width: 3, category: 2 } },
    ],
  };
  /** The rows that raw outputs become without noise. */
  const run = (raw: readonly number[], training: boolean, options: Parameters<typeof tableHeads>[1]): number[] => {
    const layer = tableHeads(modal, options).layer(4);
    const x = { shape: [1, 4], data: Float64Array.from(raw) };
    const noise = { shape: [1, 1, 3], data: new Float64Array(3) };
    const y = layer.apply(input("x", [1, 4]), () => input("x", [1, 4]), {
      training,
      draw: (_, shape) => input("noise", shape),
      buffer: () => input("x", [1, 4]),
      remember: () => undefined,
    });
    return [...evaluate([y], { x, noise })[0].data];
  };

  it("give the tanh of an output, and 0 where the cell is missing", () => {
    expect(run([1, 3, 0, 0.5], true, {})).toEqual([0, 1, 0, expect.closeTo(Math.tanh(0.5), 12)]);
    expect(run([1, 0, 3, 0.5], true, {})).toEqual([0, 0, 1, expect.closeTo(0, 12)]);
  });

  it("show soft draws in training where that is asked for, and one-hots afterwards", () => {
    const options = { hard: false, temperature: 0.2 };
    const powers = [1, 0.6, 0.2].map((logit) => Math.exp(logit / 0.2));
    const shares = powers.map((power) => power / powers.reduce((a, b) => a + b));
    const soft = run([1, 0.6, 0.2, 0.5], true, options);
    shares.forEach((share, i) => {
      expect(soft[i]).toBeCloseTo(share, 6);
    });
    expect(soft[3]).toBeCloseTo(Math.tanh(0.5) * (1 - shares[2]), 6);
    expect(run([1, 0.6, 0.2, 0.5], false, options)).toEqual([1, 0, 0, expect.closeTo(Math.tanh(0.5), 12)]);
  });
});

describe("table features", () => {
  it("put hats beside the row that sum to 1 for each number, and to 0 where it is masked", () => {
    const see = tableFeatures(plan);
    const real = [
      [1, 0, 0, 0, 1, 0.7, 1, 0, -2.1],
      [0, 1, 0, 1, 0, 0, 0, 1, 0],
    ];
    const x: NDArray = { shape: [2, 9], data: Float64Array.from(real.flat()) };
    const [seen] = evaluate([see(input("x", [2, 9]))], { x });
    expect(seen.shape).toEqual([2, 9 + featureCount(plan)]);
    const hats = (r: number, i: number): number[] =>
      Array.from(seen.data.subarray(r * seen.shape[1] + 9 + 17 * i, r * seen.shape[1] + 9 + 17 * (i + 1)));
    const total = (values: number[]): number => values.reduce((a, b) => a + b, 0);
    expect(total(hats(0, 0))).toBeCloseTo(1, 9);
    expect(total(hats(0, 1))).toBeCloseTo(1, 9);
    expect(total(hats(1, 0))).toBeCloseTo(0, 9);
    expect(hats(1, 1)[8]).toBeCloseTo(1, 9); // z = 0 is u = ½, the middle knot
  });
});

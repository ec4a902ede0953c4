import { describe, expect, test } from "vitest";
import { readGolden } from "../../golden.case.ts";
import { Generator, PURPOSE } from "../../random/index.ts";
import { auc } from "../auc.ts";
import { fitBins, MOST_BINS } from "./bins.ts";
import { type Feature, fitBoostedTrees, fitStoppingTrees, logLoss, softmax, squaredError } from "./index.ts";

type Cells = readonly (number | null)[];
interface Golden {
  readonly name: "binary" | "softmax" | "squaredError" | "binary, stopping";
  readonly options: { readonly iterations: number };
  /** Iterations after which it stopped, told by the rows to test on; undefined where nothing told it to. */
  readonly stopsAfter?: number;
  readonly categorical: readonly boolean[];
  readonly train: readonly Cells[];
  readonly targets: readonly number[];
  readonly test: readonly Cells[];
  readonly testTargets: readonly number[];
  readonly predictions: readonly number[];
  readonly trainPredictions: readonly number[];
  readonly auc?: number;
}

const numbers = (cells: Cells): Feature => ({ kind: "number", values: valuesOf(cells) });
const categories = (cells: Cells): Feature => ({ kind: "category", values: valuesOf(cells) });
const valuesOf = (cells: Cells) => Float64Array.from(cells, (cell) => cell ?? Number.NaN);
const losses = { binary: logLoss, "binary, stopping": logLoss, softmax: softmax(3), squaredError };

describe("against scikit-learn", () => {
  test.each(readGolden<Golden>("boosted-trees"))("$name: the same predictions", (golden) => {
    const featuresOf = (columns: readonly Cells[]) =>
      columns.map((cells, f) => (golden.categorical[f] ? categories(cells) : numbers(cells)));
    const loss = losses[golden.name];
    const stops = golden.stopsAfter !== undefined;
    const validation = stops ? { features: featuresOf(golden.test), targets: golden.testTargets } : undefined;
    const model = fitBoostedTrees(featuresOf(golden.train), golden.targets, { loss, ...golden.options, validation });
    // Fewer trees than it was allowed: the predictions are those of just as many.
    if (stops) expect(golden.stopsAfter).toBeLessThan(golden.options.iterations / 2);
    const apart = (columns: readonly Cells[], wanted: readonly number[]): Float64Array => {
      const predictions = model.predict(featuresOf(columns));
      expect(predictions).toHaveLength(wanted.length);
      return predictions.map((value, i) => Math.abs(value - wanted[i])).sort();
    };
    expect(apart(golden.train, golden.trainPredictions).at(-1)).toBeLessThan(1e-12);
    // New rows may fall into bins that were empty where a node was split: those that border on it are equally good splits.
    const unseen = apart(golden.test, golden.predictions);
    expect(unseen[Math.floor(unseen.length * 0.7)]).toBeLessThan(1e-12);
    expect(unseen.reduce((sum, value) => sum + value) / unseen.length).toBeLessThan(0.01);
    if (golden.auc !== undefined) {
      const own = auc(model.predict(featuresOf(golden.test)), golden.testTargets);
      expect(Math.abs(own - golden.auc)).toBeLessThan(0.01);
      expect(golden.auc).toBeGreaterThan(0.7);
    }
  });
});

describe("what trees can tell", () => {
  const random = new Generator(3, PURPOSE.evaluation);
  const rows = 1000;
  const draw = <T>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));

  test("a value's absence, whichever side it belongs to", () => {
    const missing = draw(() => random.uniform() < 0.3);
    const x = numbers(missing.map((is) => (is ? null : random.normal())));
    const p = fitBoostedTrees([x], missing.map(Number), { loss: logLoss }).predict([x]);
    missing.forEach((is, row) => {
      expect(Math.abs(p[row] - Number(is))).toBeLessThan(0.01);
    });
    // Missing ones are like those above 1: they go with them, to the right of 1 and to the left of none.
    const values = draw(() => (random.uniform() < 0.2 ? null : random.normal()));
    const high = values.map((value) => Number(value === null || value > 1));
    const one = fitBoostedTrees([numbers(values)], high, { loss: squaredError, leaves: 2, iterations: 1 });
    const [low, above, absent] = one.predict([numbers([0, 2, null])]);
    expect(absent).toBe(above);
    expect(above).toBeGreaterThan(low);
    const less = values.map((value) => Number(value === null || value < -1));
    const other = fitBoostedTrees([numbers(values)], less, { loss: squaredError, leaves: 2, iterations: 1 });
    const [below, middle, none] = other.predict([numbers([-2, 0, null])]);
    expect(none).toBe(below);
    expect(below).toBeGreaterThan(middle);
  });

  test("sets of categories in no order, in one split", () => {
    const codes = draw(() => random.integer(8));
    const odd = codes.map((code) => code % 2);
    const model = fitBoostedTrees([categories(codes)], odd, {
      loss: squaredError,
      leaves: 2,
      iterations: 1,
      learningRate: 1,
    });
    for (const [code, value] of model.predict([categories([0, 1, 2, 3, 4, 5, 6, 7])]).entries()) {
      expect(value).toBeCloseTo(code % 2, 6);
    }
  });

  test("that an unknown category and a value that no row lacked go where most rows went", () => {
    const codes = draw((row) => (row % 10 === 0 ? 1 : 0));
    const options = { loss: squaredError, leaves: 2, iterations: 1, learningRate: 1 };
    const kinds = fitBoostedTrees([categories(codes)], codes, options).predict([categories([7, null])]);
    const amounts = fitBoostedTrees([numbers(codes)], codes, options).predict([numbers([null])]);
    for (const value of [...kinds, ...amounts]) expect(value).toBeCloseTo(0, 6);
  });

  test("nothing from a constant, from too few rows, or of a target that never changes", () => {
    const y = draw((row) => row % 2);
    const constant = fitBoostedTrees([numbers(draw(() => 1))], y, { loss: logLoss });
    expect([...constant.predict([numbers([1, 2, null])])]).toEqual([0.5, 0.5, 0.5]);
    const few = numbers(y.slice(0, 39));
    expect(new Set(fitBoostedTrees([few], y.slice(0, 39), { loss: squaredError }).predict([few])).size).toBe(1);
    const x = numbers(draw(() => random.normal()));
    const [sure] = fitBoostedTrees(
      [x],
      draw(() => 1),
      { loss: logLoss },
    ).predict([x]);
    expect(sure).toBeCloseTo(1, 12);
  });
});

test("the same data give the same bits", () => {
  const fit = () => {
    const random = new Generator(5, PURPOSE.evaluation);
    const features = [0, 1, 2].map(() => numbers(Array.from({ length: 500 }, () => random.normal())));
    const targets = Array.from({ length: 500 }, (_, i) => Number(features[0].values[i] * features[1].values[i] > 0));
    return fitBoostedTrees(features, targets, { loss: logLoss, iterations: 20 }).predict(features);
  };
  expect(fit()).toEqual(fit());
});

describe("when to stop", () => {
  const random = new Generator(8, PURPOSE.evaluation);
  const rows = 11_000;
  const x = numbers(Array.from({ length: rows }, () => random.normal()));
  const noise = Array.from({ length: rows }, () => random.integer(2));

  test("is told by rows set apart: at once where there is nothing to learn", () => {
    const part = (from: number, to: number) => ({
      features: [{ kind: "number" as const, values: x.values.slice(from, to) }],
      targets: noise.slice(from, to),
    });
    const [learnt, validation] = [part(0, 10_000), part(10_000, rows)];
    const spread = (p: Float64Array) => Math.max(...p) - Math.min(...p);
    const all = fitBoostedTrees(learnt.features, learnt.targets, { loss: logLoss }).predict(learnt.features);
    const few = fitBoostedTrees(learnt.features, learnt.targets, { loss: logLoss, validation }).predict(
      learnt.features,
    );
    expect(spread(few)).toBeLessThan(spread(all) / 2);
  });

  test.each([
    ["log loss", logLoss, (value: number) => Number(value > 0)],
    ["softmax", softmax(3), (value: number) => Math.min(2, Math.max(0, Math.round(value) + 1))],
    ["squared error", squaredError, (value: number) => value ** 2],
  ] as const)("of the %s only where there is no more to learn, and of few rows never", (_, loss, of) => {
    const targets = Array.from(x.values, of);
    const wanted = fitBoostedTrees([x], targets, { loss }).predict([x]);
    const got = fitStoppingTrees([x], targets, { loss, random: new Generator(1, PURPOSE.evaluation) }).predict([x]);
    const apart = got.reduce((sum, value, i) => sum + Math.abs(value - wanted[i]), 0) / got.length;
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(0.05);
    const few = numbers([...x.values.slice(0, 500)]);
    const plain = fitBoostedTrees([few], targets.slice(0, 500), { loss }).predict([few]);
    const stopping = fitStoppingTrees([few], targets.slice(0, 500), {
      loss,
      random: new Generator(1, PURPOSE.evaluation),
    });
    expect(stopping.predict([few])).toEqual(plain);
  });
});

describe("bins", () => {
  test("of few numbers lie between them, of many hold equally many; missing ones have their own", () => {
    const few = fitBins(numbers([1, 2, null, 4]));
    expect(few.bins).toBe(3);
    expect([...few.apply(valuesOf([0, 1, 1.5, 1.6, 3, 3.1, 9, null]))]).toEqual([0, 0, 0, 1, 1, 2, 2, 3]);
    const many = Array.from({ length: 2550 }, (_, i) => i / 7);
    const { bins, apply } = fitBins(numbers(many));
    expect(bins).toBe(MOST_BINS);
    const counts = new Array<number>(bins).fill(0);
    for (const bin of apply(valuesOf(many))) counts[bin]++;
    expect(new Set(counts)).toEqual(new Set([10]));
  });

  test("of categories follow their codes; of very many, the rarer ones share the last", () => {
    expect([...fitBins(categories([30, 10, 20, null])).apply(valuesOf([10, 20, 30, 40, null]))]).toEqual([
      0, 1, 2, 3, 3,
    ]);
    const codes = Array.from({ length: 300 }, (_, code) => (code < 254 ? [code, code] : [code])).flat();
    const { bins, apply } = fitBins(categories(codes));
    expect(bins).toBe(MOST_BINS);
    expect([...apply(valuesOf([253, 254, 299, 300]))]).toEqual([253, 254, 254, 255]);
  });
});

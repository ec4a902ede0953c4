import { expect, test } from "vitest";
import { Generator } from "./generator.ts";
import { PURPOSE } from "./stream.ts";

test("a restored generator goes on with the same numbers, wherever it was saved", () => {
  for (let taken = 0; taken < 9; taken++) {
    const generator = new Generator(5, PURPOSE.split);
    for (let i = 0; i < taken; i++) generator.nextUint32();
    const restored = Generator.restore(JSON.parse(JSON.stringify(generator.state)));
    for (let i = 0; i < 9; i++) expect(restored.nextUint32()).toBe(generator.nextUint32());
  }
});

test("the same seed gives the same numbers and another purpose gives others", () => {
  const take = (generator: Generator) => Array.from({ length: 6 }, () => generator.nextUint32());
  expect(take(new Generator(1, PURPOSE.split))).toEqual(take(new Generator(1, PURPOSE.split)));
  expect(take(new Generator(1, PURPOSE.split))).not.toEqual(take(new Generator(1, PURPOSE.init)));
});

test("whole numbers are evenly spread, also over a range that does not divide 2³²", () => {
  const generator = new Generator(9, PURPOSE.split);
  const counts = new Float64Array(7);
  for (let i = 0; i < 70_000; i++) counts[generator.integer(7)]++;
  const chiSquare = counts.reduce((sum, c) => sum + (c - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // 6 degrees of freedom, 99.99 %
  // Three quarters of the words are usable here, so that rejection is at work; a biased draw would show a mean of 3/8.
  const n = 3 * 2 ** 30;
  let mean = 0;
  for (let i = 0; i < 20_000; i++) mean += generator.integer(n) / n / 20_000;
  expect(mean).toBeCloseTo(0.5, 1.9);
});

test("uniform and normal numbers have their moments", () => {
  const generator = new Generator(3, PURPOSE.init);
  const N = 100_000;
  let [uniform, normal, square] = [0, 0, 0];
  for (let i = 0; i < N; i++) {
    uniform += generator.uniform() / N;
    const x = generator.normal();
    normal += x / N;
    square += (x * x) / N;
  }
  expect(Math.abs(uniform - 0.5)).toBeLessThan(0.004);
  expect(Math.abs(normal)).toBeLessThan(0.013);
  expect(Math.abs(square - 1)).toBeLessThan(0.018);
});

test("an empty range is refused in words", () => {
  expect(() => new Generator(1, PURPOSE.split).integer(0)).toThrow(
    "Cannot draw a whole number below n: got n 0; expected a whole number from 1 to 4294967296",
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberFormatter, roundToStyle, styleOf } from "./number-style.ts";
import { numberOfText } from "./number-text.ts";

const learn = (texts: string[], decimal: "." | "," = ".") =>
  styleOf(
    texts,
    texts.map((text) => numberOfText(text, decimal)),
    decimal,
  );

/** Whether a column of these texts comes out as it went in. */
function comesOut(texts: string[], decimal: "." | "," = "."): void {
  const format = numberFormatter(learn(texts, decimal));
  expect(texts.map((text) => format(numberOfText(text, decimal)))).toEqual(texts);
}

describe("the style of numbers", () => {
  test.each([
    [["1", "-20", "300"]],
    [["1.50", "0.25", "-3.00"]],
    [["0.0", "64.0", "2.666666667", "9.83e-05", "0.0001", "1e-09"]],
    [["1", "2.5", "0.125"]],
    [[".5", "-.25", "1.75"]],
    [["1.5E-07", "2.0", "1.25E+20"]],
    [["0.1234567890123456", "1.0"]],
    [["9007199254740991", "-9007199254740991"]],
  ])("%j comes out as it went in", (texts) => {
    comesOut(texts);
  });

  test("decimal commas come out as they went in", () => comesOut(["1,50", "-0,25"], ","));

  test("numbers of fixed decimals come out as they went in", () => {
    const column = fc.integer({ min: 0, max: 9 }).chain((decimals) =>
      fc.array(
        fc.integer({ min: -1e6, max: 1e6 }).map((k) => (k / 10 ** decimals).toFixed(decimals)),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(column, (texts) =>
        comesOut(texts.map((text) => (Number(text) === 0 ? text.replace("-", "") : text))),
      ),
    );
  });

  test("floats as JavaScript and Python print them keep their value", () => {
    const float = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(float, { minLength: 1 }), (values) => {
        const texts = values.map(String).filter((text) => /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(text));
        const format = numberFormatter(learn(texts));
        for (const text of texts) expect(Number(format(Number(text)))).toBe(Number(text) + 0);
      }),
    );
  });

  test("knows the lattice, and rounds to it within the bounds", () => {
    const style = learn(["2700", "3325", "6300"]);
    expect(style).toMatchObject({ step: 25, bounds: [2700, 6300], decimals: [0, 0] });
    expect([0, 2711, 2713, 9999].map(roundToStyle(style))).toEqual([2700, 2700, 2725, 6300]);
    const prices = learn(["1.99", "2.49", "10.99"]);
    expect(prices.step).toBe(50);
    expect([2.3, 3.02, 10.98].map(roundToStyle(prices))).toEqual([2.49, 2.99, 10.99]);
  });

  test("leaves numbers without a last decimal as they come", () => {
    const style = learn(["0.1234567890123456", "1.0"]);
    expect(style.step).toBe(0);
    expect(roundToStyle(style)(0.5000000000000001)).toBe(0.5000000000000001);
  });
});

import { describe, expect, test } from "vitest";
import { ZerosumError } from "../errors.ts";
import { createDensity, parseDensity } from "./parse.ts";

function refusal(text: string): ZerosumError {
  try {
    parseDensity(text);
  } catch (error) {
    if (error instanceof ZerosumError) return error;
  }
  throw new Error(`${text} was accepted`);
}

describe("parseDensity", () => {
  test("reads a name alone with its defaults", () => {
    expect(parseDensity("ring").options).toEqual({ modes: 8, radius: 1, sd: 0.01 });
    expect(parseDensity("mixture").options).toEqual({ means: [-2, 2], sds: [0.5], weights: [1] });
  });

  test("reads options, lists and lists of one", () => {
    expect(parseDensity("normal:mean=-1.5,sd=2e-1").options).toEqual({ mean: -1.5, sd: 0.2 });
    expect(parseDensity("mixture:means=-2/0/2, sds=0.5,weights=1/2/1").options).toEqual({
      means: [-2, 0, 2],
      sds: [0.5],
      weights: [1, 2, 1],
    });
  });

  test("a density's name and options make it again", () => {
    const first = parseDensity("spiral:arms=3");
    const again = createDensity(first.name, JSON.parse(JSON.stringify(first.options)));
    const [a, b] = [new Float32Array(20), new Float32Array(20)];
    first.sample(a, 1, 0);
    again.sample(b, 1, 0);
    expect(b).toEqual(a);
  });

  test.each([
    [
      "rnig",
      'Cannot use the density: got "rnig"; expected one of cauchy, exponential, laplace, lognormal, mixture, normal, triangular, uniform, checkerboard, circles, grid, moons, pinwheel, ring, spiral, swiss-roll; did you mean ring?',
    ],
    [
      "ring:mode=8",
      'Cannot use the density ring: got option "mode"; expected one of modes, radius, sd; did you mean modes?',
    ],
    [
      "ring:modes=8.5",
      'Cannot use the density ring: got modes "8.5"; expected a whole number from 1 to 500; for example ring:modes=8',
    ],
    ["normal:sd=0", 'Cannot use the density normal: got sd "0"; expected a number above 0; for example normal:sd=1'],
    ["normal:mean=x", 'Cannot use the density normal: got mean "x"; expected a number; for example normal:mean=0'],
    ["normal:mean=1/2", 'Cannot use the density normal: got mean "1/2"; expected a number; for example normal:mean=0'],
    [
      "mixture:sds=1/-1",
      'Cannot use the density mixture: got sds "1/-1"; expected 1 to 100 numbers above 0, separated by slashes; for example mixture:sds=0.5',
    ],
    [
      "ring:8",
      'Cannot read the density "ring:8": got "8"; expected option=value; write for example ring:modes=8,sd=0.01',
    ],
    ["uniform:low=3", "Cannot use the density uniform: got low 3, high 1; expected low < high; change one of them"],
    [
      "triangular:mode=5",
      "Cannot use the density triangular: got low -1, mode 5, high 1; expected low ≤ mode ≤ high, low < high; change one of them",
    ],
    [
      "mixture:means=1/2/3,sds=1/2",
      "Cannot use the density mixture: got 2 sds for 3 means; expected 1 or 3; give one for all or one for each",
    ],
  ])("refuses %s in words", (text, message) => {
    expect(refusal(text).message).toBe(message);
  });

  test("says the same in Korean", () => {
    expect(refusal("normal:sd=0").in("ko")).toBe(
      'normal 분포를 사용할 수 없습니다: sd 값으로 "0"을(를) 받았지만 0보다 큰 수여야 합니다. 예: normal:sd=1',
    );
  });
});

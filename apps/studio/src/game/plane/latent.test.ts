import { expect, it } from "vitest";
import { placeOf } from "./latent.ts";

it("z stands between the lines of its grid, and at its edge where it lies beyond", () => {
  const meshAt = Float32Array.of(-2, -0.5, 0.5, 2);
  expect(placeOf({ meshAt }, Float32Array.of(0, 1.25), 0, 2)).toEqual([0.5, expect.closeTo(5 / 6)]);
  expect(placeOf({ meshAt }, Float32Array.of(9, 9, -3, 3), 1, 2)).toEqual([0, 1]);
  expect(placeOf({ meshAt }, Float32Array.of(-2), 0, 1)).toEqual([0, 0.5]);
});

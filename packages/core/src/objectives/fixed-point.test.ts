import { describe, expect, it } from "vitest";
import { constant, evaluate, gradients, input, type NDArray } from "../graph/index.ts";
import { OBJECTIVE_NAMES, OBJECTIVES, type ObjectiveName } from "./index.ts";

/** D's logit everywhere when p_g = p_data and D is at its best; a Wasserstein or relativistic D's level is free. */
const BEST_LOGIT: Record<ObjectiveName, number> = {
  minimax: 0,
  "non-saturating": 0,
  "least-squares": 0.5,
  wasserstein: 0,
  "wgan-gp": 0,
  hinge: 0,
  relativistic: 0,
};
const ROWS = 4;
const everywhere = (value: number): NDArray => ({ shape: [ROWS, 1], data: new Float64Array(ROWS).fill(value) });

describe("at the equilibrium, p_g = p_data", () => {
  for (const name of OBJECTIVE_NAMES) {
    const objective = OBJECTIVES[name];
    const [real, fake] = [input("real", [ROWS, 1]), input("fake", [ROWS, 1])];
    const loss = objective.discriminator({ real, fake, label: 1 });
    const feeds = { real: everywhere(BEST_LOGIT[name]), fake: everywhere(BEST_LOGIT[name]) };

    it(`${name}: the losses are those of the theory`, () => {
      const [D, G] = evaluate([loss, objective.generator({ real, fake })], feeds);
      expect(D.data[0]).toBeCloseTo(objective.fixedPoint.discriminator, 12);
      expect(G.data[0]).toBeCloseTo(objective.fixedPoint.generator, 12);
    });

    it(`${name}: D has nowhere to go`, () => {
      // The same point is as often real as generated, so its logit moves by the sum of both derivatives.
      const [ofReal, ofFake] = evaluate(gradients(loss, [real, fake]), feeds);
      ofReal.data.forEach((slope, i) => {
        expect(slope + ofFake.data[i]).toBeCloseTo(0, 12);
      });
    });
  }

  it("V(D,G) = −log 4", () => {
    const half = constant(new Float32Array(ROWS), [ROWS, 1]);
    const [loss] = evaluate([OBJECTIVES.minimax.discriminator({ real: half, fake: half, label: 1 })], {});
    expect(-loss.data[0]).toBeCloseTo(-Math.log(4), 12);
  });
});

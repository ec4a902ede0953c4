import type { Better, Metric, Omission, Value } from "../metric.ts";
import { isOmission } from "../metric.ts";
import type { GameEvidence } from "./game-evidence.ts";

type Found = Value | Omission | Promise<Value | Omission>;

/** A metric of the game, by the evidence as a whole. */
export const gameMetric = <Name extends string>(
  name: Name,
  better: Better,
  find: (evidence: GameEvidence) => Found,
): Metric<Name, GameEvidence> => ({
  name,
  group: "game",
  better,
  cost: 1,
  async measure(evidence) {
    const found = await find(evidence);
    const rows = evidence.generated.length / evidence.density.dimension;
    return isOmission(found) ? found : { ...found, rows: { real: rows, synthetic: rows } };
  },
});

/** A metric of rows: that of the generated ones, and for a ceiling that of as many real ones. */
export const metricOfRows = <Name extends string>(
  name: Name,
  better: Better,
  find: (rows: Float32Array, evidence: GameEvidence) => Found,
): Metric<Name, GameEvidence> =>
  gameMetric(name, better, async (evidence) => {
    const [found, best] = [await find(evidence.generated, evidence), await find(evidence.real, evidence)];
    return isOmission(found) || isOmission(best) ? found : { ...found, ceiling: best.value };
  });

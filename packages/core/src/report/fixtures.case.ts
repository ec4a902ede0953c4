import type { Evaluation, MetricResult } from "../evaluation/index.ts";

const rows = { real: 300, synthetic: 300 };
const measured = (
  name: MetricResult["name"],
  better: MetricResult["better"],
  value: number,
  rest: object = {},
  group: MetricResult["group"] = "fidelity",
): MetricResult => ({ name, group, better, value, rows, ...rest });

/** What an evaluation of the table of `drawnTable` might find: made up, so that no change of a metric changes a picture. */
export const evaluation: Evaluation = {
  rows: { train: 300, holdout: 150, synthetic: 300 },
  columns: [
    { name: "x", kind: "number" },
    { name: "y", kind: "number" },
    { name: "kind", kind: "category" },
  ],
  target: "kind",
  seed: 1,
  metrics: [
    measured("c2st.trees.auc", "half", 0.7241, {
      floor: 0.97,
      ceiling: 0.51,
      standardError: 0.01,
      roc: Array.from({ length: 21 }, (_, i) => [i / 20, Math.sqrt(i / 20)] as const),
    }),
    measured("c2st.trees.auc.holdout", "half", 0.74, {
      floor: 0.96,
      ceiling: 0.49,
      roc: Array.from({ length: 21 }, (_, i) => [i / 20, Math.sqrt(i / 20)] as const),
    }),
    measured("columns.error", "lower", 0.0453, {
      floor: 0,
      ceiling: 0.03,
      columns: [
        { name: "y", value: 0.08, floor: 0, ceiling: 0.04 },
        { name: "kind", value: 0.03, floor: 0, ceiling: 0.02 },
        { name: "x", value: 0.02, floor: 0, ceiling: 0.03 },
      ],
    }),
    measured("pairs.error", "lower", 0.21, {
      floor: 0.4,
      ceiling: 0.1,
      pairs: [
        { names: ["x", "kind"], value: 0.25, chance: 0.04, floor: 0.45, ceiling: 0.05 },
        { names: ["y", "kind"], value: 0.1, chance: 0.04, floor: 0.25, ceiling: 0.05 },
        { names: ["x", "y"], value: 0.3, chance: 0.29, floor: 0.5, ceiling: 0.28 },
      ],
    }),
    measured("pairs.association", "lower", 0.2, {
      pairs: [
        { names: ["x", "kind"], value: 0.5, real: 0.8, synthetic: 0.3 },
        { names: ["y", "kind"], value: 0.1, real: 0.6, synthetic: 0.7 },
        { names: ["x", "y"], value: 0.05, real: 0.95, synthetic: 0.9 },
      ],
    }),
    measured("tstr", "higher", 0.81, { floor: 0.5, ceiling: 0.9 }, "use"),
    measured("trtr", "higher", 0.9, {}, "use"),
    measured("tsrtr", "higher", 0.89, { ceiling: 0.9 }, "use"),
    measured("copies", "lower", 0.004, { ceiling: 0.002 }, "privacy"),
    measured(
      "dcr.share",
      "half",
      0.53,
      {
        standardError: 0.02,
        distances: { most: 0.25, train: [60, 30, 90, 75, 45], holdout: [6, 60, 105, 84, 45] },
      },
      "privacy",
    ),
    {
      name: "keys.unique",
      group: "validity",
      better: "higher",
      omitted: { code: "evaluation.omitted.no-keys", parameters: undefined },
    },
    {
      name: "order.held",
      group: "validity",
      better: "higher",
      omitted: { code: "evaluation.omitted.no-order", parameters: undefined },
    },
  ],
  verdicts: [
    { about: "fidelity", grade: "fair", because: { metric: "c2st.trees.auc", value: 0.7241, threshold: 0.6 } },
    { about: "use", grade: "bad", because: { metric: "tstr", value: 0.81, threshold: 0.85 } },
    { about: "privacy", grade: "unknown" },
  ],
  findings: [{ code: "collapsed", metric: "prdc.coverage", value: 0.2 }],
};

/** A game of 100 reports, estimated four times. */
export const history: readonly object[] = [
  ...[0.9, 0.7, 0.62, 0.6].map((auc, i) => ({ type: "estimate", step: 2500 * (i + 1), steps: 10_000, auc })),
  ...Array.from({ length: 100 }, (_, i) => ({
    type: "progress",
    step: 100 * (i + 1),
    steps: 10_000,
    value: -1.386 + 0.3 / (i + 2),
    discriminatorLoss: 0.69 - 0.1 / (i + 2),
    generatorLoss: 0.7 + 0.2 / (i + 2),
    realScore: 0.5 + 0.2 / (i + 2),
    fakeScore: 0.5 - 0.2 / (i + 2),
  })),
];

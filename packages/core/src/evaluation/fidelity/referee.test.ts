import { describe, expect, test } from "vitest";
import { readGolden } from "../../golden.case.ts";
import { readTable, schemaLike } from "../../table/index.ts";
import { evaluationOf } from "../evaluate.ts";
import { measureOf } from "../evaluation.ts";

const SCORES = ["columns.shapes", "pairs.trends", "c2st.trees.auc", "c2st.logistic.auc"] as const;
type Golden = { readonly name: string; readonly csv: string } & Readonly<Record<(typeof SCORES)[number], number>>;

/** How far a score may be from that of sdmetrics; and an AUC from that of scikit-learn, whose folds are others. */
const WITHIN = {
  "columns.shapes": 1e-9,
  "pairs.trends": 1e-9,
  "c2st.trees.auc": 0.01,
  "c2st.logistic.auc": 0.01,
} as const;

describe("beside sdmetrics and scikit-learn", async () => {
  const [real, ...files] = readGolden<Golden>("evaluation");
  const train = await readTable(real.csv);

  test.each(files)("a file is judged alike: $name", async (golden) => {
    const synthetic = await readTable(golden.csv, { schema: schemaLike(train.columns) });
    const sums = new Map<string, number>();
    for (const seed of [1, 2, 3, 4, 5]) {
      const evaluation = await evaluationOf({ train, synthetic }, { only: SCORES, seed });
      for (const name of SCORES) {
        const value = measureOf(evaluation, name)?.value ?? Number.NaN;
        sums.set(name, (sums.get(name) ?? 0) + value / 5);
      }
    }
    for (const name of SCORES)
      expect(Math.abs((sums.get(name) ?? Number.NaN) - golden[name]), name).toBeLessThan(WITHIN[name]);
  });

  test("the files are of very different quality", () => {
    const trees = files.map((golden) => golden["c2st.trees.auc"]);
    expect(files).toHaveLength(4);
    expect(Math.min(...trees)).toBeLessThan(0.55);
    expect(Math.max(...trees)).toBeGreaterThan(0.95);
  });
});

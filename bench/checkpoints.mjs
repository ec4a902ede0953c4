// Whether a training keeps the right G: each G that it estimated, judged by rows held out, beside the one that it kept.
//   npm run bench -- checkpoints [TRAIN.csv TEST.csv] [--steps 6000] [--seeds 3] [--threads 1]
// Without files, a fifth of adult.csv of the folder ZEROSUM_DATA is held out. The AUC is that of boosted trees between
// raw generated rows, as many as are held out, and those: ½ where they cannot tell.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  evaluationOf,
  factsOf,
  formatCsv,
  inlineFeeds,
  measureOf,
  play,
  readTable,
  resolveOptions,
  schemaLike,
} from "@zerosum/core";
import { loadData } from "../packages/zerosum/dist/data.js";
import { openRuntime } from "../packages/zerosum/dist/engine/choose.js";
import { TrainedModel } from "../packages/zerosum/dist/model.js";
import { pick, shuffledRows } from "./rows/pick.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: "string", default: "6000" },
    seeds: { type: "string", default: "3" },
    threads: { type: "string", default: "1" },
  },
});
const [steps, seeds, threads] = [values.steps, values.seeds, values.threads].map(Number);
const [train, test] = positionals.length === 2 ? positionals.map((path) => readFileSync(path, "utf8")) : await split();
const folder = mkdtempSync(join(tmpdir(), "zerosum-checkpoints-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "train.csv"), train);
const { runtime } = await openRuntime({ device: "cpu", threads });
const real = await readTable(train);
const holdout = await readTable(test, { schema: schemaLike(real.columns) });
const loaded = await loadData(join(folder, "train.csv"), {});

for (let seed = 1; seed <= seeds; seed++) {
  const options = { ...resolveOptions({ steps, seed }, factsOf(loaded.data)), threads };
  const generators = [];
  const platform = {
    runtime,
    feeds: inlineFeeds,
    now: () => performance.now() / 1000,
    onGenerator: (generator) => generators.push(generator),
  };
  const playing = play({ ...options, refine: 1 }, loaded.data, platform);
  let run = await playing.next();
  const estimates = [];
  for (; !run.done; run = await playing.next()) if (run.value.type === "estimate") estimates.push(run.value);
  const outcome = run.value;
  const aucs = [];
  for (const [i, generator] of generators.entries()) {
    aucs.push(await aucOf(TrainedModel.of(loaded, options, { ...outcome, generator }, runtime)));
    console.log(
      `seed ${seed} step ${generator.step}: estimate ${estimates[i].auc.toFixed(3)}, ${estimates[i].trend}; held-out AUC ${aucs[i].toFixed(3)}`,
    );
  }
  const kept = aucs[generators.findIndex(({ step }) => step === outcome.generator.step)];
  const best = Math.min(...aucs);
  console.log(
    `seed ${seed}: kept step ${outcome.generator.step}, AUC ${kept.toFixed(3)}; the best ${best.toFixed(3)}; ${(kept - best).toFixed(3)} more`,
  );
}

async function aucOf(model) {
  const blocks = [];
  for await (const columns of model.generate({ rows: holdout.rows, threads: 1 })) blocks.push(columns);
  const text = blocks.map((columns, i) => [...formatCsv(columns, { header: i === 0 })].join("")).join("");
  const synthetic = await readTable(text, { schema: schemaLike(real.columns) });
  return measureOf(await evaluationOf({ train: holdout, synthetic }, { only: ["c2st.trees.auc"] }), "c2st.trees.auc")
    .value;
}

/** The texts of four fifths of the rows, and of the others. */
async function split() {
  const whole = await readTable(readFileSync(join(process.env.ZEROSUM_DATA ?? ".", "adult.csv")));
  const order = shuffledRows(whole.rows, 1);
  const learnt = Math.round(0.8 * whole.rows);
  return [order.slice(0, learnt), order.slice(learnt)].map((rows) =>
    [...formatCsv(pick(whole, rows).columns)].join(""),
  );
}

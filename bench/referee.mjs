// The scores of evaluate beside those of sdmetrics and scikit-learn, on files of very different quality; as a table.
//   npm run bench -- referee [TRAIN.csv TEST.csv [SYNTHETIC.csv ...]] [--steps N] [--seed N] [--json FILE]
// Without TRAIN and TEST they are four fifths and a fifth of adult.csv, and then of shoppers.csv, of the folder ZEROSUM_DATA. The
// files judged are TEST itself, TRAIN with each column shuffled, independent normal numbers and categories in equal shares
// (crude), rows of a model of a few steps, and those that are named. Python is ZEROSUM_PYTHON, with sdmetrics 0.32.0 and
// scikit-learn. Exits with 1 where a score is farther off than it may be: 0.002 of SDMetrics' figures, 0.01 of an AUC. The AUC of who
// is real is a mean over draws of the folds and of the rows by which trees stop, near a half by chance .01 one way or the other: the
// standard error of the difference stands beside it. (On the same draws both grow the same trees: a golden test.)
// What trees make of a target that cannot be predicted is noise, and not compared.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { evaluate, formatCsv, Generator, measureOf, PURPOSE, readTable, train, writeRows } from "zerosum";
import { pick, shuffledRows } from "./rows/pick.mjs";

const WITHIN = {
  "columns.shapes": 0.002,
  "pairs.trends": 0.002,
  "c2st.trees.auc": 0.01,
  "c2st.logistic.auc": 0.01,
  tstr: 0.01,
  trtr: 0.01,
};
const SCORES = Object.keys(WITHIN);
/** Folds and the rows by which trees stop are drawn: an AUC is the mean over so many draws, on either side. */
const REPEATS = 6;
/** Trees that predict no better or worse than this off a coin toss have learnt noise, which is not compared. */
const NOISE = 0.1;
/** Whether a score is as near to theirs as it is to be. */
const agrees = ({ score, theirs, apart }) =>
  apart <= WITHIN[score] || (score === "tstr" && Math.abs(theirs - 0.5) < NOISE);
const oracle = fileURLToPath(new URL("../tools/oracles/evaluation.py", import.meta.url));
const python = process.env.ZEROSUM_PYTHON ?? "python3";
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    json: { type: "string" },
  },
});
const seed = Number(flags.seed);

const textOf = (columns) => [...formatCsv(columns)].join("");

/** Four fifths of a file to learn from, and the rest. */
async function split(path, folder) {
  const table = await readTable(readFileSync(path));
  const order = shuffledRows(table.rows, seed);
  const cut = Math.round(0.8 * table.rows);
  const paths = ["train", "test"].map((part) => join(folder, `${basename(path, ".csv")}-${part}.csv`));
  writeFileSync(paths[0], textOf(pick(table, order.slice(0, cut)).columns));
  writeFileSync(paths[1], textOf(pick(table, order.slice(cut)).columns));
  return paths;
}

/** The rows of a table with each column in an order of its own. */
const shuffled = ({ columns, rows }) =>
  columns.map((column, c) => pick({ columns: [column] }, shuffledRows(rows, seed + c)).columns[0]);

/** Independent normal numbers, and categories in equal shares. */
function crude({ columns, rows }) {
  const random = new Generator(seed, PURPOSE.evaluation);
  return columns.map((column) => {
    if ("categories" in column.type) {
      const codes = column.values.map(() => random.integer(column.type.categories.length));
      return { ...column, values: codes, missing: null };
    }
    const known = Array.from(column.values).filter((_, row) => !column.missing?.[row]);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
    const whole = column.type.kind !== "number";
    const values = Float64Array.from({ length: rows }, () => mean + sd * random.normal());
    return { ...column, values: whole ? values.map(Math.round) : values, missing: null };
  });
}

/** The mean of draws, and its standard error. */
function meanOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) };
}

/** What our evaluation and theirs say of a file. */
async function judge({ real, holdout, kinds, missing }, name, synthetic) {
  const seeds = Array.from({ length: REPEATS }, (_, i) => seed + i);
  const evaluations = [];
  for (const own of seeds) evaluations.push(await evaluate({ real, holdout, synthetic, only: SCORES, seed: own }));
  const words = [
    "-W",
    "ignore",
    oracle,
    real,
    holdout,
    synthetic,
    JSON.stringify(kinds),
    JSON.stringify(missing),
    REPEATS,
  ].map(String);
  const said = JSON.parse(execFileSync(python, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
  return SCORES.map((score) => {
    const [ours, theirs] = [
      evaluations.map((evaluation) => measureOf(evaluation, score)?.value ?? Number.NaN),
      [said[score]].flat(),
    ].map(meanOf);
    const chance = Math.hypot(ours.error, theirs.error);
    return {
      file: name,
      score,
      ours: ours.mean,
      theirs: theirs.mean,
      apart: Math.abs(ours.mean - theirs.mean),
      chance,
    };
  });
}

async function refereed([real, test], more, folder) {
  const table = await readTable(readFileSync(real));
  const { columns } = await evaluate({ real, synthetic: test, only: ["columns.missing"] });
  const kinds = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
  const missing = Object.fromEntries(table.columns.map(({ type }) => [type.name, type.missingText]));
  const files = { holdout: test, shuffled: join(folder, "shuffled.csv"), crude: join(folder, "crude.csv") };
  writeFileSync(files.shuffled, textOf(shuffled(table)));
  writeFileSync(files.crude, textOf(crude(table)));
  if (Number(flags.steps) > 0) {
    const model = await train(real, { seed, maxSteps: Number(flags.steps) });
    files[`${flags.steps} steps`] = join(folder, "model.csv");
    await writeRows(join(folder, "model.csv"), model.generate({ rows: table.rows, seed }), { force: true });
  }
  for (const path of more) files[basename(path)] = path;
  const found = [];
  for (const [name, path] of Object.entries(files))
    found.push(...(await judge({ real, holdout: test, kinds, missing }, name, path)));
  return found;
}

function print(found) {
  console.log(`${"".padEnd(36)}${["ours", "theirs", "apart", "± s.e."].map((word) => word.padStart(9)).join("")}`);
  for (const one of found) {
    const { file, score, ours, theirs, apart, chance } = one;
    const mark = apart <= WITHIN[score] ? "" : agrees(one) ? "  noise" : `  more than ${WITHIN[score]}`;
    const numbers = [ours, theirs, apart, chance].map((value) => value.toFixed(4).padStart(9)).join("");
    console.log(`${file.padEnd(18)}${score.padEnd(18)}${numbers}${mark}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "zerosum-referee-"));
const results = {};
try {
  const data = process.env.ZEROSUM_DATA ?? ".";
  const sets =
    positionals.length >= 2
      ? [{ name: basename(positionals[0]), paths: positionals.slice(0, 2), more: positionals.slice(2) }]
      : await Promise.all(
          ["adult.csv", "shoppers.csv"].map(async (name) => ({
            name,
            paths: await split(join(data, name), folder),
            more: [],
          })),
        );
  for (const { name, paths, more } of sets) {
    results[name] = await refereed(paths, more, folder);
    console.log(`\n${name}`);
    print(results[name]);
  }
  if (flags.json) writeFileSync(flags.json, `${JSON.stringify(results, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = Object.values(results).flat().every(agrees) ? 0 : 1;

// `npm run demo`: trains on two thirds of a small real table, generates rows, and shows how near they are, beside the floor of
// shuffled columns; the report has every metric, the other third being the holdout. Exits with 1 unless the generated rows are
// better than that floor. Its figures are the same at every run on one machine.
//   node tools/demo.mjs [--lang en|ko] [--max-steps N] [--output FOLDER]
import { mkdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { languageOf } from "../packages/zerosum/dist/cli/language.js";
import { ProgressLine } from "../packages/zerosum/dist/cli/progress.js";
import { writeAtomically } from "../packages/zerosum/dist/files.js";
import {
  evaluate,
  formatCsv,
  measureOf,
  permutation,
  readTable,
  renderReport,
  say,
  schemaLike,
  train,
} from "../packages/zerosum/dist/index.js";
import { WORDS } from "./demo-words.mjs";

const ROWS = 10_000;
const SEED = 1;
/** One row in so many is held out. */
const HELD_OUT = 3;
/** @type {["columns.error", "pairs.error", "c2st.trees.auc"]} */
const SCORES = ["columns.error", "pairs.error", "c2st.trees.auc"];
const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "examples/penguins.csv");
const language = languageOf(process.argv.slice(2), process.env);
const words = WORDS[language];
const { folder, maxSteps } = options();
const path = {
  train: join(folder, "penguins-train.csv"),
  holdout: join(folder, "penguins-holdout.csv"),
  model: join(folder, "penguins.zerosum"),
  rows: join(folder, "penguins-generated.csv"),
  report: join(folder, "report.html"),
};
/** A path as one would type it here. @param {string} file */
const typed = (file) => relative(process.cwd(), file) || ".";

console.log(words.begin(typed(data)));
await mkdir(folder, { recursive: true });
if (await readFile(path.model).catch(() => null)) console.log(words.replaced(typed(folder)));

await split();
const real = await readTable(await readFile(path.train));
// The other files are read as the training one was; what is compared is what stands in them.
const schema = schemaLike(real.columns);
const holdout = await readTable(await readFile(path.holdout), { schema });
const model = await learn();
await model.save(path.model, { force: true });

console.log(words.generating(grouped(ROWS)));
await writeAtomically(path.rows, rowsOf(model));

console.log(words.scoring);
const synthetic = await readTable(await readFile(path.rows), { schema });
const evaluation = await evaluate({ real, holdout, synthetic, seed: SEED });
const shown = { title: "penguins.csv", tables: { train: real, holdout, synthetic }, evaluation, model };
await writeAtomically(path.report, [renderReport(shown, language)]);

const scores = SCORES.map((name) => ({
  name,
  value: Number.NaN,
  floor: Number.NaN,
  ceiling: Number.NaN,
  ...measureOf(evaluation, name),
}));
console.log(
  `\n${inColumns([
    ["", words.generated, words.floor, words.ceiling, ""],
    ...scores.map(({ name, value, floor, ceiling }) => [
      words.score[name],
      said(name, value),
      said(name, floor),
      said(name, ceiling),
      words.notes[name],
    ]),
  ])}`,
);
console.log();
for (const { about, grade } of evaluation.verdicts)
  console.log(say(language, `evaluation.verdict.${about}.${grade}`, undefined));
const better = scores.every(({ name, value, floor }) => name === "columns.error" || value < floor);
console.log(`\n${better ? words.better : words.worse(maxSteps !== undefined)}`);
console.log(words.wrote);
console.log(
  inColumns([
    [typed(path.model), words.model],
    [typed(path.train), words.learnt(grouped(real.rows))],
    [typed(path.holdout), words.heldOut(grouped(holdout.rows))],
    [typed(path.rows), words.rows(grouped(ROWS))],
    [typed(path.report), words.report],
  ]),
);
console.log(words.more(typed(path.model)));
process.exitCode = better ? 0 : 1;

/** Deals the lines of the table into those that are learnt and those that are held out. */
async function split() {
  const [header, ...lines] = (await readFile(data, "utf8")).trimEnd().split("\n");
  const order = permutation(lines.length, SEED, 0);
  const isHeldOut = new Set(Array.from({ length: Math.round(lines.length / HELD_OUT) }, (_, i) => order.at(i)));
  const put = (/** @type {string} */ file, /** @type {boolean} */ held) =>
    writeAtomically(file, [`${[header, ...lines.filter((_, i) => isHeldOut.has(i) === held)].join("\n")}\n`]);
  await put(path.train, false);
  await put(path.holdout, true);
}

/** Trains, and shows how it goes: on one line of a terminal, else a line each tenth. */
async function learn() {
  const line = new ProgressLine(language);
  const trained = await train(path.train, {
    seed: SEED,
    ...(maxSteps !== undefined && { maxSteps }),
    onEvent(event) {
      if (event.type !== "start" && event.type !== "progress") return;
      const steps = Math.min(event.steps, maxSteps ?? event.steps);
      if (event.type === "start") console.log(words.training(real.rows, holdout.rows, real.columns.length, steps));
      else if (process.stderr.isTTY) line.draw({ ...event, steps });
      else if (event.step === steps || event.step % Math.ceil(steps / 10) === 0) {
        console.log(words.step(event.step, steps));
      }
    },
  });
  line.end();
  return trained;
}

/** The generated rows as CSV, block by block. @param {import("../packages/zerosum/dist/index.js").TrainedModel} trained */
async function* rowsOf(trained) {
  let header = true;
  for await (const columns of trained.generate({ rows: ROWS, seed: SEED })) {
    yield* formatCsv(columns, { header });
    header = false;
  }
}

function options() {
  try {
    const { values } = parseArgs({
      options: { lang: { type: "string" }, "max-steps": { type: "string" }, output: { type: "string" } },
    });
    const steps = values["max-steps"];
    if (steps !== undefined && !/^[1-9]\d*$/.test(steps)) throw new Error(words.steps(steps));
    return { folder: values.output ?? join(root, "demo"), maxSteps: steps === undefined ? undefined : Number(steps) };
  } catch (error) {
    console.error(words.usage(/** @type {Error} */ (error).message));
    return process.exit(1);
  }
}

/** @param {string} name @param {number} value */
function said(name, value) {
  return name === "c2st.trees.auc" ? value.toFixed(3) : `${(100 * value).toFixed(1)} %`;
}

/** @param {number} count */
function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Lines whose cells stand under one another; Hangul takes two places. @param {string[][]} lines */
function inColumns(lines) {
  const width = (/** @type {string} */ text) => [...text].reduce((sum, c) => sum + (c >= "\u1100" ? 2 : 1), 0);
  const widths = lines[0].map((_, i) => Math.max(...lines.map((cells) => width(cells[i]))));
  const padded = (/** @type {string} */ cell, /** @type {number} */ i) => cell + " ".repeat(widths[i] - width(cell));
  return lines.map((cells) => `  ${cells.map(padded).join("   ").trimEnd()}`).join("\n");
}

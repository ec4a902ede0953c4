// `npm run demo`: trains on a small real table, generates rows, and shows how near they are, beside the floor of shuffled
// columns. Exits with 1 unless the generated rows are better than that floor. Its figures are the same at every run on one
// machine.
//   node tools/demo.mjs [--lang en|ko] [--max-steps N] [--output FOLDER]
import { mkdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { languageOf } from "../packages/zerosum/dist/cli/language.js";
import { ProgressLine } from "../packages/zerosum/dist/cli/progress.js";
import { writeAtomically } from "../packages/zerosum/dist/files.js";
import { evaluate, formatCsv, measureOf, readTable, renderReport, train } from "../packages/zerosum/dist/index.js";
import { WORDS } from "./demo-words.mjs";

const ROWS = 10_000;
const SEED = 1;
/** @type {["columns.error", "pairs.error", "c2st.trees.auc"]} */
const SCORES = ["columns.error", "pairs.error", "c2st.trees.auc"];
const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "examples/penguins.csv");
const language = languageOf(process.argv.slice(2), process.env);
const words = WORDS[language];
const { folder, maxSteps } = options();
const path = {
  model: join(folder, "penguins.zerosum"),
  rows: join(folder, "penguins-generated.csv"),
  report: join(folder, "report.html"),
};
/** A path as one would type it here. @param {string} file */
const typed = (file) => relative(process.cwd(), file) || ".";

console.log(words.begin(typed(data)));
await mkdir(folder, { recursive: true });
if (await readFile(path.model).catch(() => null)) console.log(words.replaced(typed(folder)));

const real = await readTable(await readFile(data));
const model = await learn();
await model.save(path.model, { force: true });

console.log(words.generating(grouped(ROWS)));
await writeAtomically(path.rows, rowsOf(model));

console.log(words.scoring);
// What is compared is what stands in the file.
const schema = Object.fromEntries(real.columns.map(({ type }) => [type.name, type.kind]));
const generated = await readTable(await readFile(path.rows), { schema });
const evaluation = await evaluate({ real, synthetic: generated, seed: SEED, only: SCORES });
const shown = { title: "penguins.csv", tables: { train: real, synthetic: generated }, evaluation, model };
await writeAtomically(path.report, [renderReport(shown, language)]);

const scores = SCORES.map((name) => ({ name, value: Number.NaN, floor: Number.NaN, ...measureOf(evaluation, name) }));
console.log(
  `\n${inColumns([
    ["", words.generated, words.floor, ""],
    ...scores.map(({ name, value, floor }) => [
      words.score[name],
      said(name, value),
      said(name, floor),
      words.notes[name],
    ]),
  ])}`,
);
const better = scores.every(({ name, value, floor }) => name === "columns.error" || value < floor);
console.log(`\n${better ? words.better : words.worse(maxSteps !== undefined)}`);
console.log(words.wrote);
console.log(
  inColumns([
    [typed(path.model), words.model],
    [typed(path.rows), words.rows(grouped(ROWS))],
    [typed(path.report), words.report],
  ]),
);
console.log(words.more(typed(path.model)));
process.exitCode = better ? 0 : 1;

/** Trains, and shows how it goes: on one line of a terminal, else a line each tenth. */
async function learn() {
  const line = new ProgressLine(language);
  const trained = await train(data, {
    seed: SEED,
    ...(maxSteps !== undefined && { maxSteps }),
    onEvent(event) {
      if (event.type !== "start" && event.type !== "progress") return;
      const steps = Math.min(event.steps, maxSteps ?? event.steps);
      if (event.type === "start") console.log(words.training(real.rows, real.columns.length, steps));
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

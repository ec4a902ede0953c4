// A table learnt by this project and by ctgan, on the same rows: quality, time, memory, size of the model; as a table and as JSON.
//   npm run bench -- tables [TRAIN.csv [TEST.csv]] [--rows N] [--epochs N] [--only balanced,ctgan,python] [--seed N]
//     [--threads N] [--target COLUMN] [--json FILE] [--keep FOLDER]
// Without TEST, a fifth of the rows is held out; without TRAIN, it is adult.csv of the folder ZEROSUM_DATA. `balanced` and
// any other preset are ours; `python` is ctgan by ZEROSUM_PYTHON, and is left out without it. --rows and --epochs make it
// short, for all alike. Where ZEROSUM_REFEREE is a script (TRAIN TEST GENERATED --json), its figures are given too; Python
// is ZEROSUM_PYTHON there as well. Each training and each generation has a process of its own: its memory is that one's peak.
import { execFileSync, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { evaluate, formatCsv, isNumeric, openModel, presetsFor, readTable, train, writeRows } from "zerosum";
import { pick, shuffledRows } from "./rows/pick.mjs";

const HELD_OUT = 0.2;
const python = process.env.ZEROSUM_PYTHON;
const referee = process.env.ZEROSUM_REFEREE;
const script = fileURLToPath(new URL("pytorch/ctgan_table.py", import.meta.url));

/** What a process of its own does: trains, or generates, and says what it took. */
const JOBS = {
  async learn({ path, model, options }) {
    const at = {};
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const learnt = await train(path, {
      ...options,
      onEvent({ type }) {
        at[type] ??= seconds();
      },
    });
    await learnt.save(model, { force: true });
    const { step } = learnt.stopped;
    return {
      trainingSeconds: seconds(),
      readingSeconds: at.data,
      stepMilliseconds: (1000 * (at.stop - at.start)) / step,
      steps: step,
    };
  },
  async make({ model, out, rows, options }) {
    const began = performance.now();
    const opened = await openModel(model);
    await writeRows(out, opened.generate({ rows, seed: options.seed, threads: options.threads }), { force: true });
    return { generationSeconds: (performance.now() - began) / 1000 };
  },
};

const inNewProcess = (job) =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["job"]);
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The process of ${job.name} ended with code ${code}.`)));
    child.send(job);
  });

/** Ours, with a preset. */
async function runOurs(preset, { paths, rows, options, epochs }) {
  const model = `${paths.out}.zerosum`;
  const given = { ...options, preset, ...(epochs && { epochs }) };
  const learnt = await inNewProcess({ name: "learn", path: paths.train, model, options: given });
  const made = await inNewProcess({ name: "make", model, out: paths.out, rows, options });
  return {
    version: `zerosum --preset ${preset}`,
    ...learnt.took,
    trainingMegabytes: learnt.megabytes,
    ...made.took,
    generationMegabytes: made.megabytes,
    modelMegabytes: statSync(model).size / 1e6,
  };
}

/** ctgan, by its Python. */
function runPython({ paths, rows, options, epochs, discrete }) {
  const model = `${paths.out}.pkl`;
  const numbers = [rows, options.seed, options.threads, epochs ?? 300].map(String);
  const words = [script, paths.train, paths.out, model, ...numbers, JSON.stringify(discrete)];
  const lines = execFileSync(python, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return { ...JSON.parse(lines.trim().split("\n").at(-1)), modelMegabytes: statSync(model).size / 1e6 };
}

/** The rows to learn from and those held out. */
async function splitRows([trainPath, testPath], { rows, seed }) {
  const whole = await readTable(readFileSync(trainPath));
  const schema = schemaOf(whole);
  const order = shuffledRows(whole.rows, seed);
  const held = testPath ? 0 : Math.round(HELD_OUT * whole.rows);
  const test = testPath ? await readTable(readFileSync(testPath), { schema }) : pick(whole, order.slice(0, held));
  const learning = pick(whole, order.slice(held, rows && held + rows));
  // A cut training table has a test table cut alike: a referee compares samples of one size.
  const most = rows ? Math.round((learning.rows * HELD_OUT) / (1 - HELD_OUT)) : test.rows;
  return { learning, test: pick(test, [...Array(Math.min(most, test.rows)).keys()]), schema };
}

const schemaOf = ({ columns }) => Object.fromEntries(columns.map(({ type }) => [type.name, type.kind]));

/** The shares of what can be said of one contender's rows, and the referee's figures. */
async function judge({ learning, schema, paths, seed, target }) {
  const generated = await readTable(readFileSync(paths.out), { schema });
  const only = ["columns.error", "pairs.error", "c2st.trees.auc"];
  const { metrics: scores } = await evaluate({ real: learning, synthetic: generated, seed, only });
  const quality = Object.fromEntries(scores.map(({ name, value }) => [name, value]));
  const floors = Object.fromEntries(scores.map(({ name, floor }) => [name, floor]));
  if (!referee) return { quality, floors };
  const words = [referee, paths.train, paths.test, paths.out, "--json", ...(target ? ["--target", target] : [])];
  try {
    const said = execFileSync(python ?? "python3", words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    return { quality, floors, referee: JSON.parse(said.slice(said.indexOf("{"))) };
  } catch (error) {
    console.error(`The referee gives no figures: ${error.message}`);
    return { quality, floors };
  }
}

/** The lines of the printed table: what is measured, and how a number of it is written. */
const ROWS = [
  ["training", "trainingSeconds", "s"],
  ["  reading and encoding", "readingSeconds", "s"],
  ["  a step", "stepMilliseconds", "ms"],
  ["  steps", "steps", ""],
  ["  peak memory", "trainingMegabytes", "MB"],
  ["generation", "generationSeconds", "s"],
  ["  peak memory", "generationMegabytes", "MB"],
  ["model file", "modelMegabytes", "MB"],
];

const written = (value, unit = "") =>
  typeof value !== "number"
    ? "–"
    : `${Number.isInteger(value) ? value : value.toPrecision(Math.abs(value) < 100 ? 3 : 4)}${unit && ` ${unit}`}`;

function printTable(results) {
  const names = Object.keys(results);
  const lines = [
    ["", ...names],
    ...ROWS.map(([label, key, unit]) => [label, ...names.map((n) => written(results[n][key], unit))]),
  ];
  const first = results[names[0]];
  for (const name of Object.keys(first.quality)) {
    lines.push([
      `${name} (floor ${written(first.floors[name])})`,
      ...names.map((n) => written(results[n].quality[name])),
    ]);
  }
  for (const name of Object.keys(first.referee ?? {})) {
    lines.push([`referee: ${name}`, ...names.map((n) => written(results[n].referee?.[name]))]);
  }
  const widths = lines[0].map((_, c) => Math.max(...lines.map((line) => line[c].length)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c])))
        .join("  ")
        .trimEnd(),
    );
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: "string" },
      epochs: { type: "string" },
      only: { type: "string", default: "balanced,ctgan,python" },
      seed: { type: "string", default: "1" },
      threads: { type: "string", default: "2" },
      target: { type: "string" },
      json: { type: "string" },
      keep: { type: "string" },
    },
  });
  const source = positionals.length ? positionals : [join(process.env.ZEROSUM_DATA ?? ".", "adult.csv")];
  const [seed, threads, epochs, limit] = ["seed", "threads", "epochs", "rows"].map(
    (name) => values[name] && Number(values[name]),
  );
  const names = values.only.split(",").filter((name) => name !== "python" || python);
  const unknown = names.find((name) => name !== "python" && !presetsFor("table").includes(name));
  if (unknown) throw new Error(`Cannot run ${unknown}: expected python or one of ${presetsFor("table").join(", ")}`);
  if (values.only.includes("python") && !python) console.log("ZEROSUM_PYTHON names no Python with ctgan: ours alone");
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), "zerosum-tables-"));
  mkdirSync(folder, { recursive: true });
  try {
    const { learning, test, schema } = await splitRows(source, { rows: limit, seed });
    const shared = { train: join(folder, "train.csv"), test: join(folder, "test.csv") };
    writeFileSync(shared.train, [...formatCsv(learning.columns)].join(""));
    writeFileSync(shared.test, [...formatCsv(test.columns)].join(""));
    const discrete = learning.columns.filter((column) => !isNumeric(column)).map(({ type }) => type.name);
    console.log(
      `${learning.rows} rows of ${learning.columns.length} columns to learn, ${test.rows} held out; seed ${seed}, ${threads} threads`,
    );
    const machine = { cpu: cpus()[0]?.model ?? process.arch, cores: cpus().length, node: process.version };
    const results = {};
    const report = {
      source: source.map((path) => basename(path)),
      rows: learning.rows,
      held: test.rows,
      seed,
      threads,
      epochs,
      machine,
      results,
    };
    for (const name of names) {
      const paths = { ...shared, out: join(folder, `${name}.csv`) };
      const job = { paths, rows: learning.rows, options: { seed, threads }, epochs, discrete };
      console.log(`${name} …`);
      const took = name === "python" ? runPython(job) : await runOurs(name, job);
      results[name] = { ...took, ...(await judge({ learning, schema, paths, seed, target: values.target })) };
      // What is measured is kept, whatever becomes of the next.
      if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    }
    printTable(results);
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === "job") {
  process.once("message", async (job) => {
    const took = await JOBS[job.name](job);
    process.send({ took, megabytes: process.resourceUsage().maxRSS / 1024 }, () => process.exit());
  });
} else await main();

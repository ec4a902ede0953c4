// How fast rows are generated: raw and refined at several caps, into nothing, CSV and Parquet, beside the bound of G's products.
// Prints rows a second of wall clock and of processor time, medians over alternating rounds; the bound is what the matrix
// products alone would take at the rate measured here; then the peak memory of a long run, in a process of its own.
//   npm run bench -- generation [--data FILE] [--steps 300] [--rows 500000] [--rounds 3] [--threads N] [--long 10000000]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { graph, ortRuntime, Program, readModel, State } from "@zerosum/core";
import ort from "onnxruntime-node";
import { openModel, train, writeRows } from "../packages/zerosum/dist/index.js";

const CAPS = [2, 3, 5];
const { values } = parseArgs({
  options: {
    data: { type: "string", default: fileURLToPath(new URL("../examples/penguins.csv", import.meta.url)) },
    steps: { type: "string", default: "300" },
    rows: { type: "string", default: "500000" },
    rounds: { type: "string", default: "3" },
    threads: { type: "string", default: String(Math.min(4, availableParallelism())) },
    long: { type: "string", default: "10000000" },
    // How this file starts itself for the long run.
    child: { type: "string" },
    output: { type: "string", default: "" },
  },
});
const [rows, rounds, threads, long] = [values.rows, values.rounds, values.threads, values.long].map(Number);

if (values.child === undefined) await measure();
else await generateAll(values.child, values.output);

/** Trains quickly, once a cap, and prints what is above. */
async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "zerosum-generation-"));
  try {
    console.log(`${cpus()[0]?.model}, ${threads} threads, Node ${process.version}; ${values.data}`);
    const paths = await trainAll(folder);
    const raw = await openModel(paths[0].path);
    await tellRates(
      [
        { name: "raw, not written", path: paths[0].path, output: "" },
        { name: "raw to CSV", path: paths[0].path, output: join(folder, "rows.csv") },
        { name: "raw to Parquet", path: paths[0].path, output: join(folder, "rows.parquet") },
        ...paths.slice(1).flatMap(({ cap, path, acceptance }) => [
          { name: `refined, cap ${cap} (${percent(acceptance)} accepted)`, path, output: "" },
          { name: `refined, cap ${cap}, to Parquet`, path, output: join(folder, "rows.parquet") },
        ]),
      ],
      await tellBound(raw),
    );
    for (const [name, { path }, output] of [
      ["raw to CSV", paths[0], "long.csv"],
      ["refined to Parquet", paths[2], "long.parquet"],
    ]) {
      tellMemory(name, path, join(folder, output), name === "raw to CSV" ? long : Math.ceil(long / 10));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function trainAll(folder) {
  const trained = [];
  for (const cap of [1, ...CAPS]) {
    const path = join(folder, `cap-${cap}.zerosum`);
    const model = await train(values.data, { maxSteps: Number(values.steps), refine: cap, threads: 1 });
    await model.save(path);
    trained.push({ cap, path, acceptance: readModel(model.bytes()).refinement?.acceptance ?? 1 });
  }
  return trained;
}

/** Generates all rows of a model, into a file or into nothing; gives the seconds and the rows since the first block came. */
async function generateAll(path, output) {
  const model = await openModel(path);
  const since = { wall: 0, cpu: 0, rows: 0 };
  let used = process.cpuUsage();
  // Threads take a moment to start, which is no matter of how many rows they make.
  async function* timed() {
    for await (const columns of model.generate({ rows, threads })) {
      if (since.wall === 0) [since.wall, used] = [performance.now(), process.cpuUsage()];
      else since.rows += columns[0].values.length;
      yield columns;
    }
  }
  if (output) await writeRows(output, timed(), { force: true });
  else for await (const _ of timed());
  if (values.child !== undefined) console.log(process.resourceUsage().maxRSS);
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - since.wall) / 1e3, cpu: (user + system) / 1e6, rows: since.rows };
}

/** Rows a second of each way, in alternating rounds. */
async function tellRates(ways, bound) {
  const rates = ways.map(() => ({ wall: [], cpu: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, { path, output }] of ways.entries()) {
      const taken = await generateAll(path, output);
      rates[i].wall.push(taken.rows / taken.wall);
      rates[i].cpu.push(taken.rows / taken.cpu);
    }
  }
  console.log(`${"".padEnd(36)}  rows/s  rows/s of processor time  of G's bound`);
  ways.forEach(({ name }, i) => {
    const [wall, cpu] = [median(rates[i].wall), median(rates[i].cpu)];
    const share = name.startsWith("raw") ? percent(cpu / bound) : "";
    console.log(`${name.padEnd(36)}${grouped(wall).padStart(8)}${grouped(cpu).padStart(26)}${share.padStart(14)}`);
  });
}

/** Prints and returns rows a second of one thread were G nothing but its matrix products. */
async function tellBound(model) {
  const { weights } = readModel(model.bytes());
  const matrices = weights.filter(({ shape }) => shape.length === 2).map(({ shape }) => shape);
  const flop = matrices.reduce((sum, [inputs, outputs]) => sum + 2 * inputs * outputs, 0);
  const rate = await productRate(matrices);
  const bound = rate / flop;
  console.log(
    `G's products: ${grouped(flop)} FLOP a row at ${(rate / 1e9).toFixed(0)} GFLOP/s of one thread: ${grouped(bound)} rows/s`,
  );
  return bound;
}

/** FLOP a second of one thread on these products, of batches as they are generated. */
async function productRate(matrices) {
  const batch = 2048;
  const runtime = ortRuntime(ort, { device: "cpu", threads: 1, version: "", inPlace: true });
  const results = {};
  const feeds = {};
  for (const [i, [inputs, outputs]] of matrices.entries()) {
    const matrix = graph.constant(new Float32Array(inputs * outputs).fill(0.01), [inputs, outputs]);
    results[`product${i}`] = graph.matmul(graph.input(`x${i}`, [batch, inputs]), matrix);
    feeds[`x${i}`] = new Float32Array(batch * inputs).fill(0.5);
  }
  const program = await Program.compile(runtime, new State(runtime, {}), { results, updates: {} });
  const seconds = [];
  for (let i = 0; i < 200; i++) {
    const start = process.cpuUsage();
    await program.run(feeds);
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  await program.release();
  const flop = matrices.reduce((sum, [inputs, outputs]) => sum + 2 * batch * inputs * outputs, 0);
  return flop / median(seconds);
}

/** Peak memory of a process that generates many rows. */
function tellMemory(name, path, output, count) {
  const self = fileURLToPath(import.meta.url);
  const words = [self, "--child", path, "--output", output, "--rows", String(count), "--threads", String(threads)];
  const { stdout, status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  console.log(`${name}, ${grouped(count)} rows: ${(Number(stdout) / 1024).toFixed(0)} MB at the most`);
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}
/** @param {number} number */
function grouped(number) {
  return Math.round(number).toLocaleString("en");
}

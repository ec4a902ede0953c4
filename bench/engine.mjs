// One step of training, ours against PyTorch's, of plain games of two sizes and of a table at the defaults, in alternating turns.
//   npm run bench -- engine [tiny|ctgan|balanced ...] [--eager] [--threads N] [--data FILE.csv]
// --eager leaves out torch.compile, which `balanced` never has. `balanced` is the step of `zerosum train adult.csv`, with the
// file of --data or adult.csv of the folder ZEROSUM_DATA; both sides' losses on one noise have to agree before it is timed.
// PyTorch is found through ZEROSUM_PYTHON (default python3); without it our side alone is timed.
// Both sides draw their noise and gather their batch within the timed step, each in its fastest form, chosen in warm-up;
// --threads holds both to as many. Building is the time of graph, lowering and session, before the first step.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  adam,
  compileStep,
  createFeeder,
  createNetwork,
  Feeder,
  Generator,
  initialVariables,
  inlineFeeds,
  networkSchema,
  OBJECTIVES,
  ortRuntime,
  State,
} from "@zerosum/core";
import ort from "onnxruntime-node";
import { Ring, ringFeeds } from "../packages/zerosum/dist/worker/ring.js";
import { compareLosses, openBalanced, recordSteps } from "./engine/balanced.mjs";

const SIZES = {
  tiny: { batch: 256, latent: 2, width: 32, columns: 2, steps: 800 },
  ctgan: { batch: 500, latent: 128, width: 256, columns: 150, steps: 40 },
  balanced: { steps: 40 },
};
const ROWS = 26_049;
const PAIRS = 9;
const WARM_UP = 20;
const FEEDS = ["inline", "ahead"];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const runtimeOf = (threads) => ortRuntime(ort, { device: "cpu", threads, version: "", inPlace: true });

/** The feeder of a table's training, or one over normal rows, gathered by random index as PyTorch's side does. */
function openFeeder(draws, { data, options, columns }) {
  return data ? createFeeder(options, data, draws) : new Feeder(draws, normalRows(columns), 1, "normal");
}

function normalRows(columns) {
  const data = new Float32Array(ROWS * columns);
  const random = new Generator(1, 0);
  for (let i = 0; i < data.length; i++) data[i] = random.normal();
  return {
    columns,
    fill(out) {
      for (let at = 0; at < out.length; at += columns) {
        const row = Math.floor(random.uniform() * ROWS) * columns;
        out.set(data.subarray(row, row + columns), at);
      }
    },
  };
}

/** As the product feeds: a second thread draws ahead into a ring, and a slot is copied. */
function feedsAhead(draws, feed) {
  const handle = Ring.allocate(draws);
  new Worker(new URL(import.meta.url), { workerData: { handle, feed } });
  return ringFeeds(handle);
}

/** A plain game of normal rows. */
function openPlain({ batch, latent, width, columns }) {
  const network = networkSchema.parse({ width, depth: 2 });
  const optimizer = adam({ learningRate: 2e-4, beta1: 0.5, beta2: 0.9, epsilon: 1e-8 });
  const player = (name, inputs, outputs) => ({ name, network: createNetwork(network, outputs)(inputs), optimizer });
  const game = {
    generator: player("generator", latent, columns),
    discriminator: player("discriminator", columns, 1),
    objective: OBJECTIVES["non-saturating"],
    penalties: { r1: 0, r2: 0, gradientPenalty: 0 },
    realLabel: 1,
    pac: 1,
    clip: null,
    batch,
    columns,
    latent,
    averageDecay: 0,
    discriminatorSteps: 1,
  };
  const random = new Generator(1, 1);
  const players = [game.generator, game.discriminator].map((each) => initialVariables(each, false, random));
  return {
    game,
    variables: Object.assign({}, ...players),
    feed: { columns },
    scalars(step) {
      const [rate0, rate1] = optimizer.rates(step, 1);
      const names = ["generator", "discriminator"];
      return Object.fromEntries(
        names.flatMap((name) => [
          [`${name}.rate0`, rate0],
          [`${name}.rate1`, rate1],
        ]),
      );
    },
  };
}

/** Feeds of the numbers that change from step to step: one array each, filled anew. */
function scalarFeeds(scalars) {
  const feeds = Object.fromEntries(Object.keys(scalars(1)).map((name) => [name, new Float32Array(1)]));
  return (step) => {
    for (const [name, value] of Object.entries(scalars(step))) feeds[name][0] = value;
    return feeds;
  };
}

/** Compiles the step of a game from its first variables. */
async function build(played, threads) {
  const runtime = runtimeOf(threads);
  const state = new State(runtime, played.variables);
  const start = performance.now();
  const step = await compileStep(runtime, state, played.game, "iteration");
  played.seconds ??= (performance.now() - start) / 1000; // the first time, as a training waits for it
  return step;
}

/** Our side in one form: `time(steps)` gives the milliseconds of each step. */
async function createOurs(played, { feeds: how, threads }) {
  const { program, draws } = await build(played, threads);
  const source = how === "ahead" ? feedsAhead(draws, played.feed) : inlineFeeds(openFeeder(draws, played.feed), draws);
  const scalars = scalarFeeds(played.scalars);
  let step = 0;
  return {
    form: `${how}, ${threads} thread${threads > 1 ? "s" : ""}`,
    nodes: program.nodes,
    seconds: played.seconds,
    close: () => source.close?.(),
    async time(steps) {
      const times = [];
      for (let i = 0; i < steps; i++) {
        const start = performance.now();
        step++;
        await program.run({ ...source.next(step), ...scalars(step) });
        times.push(performance.now() - start);
      }
      return times;
    },
  };
}

/** The fastest of our forms, timed in turns; the others' feeders are closed. */
async function fastestOurs(played, steps, threads) {
  const sides = [];
  for (const feeds of FEEDS)
    for (const n of threads) sides.push({ ...(await createOurs(played, { feeds, threads: n })), turns: [] });
  for (let round = 0; round < 4; round++) {
    for (const side of sides) side.turns.push(median(await side.time(Math.ceil(steps / 2))));
  }
  const best = (side) => Math.min(...side.turns.slice(1));
  sides.sort((a, b) => best(a) - best(b));
  for (const side of sides) console.log(`    ${side.form.padEnd(18)} ${best(side).toFixed(3)} ms`);
  console.log(`    building ${played.seconds.toFixed(2)} s, ${sides[0].nodes} nodes`);
  for (const side of sides.slice(1)) side.close();
  return sides[0];
}

/** The PyTorch side: a process that stays, asked by lines; null where it cannot start. */
async function openTorch(threads) {
  const script = fileURLToPath(new URL("pytorch/step.py", import.meta.url));
  const child = spawn(process.env.ZEROSUM_PYTHON ?? "python3", [script, "serve", ...threads.map(String)], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    return done ? null : JSON.parse(value);
  };
  const ready = await answer();
  if (!ready?.ready) return null;
  return {
    version: ready.torch,
    async run(size, steps, kind) {
      child.stdin.write(`run ${size} ${steps} ${kind}\n`);
      return answer();
    },
    async check(folder) {
      child.stdin.write(`check ${folder}\n`);
      return answer();
    },
    close: () => child.stdin.end(),
  };
}

/** Alternating turns of ours and PyTorch's; the ratio is that of the two medians of a pair. */
async function compare(name, ours, torch, kind) {
  const { steps } = SIZES[name];
  const warm = await torch.run(name, steps, kind);
  if (!warm || warm.error) return { size: name, kind, error: warm?.error ?? "PyTorch's process ended" };
  const pairs = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    await ours.time(WARM_UP); // wakes our threads and caches, as the other side does its own
    const mine = median(await ours.time(steps));
    const theirs = (await torch.run(name, steps, kind)).median;
    pairs.push({ mine, theirs, ratio: mine / theirs });
  }
  const middle = (field) => median(pairs.map((pair) => pair[field]));
  const ratios = pairs.map(({ ratio }) => ratio);
  return {
    size: name,
    kind,
    form: ours.form,
    nodes: ours.nodes,
    seconds: ours.seconds,
    variant: `${warm.variant}, ${warm.threads} thread${warm.threads > 1 ? "s" : ""}`,
    ours: middle("mine"),
    theirs: middle("theirs"),
    ratio: middle("ratio"),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    pairs: PAIRS,
  };
}

function print(row) {
  if (row.error) return console.log(`${row.size.padEnd(8)} ${row.kind}: ${row.error}`);
  const times = `ours ${row.ours.toFixed(3)} ms (${row.form}), PyTorch ${row.theirs.toFixed(3)} ms (${row.variant})`;
  const ratio = `ratio ${row.ratio.toFixed(3)} (${row.min.toFixed(3)} to ${row.max.toFixed(3)}, ${row.pairs} pairs)`;
  console.log(`${row.size.padEnd(8)} ${row.kind.padEnd(8)} ${times}: ${ratio}`);
}

/** Opens the table's game and, where there is PyTorch, makes sure that both sides compute the same. */
async function openChecked(torch, path) {
  const played = await openBalanced(runtimeOf(1), path);
  if (!torch) return played;
  const step = await build(played, 1);
  const { losses, folder, remove } = await recordSteps(played, step, scalarFeeds(played.scalars));
  try {
    const answer = await torch.check(folder);
    if (!answer?.losses) throw new Error(`PyTorch cannot take the step: ${answer?.error ?? "its process ended"}`);
    compareLosses(losses, answer.losses);
  } finally {
    remove();
  }
  return played;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { eager: { type: "boolean" }, threads: { type: "string" }, data: { type: "string" } },
  });
  const unknown = positionals.find((name) => !(name in SIZES));
  if (unknown) throw new Error(`Cannot run ${unknown}: expected one of ${Object.keys(SIZES).join(", ")}`);
  const threads = values.threads ? [Number(values.threads)] : [1, 2];
  if (!threads.every((n) => n >= 1 && Number.isInteger(n)))
    throw new Error(`Cannot run with --threads ${values.threads}: expected a number of threads, 1 or more`);
  const torch = await openTorch(threads);
  if (!torch) console.log("PyTorch does not start (ZEROSUM_PYTHON names its Python): our side alone is timed.");
  const rows = [];
  for (const name of positionals.length ? positionals : Object.keys(SIZES)) {
    const isTable = name === "balanced";
    const played = isTable ? await openChecked(torch, values.data) : openPlain(SIZES[name]);
    console.log(`${name}: our forms`);
    const ours = await fastestOurs(played, SIZES[name].steps, threads);
    for (const kind of torch ? (values.eager || isTable ? ["eager"] : ["eager", "compiled"]) : []) {
      rows.push(await compare(name, ours, torch, kind));
      print(rows.at(-1));
    }
    ours.close();
  }
  torch?.close();
  if (rows.length) console.log(JSON.stringify({ torch: torch.version, rows }));
}

if (isMainThread) await main();
else {
  const { handle, feed } = workerData;
  const ring = new Ring(handle);
  const feeder = openFeeder(handle.draws, feed);
  for (let step = 1; ring.put((slot) => feeder.fill(step, slot)); step++);
  parentPort.close();
}

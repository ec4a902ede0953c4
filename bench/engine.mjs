// One step of training, ours against PyTorch's, at two sizes, in alternating turns (--eager leaves out torch.compile).
// PyTorch is found through ZEROSUM_PYTHON (default python3); without it our side alone is timed.
// Both sides draw their noise and gather their batch within the timed step, each in its fastest form, chosen in warm-up.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  adam,
  compileStep,
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

const SIZES = {
  tiny: { batch: 256, latent: 2, width: 32, columns: 2, steps: 800 },
  ctgan: { batch: 500, latent: 128, width: 256, columns: 150, steps: 40 },
};
const ROWS = 26_049;
const PAIRS = 9;
const WARM_UP = 20;
const FORMS = ["inline", "ahead"].flatMap((feeds) => [1, 2].map((threads) => ({ feeds, threads })));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** A feeder over normal rows, gathered by random index as PyTorch's side does. */
function createFeeder(draws, columns) {
  const data = new Float32Array(ROWS * columns);
  const random = new Generator(1, 0);
  for (let i = 0; i < data.length; i++) data[i] = random.normal();
  const source = {
    columns,
    fill(out) {
      for (let at = 0; at < out.length; at += columns) {
        const row = Math.floor(random.uniform() * ROWS) * columns;
        out.set(data.subarray(row, row + columns), at);
      }
    },
  };
  return new Feeder(draws, source, 1, "normal");
}

/** As the product feeds: a second thread draws ahead into a ring, and a slot is copied. */
function feedsAhead(draws, columns) {
  const handle = Ring.allocate(draws);
  new Worker(new URL(import.meta.url), { workerData: { handle, columns } });
  return ringFeeds(handle);
}

/** Our side in one form: `time(steps)` gives the milliseconds of each step. */
async function createOurs({ batch, latent, width, columns }, { feeds: how, threads }) {
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
  const runtime = ortRuntime(ort, { device: "cpu", threads, version: "", inPlace: true });
  const random = new Generator(1, 1);
  const players = [game.generator, game.discriminator].map((each) => initialVariables(each, false, random));
  const state = new State(runtime, Object.assign({}, ...players));
  const { program, draws } = await compileStep(runtime, state, game, "iteration");
  const source = how === "ahead" ? feedsAhead(draws, columns) : inlineFeeds(createFeeder(draws, columns), draws);
  const names = ["generator", "discriminator"].flatMap((name) => [`${name}.rate0`, `${name}.rate1`]);
  const rates = Object.fromEntries(names.map((name) => [name, new Float32Array(1)]));
  let step = 0;
  return {
    form: `${how}, ${threads} thread${threads > 1 ? "s" : ""}`,
    nodes: program.nodes,
    close: () => source.close?.(),
    async time(steps) {
      const times = [];
      for (let i = 0; i < steps; i++) {
        const start = performance.now();
        step++;
        optimizer.rates(step, 1).forEach((rate, r) => {
          rates[`generator.rate${r}`][0] = rate;
          rates[`discriminator.rate${r}`][0] = rate;
        });
        await program.run({ ...source.next(step), ...rates });
        times.push(performance.now() - start);
      }
      return times;
    },
  };
}

/** The fastest of our forms, timed in turns; the others' feeders are closed. */
async function fastestOurs(size) {
  const sides = [];
  for (const form of FORMS) sides.push({ ...(await createOurs(size, form)), turns: [] });
  for (let round = 0; round < 4; round++) {
    for (const side of sides) side.turns.push(median(await side.time(Math.ceil(size.steps / 2))));
  }
  const best = (side) => Math.min(...side.turns.slice(1));
  sides.sort((a, b) => best(a) - best(b));
  for (const side of sides) console.log(`    ${side.form.padEnd(18)} ${best(side).toFixed(3)} ms`);
  for (const side of sides.slice(1)) side.close();
  return sides[0];
}

/** The PyTorch side: a process that stays, asked by lines; null where it cannot start. */
async function openTorch() {
  const script = fileURLToPath(new URL("pytorch/step.py", import.meta.url));
  const child = spawn(process.env.ZEROSUM_PYTHON ?? "python3", [script, "serve"], {
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
  if (row.error) return console.log(`${row.size.padEnd(6)} ${row.kind}: ${row.error}`);
  const times = `ours ${row.ours.toFixed(3)} ms (${row.form}), PyTorch ${row.theirs.toFixed(3)} ms (${row.variant})`;
  const ratio = `ratio ${row.ratio.toFixed(3)} (${row.min.toFixed(3)} to ${row.max.toFixed(3)}, ${row.pairs} pairs)`;
  console.log(`${row.size.padEnd(6)} ${row.kind.padEnd(8)} ${times}: ${ratio}`);
}

async function main(words) {
  const kinds = words.includes("--eager") ? ["eager"] : ["eager", "compiled"];
  const named = words.filter((word) => word in SIZES);
  const torch = await openTorch();
  if (!torch) console.log("PyTorch does not start (ZEROSUM_PYTHON names its Python): our side alone is timed.");
  const rows = [];
  for (const name of named.length ? named : Object.keys(SIZES)) {
    console.log(`${name}: our forms`);
    const ours = await fastestOurs(SIZES[name]);
    for (const kind of torch ? kinds : []) {
      rows.push(await compare(name, ours, torch, kind));
      print(rows.at(-1));
    }
    ours.close();
  }
  torch?.close();
  if (rows.length) console.log(JSON.stringify({ torch: torch.version, rows }));
}

if (isMainThread) await main(process.argv.slice(2));
else {
  const { handle, columns } = workerData;
  const ring = new Ring(handle);
  const feeder = createFeeder(handle.draws, columns);
  for (let step = 1; ring.put((slot) => feeder.fill(step, slot)); step++);
  parentPort.close();
}

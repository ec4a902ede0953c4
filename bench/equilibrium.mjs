// How near the game comes to its equilibrium on ½N(−2, .5²) + ½N(2, .5²), z ~ N(0, 1): minimax and non-saturating, 5 seeds each.
// For each run: seconds of training, JSD(p_data‖p_g) of 1,000,000 rows in 200 bins beside that of as many real rows, V(D,G) + log 4 on
// 100,000 fresh rows of each side, and what a fresh D gains against the frozen G in 2,000 steps (a dead D shows V = −log 4 too).
import {
  adam,
  applyNetwork,
  compileStep,
  createDensity,
  createFeeder,
  createGame,
  divergenceFromSample,
  factsOf,
  Generator,
  graph,
  initialVariables,
  inlineFeeds,
  modelOf,
  openGenerator,
  ortRuntime,
  Program,
  parseDensity,
  play,
  playerInputs,
  resolveOptions,
  State,
  scheduleFactor,
  shapeOf,
} from "@zerosum/core";
import ort from "onnxruntime-node";

const SEEDS = [1, 2, 3, 4, 5];
const [ROWS, JUDGED, FRESH_STEPS] = [1_000_000, 100_000, 2000];
const named = process.argv.slice(2);
const objectives = named.length ? named : ["minimax", "non-saturating"];

const { name, options: parameters } = parseDensity("mixture:means=-2/2,sds=0.5");
const density = createDensity(name, parameters);
const data = { kind: "density", name, options: parameters };
const runtime = ortRuntime(ort, { device: "cpu", threads: 1, version: "", inPlace: true });
const seconds = () => performance.now() / 1000;

/** Trains in this thread, and gives the variables at the end, and how long it took. */
async function trained(options) {
  const began = seconds();
  const platform = { runtime, now: seconds, feeds: async (feeder, draws) => inlineFeeds(feeder, draws) };
  const events = play(options, data, platform);
  for (;;) {
    const { value, done } = await events.next();
    if (done) return { outcome: value, took: seconds() - began };
  }
}

/** `count` rows of G as it is sampled from, of a sequence that training has not seen. */
async function generated(options, outcome, count) {
  const columns = [{ name: "x", kind: "number" }];
  const origin = { name, rows: null, columns, zerosum: "bench", cpu: "" };
  const model = modelOf(data, options, outcome, { ...runtime, version: "bench" }, origin);
  const generator = await openGenerator(model, runtime, { seed: 7_000_000 + options.seed });
  const rows = new Float32Array(count);
  for await (const { first, columns: decoded } of generator.blocks(0, count)) rows.set(decoded[0].values, first);
  await generator.release();
  return rows;
}

function real(count, seed) {
  const rows = new Float32Array(count);
  density.sample(rows, seed, 0);
  return rows;
}

/** V(D,G) = E[log D(x)] + E[log(1 − D(G(z)))] on given rows. */
async function value(game, state, x, fake) {
  const count = x.length;
  const D = applyNetwork(game.discriminator, playerInputs(game.discriminator, false), false, () => {
    throw new Error("D draws nothing here.");
  });
  const answer = (label) => D.apply(game.features(graph.input(label, [count, 1])));
  const [onReal, onFake] = ["x", "fake"].map(answer);
  const V = graph.neg(graph.add(graph.mean(graph.softplus(graph.neg(onReal))), graph.mean(graph.softplus(onFake))));
  const program = await Program.compile(runtime, state, { results: { V }, updates: {} });
  const [result] = (await program.run({ x, fake })).V;
  await program.release();
  return result;
}

/** V of a fresh D that is trained against the frozen G, by the rates that let it find most: −log 4 where p_g = p_data. */
async function freshValue(options, outcome, x, fake) {
  const optimizer = adam({ learningRate: 2e-2, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
  const base = createGame(
    { ...options, objective: "minimax", batch: 4096, discriminatorActivation: "tanh" },
    shapeOf(data),
  );
  const game = { ...base, discriminator: { ...base.discriminator, optimizer } };
  const average = outcome.variables["generator.average"] ?? outcome.variables["generator.parameters"];
  const state = new State(runtime, {
    ...outcome.variables,
    ...initialVariables(game.discriminator, false, new Generator(options.seed + 99, 0)),
    "generator.parameters": average,
  });
  const { program, draws } = await compileStep(runtime, state, game, "discriminatorStep");
  const feeds = inlineFeeds(createFeeder({ ...options, seed: options.seed + 1000 }, data, draws), draws);
  for (let step = 1; step <= FRESH_STEPS; step++) {
    const factor = scheduleFactor({ kind: "cosine", warmUp: 0, floor: 0 }, step, FRESH_STEPS);
    const rates = optimizer.rates(step, factor).map((rate, i) => [`discriminator.rate${i}`, Float32Array.of(rate)]);
    await program.run({ ...feeds.next(step), ...Object.fromEntries(rates), penaltyFactor: Float32Array.of(1) });
  }
  await program.release();
  return value(game, state, x, fake);
}

const floor = divergenceFromSample(density, real(ROWS, 90_001));
console.log(`floor: JSD of ${ROWS} real rows ${floor.toFixed(5)}`);
for (const objective of objectives) {
  for (const seed of SEEDS) {
    const options = { ...resolveOptions({ objective, seed }, factsOf(data)), threads: 1 };
    const { outcome, took } = await trained(options);
    const divergence = divergenceFromSample(density, await generated(options, outcome, ROWS));
    const [x, fake] = [real(JUDGED, 90_002), await generated({ ...options, seed: seed + 50 }, outcome, JUDGED)];
    const V = await value(createGame(options, shapeOf(data)), new State(runtime, outcome.variables), x, fake);
    const fresh = await freshValue(options, outcome, x, fake);
    const row = {
      objective,
      seed,
      seconds: took,
      jsd: divergence,
      value: V + 2 * Math.LN2,
      fresh: fresh + 2 * Math.LN2,
    };
    console.log(JSON.stringify(row, (_, v) => (typeof v === "number" ? Number(v.toPrecision(4)) : v)));
  }
}

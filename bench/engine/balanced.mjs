// The game of tables that `zerosum train FILE.csv` plays at its defaults, for the engine bench; and what PyTorch's side
// needs to play the same: a folder with the plan, the options, first parameters, rows, moments and the noise of a few steps.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  averageRate,
  createFeeder,
  createGame,
  factsOf,
  featureCount,
  fitEncoder,
  Generator,
  initialVariables,
  inlineFeeds,
  openSource,
  readTable,
  resolveOptions,
  scheduleFactor,
  seenWidth,
  shapeOf,
  tableFeatures,
} from "@zerosum/core";
import { measureMoments } from "../../packages/core/dist/session/moments.js";

/** Steps whose losses are compared before anything is timed, and how near they have to be. */
const [CHECKED, NEAR] = [5, 1e-3];

/** The named file, that of ZEROSUM_DATA, or the small one that is always there. */
function findTable(path) {
  if (path) return path;
  const adult = join(process.env.ZEROSUM_DATA ?? ".", "adult.csv");
  if (existsSync(adult)) return adult;
  const small = fileURLToPath(new URL("../../examples/penguins.csv", import.meta.url));
  console.log(`There is no ${adult} (--data or ZEROSUM_DATA names another): the table is ${basename(small)}`);
  return small;
}

/** The game, its first variables, its feeds, and what is computed outside the graph from step to step. */
export async function openBalanced(runtime, path) {
  const file = findTable(path);
  const table = await readTable(readFileSync(file));
  const encoder = fitEncoder(table);
  const data = { kind: "table", encoder: encoder.state, encoded: encoder.encode(table) };
  const options = resolveOptions({}, factsOf(data));
  const shape = shapeOf(data);
  const source = openSource(data);
  const moments = await measureMoments(runtime, shape.plan, tableFeatures(shape.plan), source, table.rows);
  const game = createGame(options, shape, moments);
  const random = new Generator(options.seed, 0);
  const players = [game.generator, game.discriminator].map((each, i) => initialVariables(each, i === 0, random));
  const [generator, discriminator] = [game.generator, game.discriminator].map(({ optimizer }) => optimizer);
  const schedule = { kind: options.schedule, warmUp: options.warmUp, floor: options.floor };
  console.log(
    `balanced: ${basename(file)}, ${table.rows} rows, ${shape.plan.width} encoded, ${seenWidth(shape.plan)} seen, batch ${options.batch}`,
  );
  return {
    game,
    data,
    options,
    moments,
    variables: Object.assign({}, ...players),
    feed: { options, data },
    scalars(step) {
      const factor = scheduleFactor(schedule, step, options.steps);
      const rates = [generator, discriminator].map((optimizer) => optimizer.rates(step, factor));
      return {
        "generator.rate0": rates[0][0],
        "generator.rate1": rates[0][1],
        "discriminator.rate0": rates[1][0],
        "discriminator.rate1": rates[1][1],
        "generator.averageRate": averageRate(options.average, step),
        penaltyFactor: options.penaltyFloor ** (step / options.steps),
      };
    },
  };
}

/** Writes what PyTorch's side reads; `noise` are the draws of the steps to check. Gives the folder's path. */
function writeFolder({ game, data, options, moments, variables }, draws, noise) {
  if (moments.sketch) throw new Error("Cannot hand this table to PyTorch: so wide a table's moments are of a sketch");
  const { plan } = shapeOf(data);
  const numbers = plan.spans.filter(({ kind }) => kind === "continuous").length;
  const rows = new Float32Array(data.encoded.rows * plan.width);
  openSource(data).fill(rows, options.seed, 0); // an epoch: every row once, in some order
  const shapes = (player) => player.network.parameters.map((parameter) => parameter.shape);
  const spec = {
    plan,
    options,
    knots: numbers && featureCount(plan) / numbers,
    moments: moments.size,
    draws,
    generator: shapes(game.generator),
    discriminator: shapes(game.discriminator),
  };
  const folder = mkdtempSync(join(tmpdir(), "zerosum-engine-"));
  const write = (name, array) => writeFileSync(join(folder, name), array);
  write("step.json", JSON.stringify(spec));
  write("rows", rows);
  write("noise", noise);
  write("moments.matrix", moments.matrix);
  write("moments.weights", moments.weights);
  for (const name of ["generator", "discriminator"]) write(name, variables[`${name}.parameters`].data);
  return folder;
}

/** Our losses of the first steps, and a folder from which PyTorch's side can compute them too. */
export async function recordSteps(played, { program, draws }, scalars) {
  const feeder = createFeeder(played.options, played.data, draws);
  const feeds = inlineFeeds(feeder, draws);
  const noise = [];
  const losses = [];
  for (let step = 1; step <= CHECKED; step++) {
    const fed = feeds.next(step);
    for (const { name } of draws) noise.push(fed[name].slice());
    const { discriminatorLoss, generatorLoss } = await program.run({ ...fed, ...scalars(step) });
    losses.push([discriminatorLoss[0], generatorLoss[0]]);
  }
  const folder = writeFolder(played, draws, Buffer.concat(noise.map((each) => new Uint8Array(each.buffer))));
  return { losses, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Refuses to compare what does not compute the same: `theirs` are the losses of each way in which PyTorch takes the steps. */
export function compareLosses(ours, theirs) {
  const distance = (losses) => Math.max(...losses.flat().map((loss, i) => Math.abs(loss / ours.flat()[i] - 1)));
  const furthest = Math.max(...Object.values(theirs).map(distance));
  const text = `losses of the first ${ours.length} steps are within ${furthest.toExponential(1)} of PyTorch's`;
  if (!(furthest <= NEAR))
    throw new Error(`Cannot compare: ${text}, expected ${NEAR}: ${JSON.stringify({ ours, theirs })}`);
  console.log(`balanced: ${text}`);
}

// Large tables at the defaults: 200 columns, 10,000 categories, 1,000,000 rows: peak memory and time of training.
// The steps of each are cut short and their time extrapolated; reading, encoding and refining are whole. A name trains
// that table alone (wide, of 5,000 columns, only so), --steps N takes N steps, --whole takes all of them, --keep leaves
// the tables where it says.
import { fork } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Generator } from "@zerosum/core";
import { train } from "zerosum";

/** Each table: its rows, its columns as functions of a row's factors and a random generator, and the steps to take. */
const TABLES = {
  columns: { rows: 20_000, columns: mixed(200), steps: 20 },
  categories: { rows: 200_000, columns: [...many(10_000), ...mixed(8)], steps: 20 },
  rows: { rows: 1_000_000, columns: mixed(12), steps: 200 },
  wide: { rows: 2_000, columns: mixed(5_000), steps: 3, named: true },
};
const FACTORS = 5;

/** Columns of every sort in turn, each following one factor and leaning on another. */
function mixed(count) {
  const sorts = [
    (x) => x.toFixed(2),
    (x) => String(Math.round(Math.exp(2 + x))),
    (x) => `level ${Math.max(0, Math.min(5, Math.round(x + 3)))}`,
    (x) => (x > 0.5 ? "yes" : "no"),
    (x, random) => (random.uniform() < 0.2 ? "" : (100 * x).toFixed(1)),
    (x) => (x < 0 ? "0" : String(Math.round(1000 * x * x))),
    (x, random) => `${x > 0 ? "north" : "south"} ${Math.floor(random.uniform() * 8)}`,
  ];
  return Array.from({ length: count }, (_, j) => (factors, random) => {
    const x = 0.8 * factors[j % FACTORS] + 0.4 * factors[(j * 3 + 1) % FACTORS] + 0.4 * random.normal();
    return sorts[j % sorts.length](x, random);
  });
}

/** A column of `count` categories, some a thousand times as frequent as others, and one that follows from it. */
function many(count) {
  const place = (factors) => Math.floor(count * normalShare(factors[0]) ** 2);
  return [(factors) => `place ${place(factors)}`, (factors) => `region ${Math.floor(place(factors) / (count / 20))}`];
}

/** A number in (0, 1) that rises with x. */
const normalShare = (x) => 1 / (1 + Math.exp(-1.7 * x));

function write(path, { rows, columns }) {
  const random = new Generator(1, 0);
  const file = openSync(path, "w");
  let text = `${columns.map((_, j) => `c${j}`).join()}\n`;
  for (let row = 0; row < rows; row++) {
    const factors = Array.from({ length: FACTORS }, () => random.normal());
    text += `${columns.map((column) => column(factors, random)).join()}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** Trains in this process, which is new, and says when what happened, and the most memory it held. */
async function measure(path, steps) {
  const began = performance.now();
  const at = {};
  let options;
  const model = await train(path, {
    ...(steps && { maxSteps: steps }),
    onEvent(event) {
      at[event.type] ??= (performance.now() - began) / 1000;
      if (event.type === "options") options = event.options;
    },
  });
  const { step } = model.stopped;
  const total = (performance.now() - began) / 1000;
  const gigabytes = process.resourceUsage().maxRSS / 2 ** 20;
  process.send({ at, step, steps: options.steps, threads: options.threads, batch: options.batch, total, gigabytes });
}

const inNewProcess = (...words) =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), words.map(String));
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The training ended with code ${code}.`)));
  });

async function main(words) {
  const names = words.filter((word) => word in TABLES);
  const folder = mkdtempSync(join(tmpdir(), "zerosum-scale-"));
  const given = words.indexOf("--steps");
  try {
    for (const name of names.length ? names : Object.keys(TABLES).filter((each) => !TABLES[each].named)) {
      const path = join(folder, `${name}.csv`);
      write(path, TABLES[name]);
      const limit = words.includes("--whole") ? 0 : given < 0 ? TABLES[name].steps : Number(words[given + 1]);
      const { at, step, steps, threads, batch, total, gigabytes } = await inNewProcess("measure", path, limit);
      const perStep = (at.stop - at.start) / step;
      const refine = total - (at.refine ?? total);
      const whole = total + perStep * (steps - step);
      const { rows, columns } = TABLES[name];
      const megabytes = (statSync(path).size / 1e6).toFixed(0);
      console.log(
        [
          `${name}: ${rows} rows of ${columns.length} columns, ${megabytes} MB; batch ${batch}, ${threads} threads`,
          `  peak memory ${gigabytes.toFixed(2)} GB`,
          `  reading and encoding ${at.data.toFixed(1)} s, moments and session ${(at.start - at.device).toFixed(1)} s`,
          `  ${(1000 * perStep).toFixed(1)} ms a step (${step} taken), refining ${refine.toFixed(1)} s`,
          `  all ${steps} steps: ${(whole / 60).toFixed(1)} minutes${step < steps ? ", extrapolated" : ""}`,
        ].join("\n"),
      );
      if (!words.includes("--keep")) rmSync(path);
    }
  } finally {
    if (words.includes("--keep")) console.log(`The tables are in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === "measure") await measure(process.argv[3], Number(process.argv[4]));
else await main(process.argv.slice(2));

// How long evaluate takes, metric by metric, and its memory: adult.csv of the folder ZEROSUM_DATA, or the files that are named.
//   npm run bench -- evaluate [TRAIN.csv TEST.csv SYNTHETIC.csv] [--rows N] [--json FILE]
// Without names a fifth of adult.csv is the holdout, and the synthetic rows are the others with a tenth of their cells taken from
// other rows. --rows repeats the training and the synthetic rows, numbers jittered, until there are so many, and the holdout until
// there are a quarter of them: --rows 1000000 takes minutes. At the end stands how many rows each metric looked at.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { evaluate, Generator, PURPOSE } from "zerosum";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string" }, json: { type: "string" } },
});
/** Seconds from which on a metric is named; the first one's are those of reading the files too. */
const WORTH_A_LINE = 0.5;
const random = new Generator(1, PURPOSE.evaluation);
const folder = mkdtempSync(join(tmpdir(), "zerosum-evaluate-"));

/** The header and the lines of a file. */
const linesOf = (path) => {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/);
  return { header, lines };
};

/** A file of lines in the folder. */
const put = (name, header, lines) => {
  const path = join(folder, name);
  writeFileSync(path, `${header}\n${lines.join("\n")}\n`);
  return path;
};

const order = (count) => {
  const drawn = Array.from({ length: count }, (_, i) => [random.uniform(), i]);
  return drawn.sort(([a], [b]) => a - b).map(([, i]) => i);
};

/** Adult in three parts. */
function adult() {
  const { header, lines } = linesOf(join(process.env.ZEROSUM_DATA ?? ".", "adult.csv"));
  const shuffled = order(lines.length).map((i) => lines[i]);
  const cut = Math.round(0.8 * shuffled.length);
  const train = shuffled.slice(0, cut);
  const cells = train.map((line) => line.split(","));
  const synthetic = cells.map((row) =>
    row.map((cell, c) => (random.uniform() < 0.1 ? cells[random.integer(cells.length)][c] : cell)).join(),
  );
  const parts = { train, test: shuffled.slice(cut), synthetic };
  return Object.entries(parts).map(([name, own]) => put(`${name}.csv`, header, own));
}

/** So many lines: those of a file again and again, whole numbers of more than three digits changed a little. */
function repeated(path, rows, name) {
  const { header, lines } = linesOf(path);
  const jittered = (line) => line.replace(/\b\d{4,}\b/g, (digits) => String(Number(digits) + random.integer(99)));
  return put(
    name,
    header,
    Array.from({ length: rows }, (_, i) => jittered(lines[i % lines.length])),
  );
}

/** The names of the metrics by the rows that they looked at, synthetic/real. */
function byRows({ metrics }) {
  const found = new Map();
  for (const { name, rows } of metrics) {
    const looked = rows ? `${rows.synthetic}/${rows.real}` : "left out";
    found.set(looked, [...(found.get(looked) ?? []), name]);
  }
  return found;
}

try {
  let [real, holdout, synthetic] = positionals.length === 3 ? positionals : adult();
  if (flags.rows) {
    const rows = Number(flags.rows);
    real = repeated(real, rows, "many-train.csv");
    synthetic = repeated(synthetic, rows, "many-synthetic.csv");
    holdout = repeated(holdout, Math.ceil(rows / 4), "many-test.csv");
  }
  const began = performance.now();
  let last = began;
  const seconds = {};
  const evaluation = await evaluate({
    real,
    holdout,
    synthetic,
    onEvent({ name }) {
      const now = performance.now();
      seconds[name] = (now - last) / 1000;
      if (seconds[name] >= WORTH_A_LINE) console.log(`  ${name.padEnd(28)} ${seconds[name].toFixed(1).padStart(6)} s`);
      last = now;
    },
  });
  const total = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${evaluation.rows.train} + ${evaluation.rows.holdout} real rows, ${evaluation.rows.synthetic} synthetic`,
  );
  console.log(
    `${total.toFixed(1)} s in all, ${((user + system) / 1e6).toFixed(1)} s of processors, ${megabytes.toFixed(0)} MB at most`,
  );
  for (const [rows, names] of byRows(evaluation)) console.log(`  ${rows.padEnd(18)} ${names.join(", ")}`);
  const took = { rows: evaluation.rows, seconds: total, megabytes, metrics: seconds };
  if (flags.json) writeFileSync(flags.json, `${JSON.stringify(took, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

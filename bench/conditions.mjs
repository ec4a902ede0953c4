// Rows of Adult under conditions: boosted trees tell them from the real rows that meet the same, and what they cost.
//   npm run bench -- conditions [--model FILE] [--train FILE --test FILE] [--rows 10000] [--seed 1] [--threads 2]
//     [--only where|like] [--raw] [--json FILE]
// The rows are adult.csv of the folder ZEROSUM_DATA, of which a fifth is held out, or those of --train and --test; without
// --model, one is trained on them at the defaults. The AUC is the mean over several draws of as many generated rows as there
// are real ones: held-out rows that meet the condition, or where they are few, those of all the data, as the table says.
// With seeds (--like), some cells of held-out rows are given, and whole rows are told from other held-out rows.
// Beside it stands that of real rows which were held out against those which were not.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { casesOf, evaluationOf, formatCsv, measureOf, meets, openModel, readTable, train } from "zerosum";
import { pick, shuffledRows } from "./rows/pick.mjs";

const HELD_OUT = 0.2;
/** Fewer real rows tell an AUC to worse than about .02. */
const FEWEST = 500;
const DRAWS = 10;
/** Of all rows, 24 %, 2 % and .14 % meet them. */
const CONDITIONS = [
  ["income=>50K"],
  ["age=30..40", "education in Bachelors,Masters", "sex=Female"],
  ["education=Doctorate", "sex=Female", "hours-per-week<=40"],
];

/** What is given of seed rows: numbers among them, which are met nearly. */
const GIVEN = [
  ["age", "sex", "education"],
  ["age", "sex", "education", "income"],
];
const SEEDS = 500;
/** The more is given, the more seeds there are that no candidate is like: of so many it is counted. */
const MANY = ["age", "workclass", "education", "marital-status", "race", "sex", "hours-per-week"];
const FEW_SEEDS = 40;

const { values: flags } = parseArgs({
  options: {
    model: { type: "string" },
    train: { type: "string" },
    test: { type: "string" },
    rows: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    threads: { type: "string", default: "2" },
    only: { type: "string", default: "where,like" },
    raw: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const [rows, seed, threads] = [flags.rows, flags.seed, flags.threads].map(Number);

const csvOf = ({ columns }) => [...formatCsv(columns)].join("");

/** The rows to learn from, those held out, and all of them: with the same kinds and codes. */
async function readRows() {
  if ((flags.train === undefined) !== (flags.test === undefined)) throw new Error("Give --train and --test together");
  const texts = flags.train
    ? [flags.train, flags.test].map((path) => readFileSync(path, "utf8"))
    : [readFileSync(join(process.env.ZEROSUM_DATA ?? ".", "adult.csv"), "utf8")];
  const [head, tail] = texts;
  const whole = await readTable(tail ? head.trimEnd() + tail.slice(tail.indexOf("\n")) : head);
  const learnt = tail ? (await readTable(head)).rows : whole.rows - Math.round(HELD_OUT * whole.rows);
  const shuffled = shuffledRows(whole.rows, seed);
  const order = tail ? [...Array(whole.rows).keys()] : shuffled;
  return { whole, learning: pick(whole, order.slice(0, learnt)), heldOut: pick(whole, order.slice(learnt)) };
}

/** The rows of a table that meet conditions. */
function matching(table, where) {
  const { cases } = casesOf(
    { where },
    table.columns.map(({ type, missing }) => ({ type, mayMiss: missing !== null })),
  );
  const byName = new Map(table.columns.map((column) => [column.type.name, column]));
  return pick(
    table,
    [...Array(table.rows).keys()].filter((row) => meets(cases[0], byName, row)),
  );
}

/** Generated rows as a table like `whole`, how long they took, and the candidates that they took. */
async function generated(model, whole, options) {
  let [text, candidates] = ["", undefined];
  const began = performance.now();
  const onNotice = ({ params }) => {
    candidates = params.candidates;
  };
  for await (const columns of model.generate({ seed, threads, raw: flags.raw, onNotice, ...options }))
    text += [...formatCsv(columns, { header: text === "" })].join("");
  const seconds = (performance.now() - began) / 1000;
  const schema = Object.fromEntries(whole.columns.map(({ type }) => [type.name, type.kind]));
  const table = await readTable(text, { schema });
  return { table, seconds, candidatesPerRow: candidates && candidates / table.rows };
}

/** The mean AUC of trees over draws of as many generated rows as there are real ones. */
async function told(real, made) {
  const size = Math.min(real.rows, made.rows);
  const draws = Math.max(1, Math.min(DRAWS, Math.floor(made.rows / size)));
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    const part = Array.from({ length: size }, (_, i) => draw * size + i);
    const tables = { train: real, synthetic: pick(made, part) };
    const evaluation = await evaluationOf(tables, { only: ["c2st.trees.auc"], seed: seed + draw });
    sum += measureOf(evaluation, "c2st.trees.auc").value;
  }
  return sum / draws;
}

/** Seed rows: the cells of some columns. */
function seedsOf({ columns }, names) {
  const [header, ...lines] = [...formatCsv(columns.filter(({ type }) => names.includes(type.name)))]
    .join("")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
}

/** How many of the seeds, each alone, candidates are like. */
async function metOf(model, like) {
  let met = 0;
  for (const seedRow of like) {
    try {
      for await (const _ of model.generate({ seed, threads: 1, raw: flags.raw, like: [seedRow] })) met++;
    } catch (error) {
      if (error.code !== "condition.like-rare") throw error;
    }
  }
  return met;
}

const shown = (value, digits = 3) => (value === undefined ? "–" : value.toFixed(digits));

const folder = mkdtempSync(join(tmpdir(), "zerosum-conditions-"));
const results = [];
const say = (result) => {
  results.push(result);
  const { what, asked, given, share, candidatesPerRow, seconds, auc, real, against, floor } = result;
  console.log(
    `${what}: ${given} of ${asked} rows${share === undefined ? "" : `, which ${(100 * share).toFixed(2)} % of the data meet`}, ${shown(candidatesPerRow, 1)} candidates a row, ${shown(seconds, 1)} s; AUC ${shown(auc)} against ${real} ${against} rows (real rows: ${shown(floor)})`,
  );
  if (flags.json)
    writeFileSync(flags.json, `${JSON.stringify({ rows, seed, threads, raw: flags.raw, results }, null, 2)}\n`);
};

try {
  const { whole, learning, heldOut } = await readRows();
  const path = join(folder, "train.csv");
  if (!flags.model) writeFileSync(path, csvOf(learning));
  const model = flags.model ? await openModel(flags.model) : await train(path, { seed, threads });

  if (flags.only.includes("where")) {
    const all = { table: (await generated(model, whole, { rows: heldOut.rows })).table };
    say({
      what: "all rows",
      asked: heldOut.rows,
      given: all.table.rows,
      auc: await told(heldOut, all.table),
      real: heldOut.rows,
      against: "held-out",
      floor: await told(heldOut, learning),
    });
    for (const where of CONDITIONS) {
      const held = matching(heldOut, where);
      const few = held.rows < FEWEST;
      const real = few ? matching(whole, where) : held;
      const { table, ...cost } = await generated(model, whole, { rows, where });
      say({
        what: where.join(", "),
        asked: rows,
        given: matching(table, where).rows,
        share: matching(whole, where).rows / whole.rows,
        ...cost,
        auc: await told(real, table),
        real: real.rows,
        against: few ? "matching (of all the data)" : "matching held-out",
        floor: few ? undefined : await told(held, matching(learning, where)),
      });
    }
  }

  if (flags.only.includes("like")) {
    // Half of the held-out rows give seeds; the others are what whole rows are to be like.
    const half = heldOut.rows >> 1;
    const seedRows = pick(heldOut, [...Array(Math.min(half, SEEDS)).keys()]);
    const real = pick(
      heldOut,
      Array.from({ length: heldOut.rows - half }, (_, i) => half + i),
    );
    for (const names of GIVEN) {
      const like = seedsOf(seedRows, names);
      const { table, ...cost } = await generated(model, whole, { like });
      say({
        what: `like ${names.join(", ")}`,
        asked: like.length,
        given: table.rows,
        ...cost,
        auc: await told(real, table),
        real: table.rows,
        against: "other held-out",
        floor: await told(real, seedRows),
      });
    }
    const all = whole.columns.map(({ type }) => type.name);
    for (const names of [MANY, all.filter((name) => name !== "income")]) {
      const like = seedsOf(seedRows, names).slice(0, FEW_SEEDS);
      const met = await metOf(model, like);
      results.push({ what: `like ${names.length} cells`, asked: like.length, met });
      console.log(`like ${names.length} cells: candidates are like ${met} of ${like.length} seeds`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

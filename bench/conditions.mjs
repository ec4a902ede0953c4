// Rows of Adult under conditions: boosted trees tell them from the real rows that meet the same, and what they cost.
//   npm run bench -- conditions [--model FILE] [--train FILE --test FILE] [--rows 10000] [--seed 1] [--threads 2]
//     [--only where|like] [--raw] [--json FILE]
// The rows are adult.csv of the folder ZEROSUM_DATA, of which a fifth is held out, or those of --train and --test; without
// --model, one is trained on them at the defaults. The AUC is the mean over several draws of as many generated rows as there
// are real ones: held-out rows that meet the condition, or where they are few, those of all the data, as the table says.
// With seeds (--like), some cells of held-out rows are given, the same ones of each row or any so many, and whole rows are
// told from other held-out rows; rows that none of the model's is like are filled in from the nearest.
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
/** How many cells of a row are given, any of them. */
const ANY_GIVEN = [1, 3, 6, 10, 13];
const SEEDS = 2000;

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

/** Generated rows as a table like `whole`, how long they took, and how they were come by. */
async function generated(model, whole, options) {
  let [text, said] = ["", {}];
  const began = performance.now();
  const onNotice = ({ code, params }) => {
    said = { [code]: params };
  };
  for await (const columns of model.generate({ seed, threads, raw: flags.raw, onNotice, ...options }))
    text += [...formatCsv(columns, { header: text === "" })].join("");
  const seconds = (performance.now() - began) / 1000;
  const schema = Object.fromEntries(whole.columns.map(({ type }) => [type.name, type.kind]));
  const table = await readTable(text, { schema });
  const rate = said["condition.rate"];
  return {
    table,
    seconds,
    candidatesPerRow: rate && rate.candidates / table.rows,
    likeness: said["condition.likeness"],
  };
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

/** Seed rows: of each the cells that are given. */
function seedsOf({ columns }, isGiven) {
  const [header, ...lines] = [...formatCsv(columns)]
    .join("")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return lines.map((cells, row) =>
    Object.fromEntries(cells.map((cell, i) => [header[i], isGiven(row, header[i], i) ? cell : ""])),
  );
}

/** Whether a cell is one of so many of its row, drawn for each row anew. */
function anyOf(count, columns) {
  const orders = new Map();
  return (row, _, i) => {
    if (!orders.has(row)) orders.set(row, shuffledRows(columns, seed + row));
    return orders.get(row).indexOf(i) < count;
  };
}

/** Rows like seeds; those with values beyond what the model has learnt, which it refuses, are left out. */
async function filled(model, whole, seeds) {
  for (let like = seeds; ; ) {
    try {
      return { like, ...(await generated(model, whole, { like })) };
    } catch (error) {
      if (error.code !== "condition.like-outside" && error.code !== "condition.like-value") throw error;
      like = like.filter((_, i) => i !== error.params.row - 1);
    }
  }
}

const shown = (value, digits = 3) => (value === undefined ? "–" : value.toFixed(digits));

const folder = mkdtempSync(join(tmpdir(), "zerosum-conditions-"));
const results = [];
const say = (result) => {
  results.push(result);
  const { what, asked, given, share, candidatesPerRow, likeness, seconds, auc, real, against, floor } = result;
  const cost = likeness ? `${likeness.nearest} from the nearest` : `${shown(candidatesPerRow, 1)} candidates a row`;
  console.log(
    `${what}: ${given} of ${asked} rows${share === undefined ? "" : `, which ${(100 * share).toFixed(2)} % of the data meet`}, ${cost}, ${shown(seconds, 1)} s; AUC ${shown(auc)} against ${real} ${against} rows (real rows: ${shown(floor)})`,
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
    const asked = [
      ...GIVEN.map((names) => ({ what: names.join(", "), isGiven: (_, name) => names.includes(name) })),
      ...ANY_GIVEN.map((count) => ({
        what: `any ${count} of ${whole.columns.length} cells`,
        isGiven: anyOf(count, whole.columns.length),
      })),
    ];
    const floor = await told(real, seedRows);
    for (const { what, isGiven } of asked) {
      const { like, table, ...cost } = await filled(model, whole, seedsOf(seedRows, isGiven));
      say({
        what: `like ${what}`,
        asked: like.length,
        given: table.rows,
        ...cost,
        auc: await told(real, table),
        real: table.rows,
        against: "other held-out",
        floor,
      });
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

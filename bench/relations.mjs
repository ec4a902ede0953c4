// How well relations between columns are learnt: y = x², a circle, XOR of categories, one date before another.
// Each is 10,000 seeded rows, trained on at the defaults. Prints the AUC of boosted trees that tell generated rows from as
// many fresh ones of the relation (½: they cannot), of the columns shuffled for comparison, and the share of rows that
// break XOR or the order; with --picture FILE.svg draws fresh rows beside generated ones.
//   npm run bench -- relations [--steps N] [--seed 1] [--raw] [--picture FILE.svg] [NAME ...]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { evaluationOf, formatCsv, Generator, measureOf, PURPOSE, readTable } from "@zerosum/core";
import { train } from "../packages/zerosum/dist/index.js";

const ROWS = 10_000;
const DAY = 86_400_000;
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: "string" },
    seed: { type: "string", default: "1" },
    raw: { type: "boolean", default: false },
    picture: { type: "string" },
  },
});

const date = (days) => new Date(Date.UTC(2022, 0, 1) + Math.floor(days) * DAY).toISOString().slice(0, 10);
const days = (text) => (Date.parse(text) - Date.UTC(2022, 0, 1)) / DAY;

/** Each relation: its columns, a row of it, whether a row breaks it, and where the row lies in a picture. */
const RELATIONS = {
  parabola: {
    header: ["x", "y"],
    row(random) {
      const x = 2 * random.uniform() - 1;
      return [x.toFixed(4), (x * x + 0.02 * random.normal()).toFixed(4)];
    },
    place: ([x, y]) => [Number(x) / 2 + 0.5, Number(y) / 1.2 + 0.08],
  },
  circle: {
    header: ["x", "y"],
    row(random) {
      const angle = 2 * Math.PI * random.uniform();
      return [Math.cos(angle), Math.sin(angle)].map((at) => (at + 0.02 * random.normal()).toFixed(4));
    },
    place: ([x, y]) => [Number(x) / 2.3 + 0.5, Number(y) / 2.3 + 0.5],
  },
  xor: {
    header: ["a", "b", "either"],
    row(random) {
      const [a, b] = [random.uniform() < 0.5, random.uniform() < 0.3];
      return [a, b, a !== b].map((on) => (on ? "yes" : "no"));
    },
    breaks: ([a, b, either]) => (either === "yes") !== (a !== b),
  },
  dates: {
    header: ["ordered", "delivered"],
    row(random) {
      const ordered = 730 * random.uniform();
      return [date(ordered), date(ordered - 12 * Math.log(1 - random.uniform()))];
    },
    breaks: ([ordered, delivered]) => delivered < ordered,
    place: ([ordered, delivered]) => [days(ordered) / 820, days(delivered) / 820],
  },
};

/** The text of a table of a relation. */
function tableOf({ header, row }, seed) {
  const random = new Generator(seed, PURPOSE.evaluation);
  return `${[header, ...Array.from({ length: ROWS }, () => row(random))].map((cells) => cells.join(",")).join("\n")}\n`;
}

const cellsOf = (text) =>
  text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

const folder = mkdtempSync(join(tmpdir(), "zerosum-relations-"));
const panels = [];
try {
  for (const [name, relation] of Object.entries(RELATIONS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, tableOf(relation, 1));
    const began = performance.now();
    const model = await train(path, { seed: Number(flags.seed), ...(flags.steps && { steps: Number(flags.steps) }) });
    const seconds = (performance.now() - began) / 1000;
    let text = "";
    for await (const columns of model.generate({ rows: ROWS, raw: flags.raw })) {
      const block = [...formatCsv(columns)].join("");
      text += text === "" ? block : block.slice(block.indexOf("\n") + 1);
    }
    const freshText = tableOf(relation, 2);
    const [fresh, generated] = [await readTable(freshText), await readTable(text)];
    const rows = cellsOf(text);
    const told = await evaluationOf({ train: fresh, synthetic: generated }, { only: ["c2st.trees.auc"] });
    const { value: auc, floor: shuffled } = measureOf(told, "c2st.trees.auc");
    const result = {
      relation: name,
      auc,
      shuffled,
      ...(relation.breaks && { broken: rows.filter(relation.breaks).length / rows.length }),
      seconds,
    };
    console.log(JSON.stringify(result, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value)));
    if (relation.place)
      panels.push({ name, sides: [cellsOf(freshText), rows].map((side) => side.map(relation.place)) });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (flags.picture) writeFileSync(flags.picture, drawn(panels));

/** Fresh rows (upper line) and generated ones (lower line) of each relation, 1,500 points each. */
function drawn(relations) {
  const [SIDE, GAP] = [220, 28];
  const dots = (points, left, top) =>
    points
      .slice(0, 1500)
      .map(([x, y]) => `M${(left + SIDE * x).toFixed(1)} ${(top + SIDE * (1 - y)).toFixed(1)}h0`)
      .join("");
  const panel = ({ name, sides }, i) =>
    sides.map((points, line) => {
      const [left, top] = [GAP + i * (SIDE + GAP), GAP + line * (SIDE + GAP)];
      const label = `${name}, ${line === 0 ? "data" : "generated"}`;
      return `<text x="${left}" y="${top - 8}">${label}</text><rect x="${left}" y="${top}" width="${SIDE}" height="${SIDE}"/><path class="${line === 0 ? "data" : "generated"}" d="${dots(points, left, top)}"/>`;
    });
  const [width, height] = [GAP + relations.length * (SIDE + GAP), GAP + 2 * (SIDE + GAP)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">
<title>Relations of two columns: data above, generated rows below</title>
<style>path{fill:none;stroke-width:1.6;stroke-linecap:round;stroke-opacity:.55}.data{stroke:#222}.generated{stroke:#1a8f4c}rect{fill:#fff;stroke:#ccc}text{fill:#444}</style>
<rect width="${width}" height="${height}" stroke="none"/>
${relations.flatMap(panel).join("\n")}
</svg>
`;
}

// Reading a CSV file, learning its columns and encoding them, in seconds; how near decoded numbers are to the data's.
// Files are named on the command line; without one it is adult.csv of the folder ZEROSUM_DATA, where that is set.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  fitEncoder,
  isNumeric,
  kolmogorovSmirnovTwoSample,
  normalCdf,
  normalQuantile,
  readTable,
  SCORE_LIMIT,
} from "@zerosum/core";

const TURNS = 7;
const ROWS = 200_000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const timed = async (times, work) => {
  const start = performance.now();
  const result = await work();
  times.push((performance.now() - start) / 1000);
  return result;
};

/** The largest distance of a number's distribution, decoded from even quantiles, from that of the data. */
function furthest(encoder, table) {
  const { plan } = encoder;
  const tail = normalCdf(-SCORE_LIMIT);
  const scores = Float32Array.from({ length: ROWS }, (_, i) =>
    normalQuantile(tail + (1 - 2 * tail) * ((i + 0.5) / ROWS)),
  );
  const matrix = new Float32Array(ROWS * plan.width);
  for (const { kind, offset, mask } of plan.spans) {
    if (kind !== "continuous") continue;
    for (let row = 0, at = 0; row < ROWS; row++, at += plan.width) {
      matrix[at + offset] = scores[row];
      if (mask) matrix[at + mask.offset + mask.category] = 1;
    }
  }
  const decoded = encoder.decode(matrix, ROWS, new Float32Array(ROWS * encoder.decodeUniformsPerRow));
  return encoder.state.columns.flatMap(({ encoding, type, atoms }, i) => {
    const column = table.columns.find((each) => each.type.name === type.name);
    if (encoding !== "quantile" || !isNumeric(column)) return [];
    const others = column.values.filter((value, row) => !column.missing?.[row] && !atoms.includes(value));
    // Atoms come out as they are: the distance of all is that of the others by their share.
    const distance = kolmogorovSmirnovTwoSample(decoded[i].values, others) * (others.length / table.rows);
    return [`${type.name} ${distance.toFixed(4)}`];
  });
}

const named = process.argv.slice(2);
const paths = named.length ? named : process.env.ZEROSUM_DATA ? [join(process.env.ZEROSUM_DATA, "adult.csv")] : [];
if (paths.length === 0) console.log("There is nothing to read: name a CSV file, or set ZEROSUM_DATA");
for (const path of paths) {
  const bytes = readFileSync(path);
  const times = { read: [], fit: [], encode: [] };
  let table;
  let encoder;
  for (let turn = 0; turn < TURNS; turn++) {
    table = await timed(times.read, () => readTable(bytes));
    encoder = await timed(times.fit, () => fitEncoder(table));
    await timed(times.encode, () => encoder.encode(table));
  }
  const [first, usual] = [([time]) => time, median].map((pick) => ({
    read: pick(times.read),
    encode: pick(times.fit.map((time, i) => time + times.encode[i])),
  }));
  console.log(`${path}: ${table.rows} rows, ${table.columns.length} columns, ${encoder.plan.width} encoded`);
  console.log(`  reading ${usual.read.toFixed(3)} s (the first time ${first.read.toFixed(3)} s)`);
  console.log(`  fit and transform ${usual.encode.toFixed(3)} s (the first time ${first.encode.toFixed(3)} s)`);
  console.log(`  Kolmogorov–Smirnov distances: ${furthest(encoder, table).join(", ")}`);
}

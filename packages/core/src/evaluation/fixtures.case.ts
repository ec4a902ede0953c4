import { readFileSync } from "node:fs";
import type { Columns } from "../encoder/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { readTable } from "../table/index.ts";
import { type EvaluationOptions, evaluationOf } from "./evaluate.ts";
import { measureOf } from "./evaluation.ts";
import type { EvaluationTables } from "./evidence.ts";
import type { Measure } from "./metric.ts";
import type { MetricName } from "./registry.ts";

const penguinText = readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url), "utf8");

/** A table of these lines, the first of which names the columns. */
export const read = (text: string): Promise<Columns> => readTable(text, { header: true });

/** A real table of 344 rows and 7 columns. */
export const penguins = await readTable(penguinText);

/** A table as it stands in a file. */
export interface Lines {
  readonly header: string;
  readonly lines: readonly string[];
}

/** The lines of {@link penguins}. */
export function penguinLines(): Lines {
  const [header, ...lines] = penguinText.trimEnd().split("\n");
  return { header, lines };
}

/** Numbers, categories and missing cells that hang together. */
export function drawnLines(rows: number, seed: number): Lines {
  const random = new Generator(seed, PURPOSE.data);
  const lines = Array.from({ length: rows }, () => {
    const x = random.normal();
    const y = x + random.normal() / 3;
    const kind = x > 0.5 ? "high" : x > -0.5 ? "middle" : "low";
    return `${x.toFixed(2)},${y.toFixed(2)},${random.uniform() < 0.05 ? "" : kind}`;
  });
  return { header: "x,y,kind", lines };
}

/** {@link drawnLines} as a table. */
export function drawnTable(rows: number, seed: number): Promise<Columns> {
  const { header, lines } = drawnLines(rows, seed);
  return read(`${header}\n${lines.join("\n")}\n`);
}

/** Customers: ages of which some are missing, incomes, cities, dates, and a plan that follows from them. */
export function peopleLines(rows: number, seed: number): Lines {
  const random = new Generator(seed, PURPOSE.data);
  const lines = Array.from({ length: rows }, () => {
    const age = 18 + random.integer(60);
    const city = ["Busan", "Seoul", "Jeju", "Daegu"][Math.floor(4 * random.uniform() ** 2)];
    const income = Math.exp(7 + 0.02 * age + (city === "Seoul" ? 0.5 : 0) + random.normal() / 3);
    const gold = random.uniform() < 1 / (1 + Math.exp(4 - income / 1500));
    const day = random.integer(900) + (gold ? 300 : 0);
    const joined = new Date(Date.UTC(2020, 0, 1) + 86_400_000 * day).toISOString().slice(0, 10);
    const known = random.uniform() < 0.05 ? "" : age;
    return `${known},${income.toFixed(1)},${city},${joined},${gold ? "gold" : age < 35 ? "young" : "basic"}`;
  });
  return { header: "age,income,city,joined,plan", lines };
}

/** Rows of a table by their numbers. */
export const pick = ({ columns }: Columns, rows: readonly number[]): Columns => ({
  rows: rows.length,
  columns: columns.map((column) => ({
    ...column,
    values: Float64Array.from(rows, (row) => column.values[row]),
    missing: column.missing && Uint8Array.from(rows, (row) => column.missing?.[row] as number),
  })) as unknown as Columns["columns"],
});

/** The table with each column in a random order of its own. */
export function shuffled(table: Columns, seed = 1): Columns {
  const random = new Generator(seed, PURPOSE.data);
  const rows = Array.from({ length: table.rows }, (_, i) => i);
  const order = (): number[] =>
    rows
      .map((row) => [random.uniform(), row])
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);
  return {
    rows: table.rows,
    columns: table.columns.map((column) => pick({ rows: 1, columns: [column] }, order()).columns[0]),
  };
}

/** What one metric finds. */
export async function measure(
  name: MetricName,
  tables: EvaluationTables,
  options: EvaluationOptions = {},
): Promise<Measure> {
  const found = measureOf(await evaluationOf(tables, { ...options, only: [name] }), name);
  if (!found) throw new Error(`${name} was left out.`);
  return found;
}

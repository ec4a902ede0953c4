import { describe, expect, test } from "vitest";
import type { Columns } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { readTable, schemaLike } from "../table/index.ts";
import { evaluationOf } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { measureOf } from "./evaluation.ts";
import { drawnLines, penguinLines, peopleLines } from "./fixtures.case.ts";
import type { MetricName } from "./registry.ts";
import type { Verdict } from "./verdict.ts";

/** What decides verdicts and findings, and the lists of columns and pairs. */
const ONLY: readonly MetricName[] = [
  "c2st.trees.auc",
  "c2st.trees.auc.holdout",
  "columns.error",
  "pairs.error",
  "pairs.association",
  "prdc.precision",
  "prdc.coverage",
  "tstr",
  "trtr",
  "copies",
  "copies.near",
  "dcr.share",
  "membership.auc",
];

/** What decides on copies and on a collapse: no figure against the holdout could mend what these show. */
const WITHOUT_HOLDOUT_TREES = ONLY.filter((name) => name !== "c2st.trees.auc.holdout");

/** Distances are found on the engine, which is quicker and finds the same. */
const RUNTIME = cpuRuntime();

/** Three tables of lines in random order, each beside two columns of which one tells the other and neither anything else. */
const TABLES = { penguins: penguinLines(), drawn: drawnLines(900, 2), people: peopleLines(900, 3) };

function dealt({ header, lines }: { readonly header: string; readonly lines: readonly string[] }) {
  const random = new Generator(1, PURPOSE.data);
  const all = shuffled(lines, random).map((line) => {
    const u = random.integer(100);
    return `${u},${(u + random.normal()).toFixed(1)},${line}`;
  });
  const third = Math.floor(all.length / 3);
  const part = (i: number) => all.slice(i * third, (i + 1) * third);
  return { header: `u,v,${header}`, train: part(0), holdout: part(1), fresh: part(2), random };
}

function shuffled<T>(things: readonly T[], random: Generator): T[] {
  return things
    .map((thing) => [random.uniform(), thing] as const)
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}

/** The lines with each of these columns, or all, in an order of its own. */
function loosened(lines: readonly string[], random: Generator, columns?: readonly number[]): string[] {
  const cells = lines.map((line) => line.split(","));
  const loose = cells[0].map((_, c) => {
    const column = cells.map((row) => row[c]);
    return columns && !columns.includes(c) ? column : shuffled(column, random);
  });
  return cells.map((_, row) => loose.map((column) => column[row]).join());
}

/** The line with each number changed by a thousandth. */
const jittered = (line: string, random: Generator): string =>
  line
    .split(",")
    .map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell) * (1 + 1e-3 * random.normal())) : cell))
    .join();

describe.each(Object.entries(TABLES))("of the table of %s", async (_, table) => {
  const { header, train, holdout, fresh, random } = dealt(table);
  const read = (lines: readonly string[], like?: Columns) =>
    readTable(`${header}\n${lines.join("\n")}\n`, like ? { schema: schemaLike(like.columns) } : {});
  const real = await read(train);
  const other = await read(holdout, real);
  const judge = async (lines: readonly string[], only: readonly MetricName[] = ONLY): Promise<Evaluation> =>
    evaluationOf({ train: real, holdout: other, synthetic: await read(lines, real) }, { only, runtime: RUNTIME });
  const verdict = ({ verdicts }: Evaluation, about: Verdict["about"]) => verdicts.find((v) => v.about === about);
  const named = ({ findings }: Evaluation) => findings.map(({ code }) => code);

  test("rows like the holdout are good in every way", async () => {
    const evaluation = await judge(fresh);
    expect(evaluation.verdicts).toMatchObject([{ grade: "good" }, { grade: "good" }, { grade: "good" }]);
    expect(verdict(evaluation, "fidelity")?.because).toMatchObject({ metric: "c2st.trees.auc", threshold: 0.6 });
    expect(named(evaluation)).toEqual([]);
  });

  test("independent columns are bad, and named", async () => {
    const evaluation = await judge(loosened(train, random));
    const fidelity = verdict(evaluation, "fidelity");
    expect(fidelity).toMatchObject({ grade: "bad", because: { metric: "c2st.trees.auc", threshold: 0.75 } });
    expect(fidelity?.because?.value).toBeGreaterThan(0.75);
    expect(verdict(evaluation, "use")).toMatchObject({ grade: "bad", because: { metric: "tstr" } });
    expect(verdict(evaluation, "privacy")?.grade).not.toBe("bad");
    expect(named(evaluation)).toContain("independent");
  });

  test.each([
    ["the training rows themselves", () => train, "copies"],
    ["a file half of copies", () => [...train.slice(0, train.length / 2), ...fresh.slice(train.length / 2)], "copies"],
    [
      "a file half of copies with a jitter of 1e-3",
      () => [
        ...train.slice(0, train.length / 2).map((line) => jittered(line, random)),
        ...fresh.slice(train.length / 2),
      ],
      "copies.near",
    ],
  ])("%s: bad privacy, and named", async (_name, make, metric) => {
    const evaluation = await judge(make(), WITHOUT_HOLDOUT_TREES);
    const privacy = verdict(evaluation, "privacy");
    expect(privacy).toMatchObject({ grade: "bad", because: { metric } });
    expect(privacy?.because?.value).toBeGreaterThan(privacy?.because?.threshold as number);
    // What the holdout has, 5 % or 15 % above it, and twice the standard error.
    const { ceiling = 0, standardError = 0 } = measureOf(evaluation, metric as MetricName) ?? {};
    const above = metric === "copies" ? 0.05 : 0.15;
    expect(privacy?.because?.threshold).toBeCloseTo(ceiling + above + 2 * standardError, 12);
    expect(named(evaluation)).toEqual(["copied"]);
  });

  test("the training rows without a holdout are seen by the trees, and what is not known is said", async () => {
    const evaluation = await evaluationOf({ train: real, synthetic: real }, { only: ONLY, runtime: RUNTIME });
    expect(verdict(evaluation, "privacy")).toMatchObject({
      grade: "bad",
      because: { metric: "c2st.trees.auc", threshold: 0.3 },
    });
    expect(verdict(evaluation, "use")).toEqual({ about: "use", grade: "unknown" });
    expect(named(evaluation)).toEqual(["copied", "no-holdout"]);
  });

  test("a collapsed generator is bad, and named, with its rows exact or around them", async () => {
    const few = fresh.slice(0, 3);
    const drawn = train.map(() => few[random.integer(few.length)]);
    for (const lines of [drawn, drawn.map((line) => jittered(line, random))]) {
      const evaluation = await judge(lines, WITHOUT_HOLDOUT_TREES);
      expect(verdict(evaluation, "fidelity")?.grade).toBe("bad");
      expect(named(evaluation)).toContain("collapsed");
      expect(evaluation.findings[0].value).toBeLessThan(0.25);
    }
  });

  test("one broken pair is the first of the pairs", async () => {
    const lists = ["pairs.error", "pairs.association"] as const;
    const evaluation = await judge(loosened(fresh, random, [1]), lists);
    for (const name of lists) expect(measureOf(evaluation, name)?.pairs?.[0].names).toEqual(["u", "v"]);
  });
});

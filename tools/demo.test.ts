import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { here, node, plant } from "./planted.case.ts";

const MINUTE = 60_000;
const demo = here("tools/demo.mjs");

/** The value and the floor that a line of the demo's figures says. */
function figure(output: string, name: string): [value: number, floor: number] {
  const [, value, floor] = new RegExp(`^ {2}${name} +([\\d.]+)(?: %)? +([\\d.]+)`, "m").exec(output) ?? [];
  return [Number(value), Number(floor)];
}

test(
  "the demo trains, generates, and beats shuffled columns; a second run replaces its files and owns up where it does not",
  () => {
    const folder = plant({});
    const { status, output } = node(folder, demo, "--lang", "en", "--output", "out");
    expect(output).toContain("Training on 229 rows of 7 columns");
    expect(output).toContain("115 rows are held out to judge by");
    expect(output).not.toContain("earlier run");
    const [pair, pairFloor] = figure(output, "pair error");
    const [told, toldFloor] = figure(output, "told apart \\(AUC\\)");
    expect(pair).toBeLessThan(pairFloor);
    expect(told).toBeLessThan(toldFloor);
    expect(toldFloor).toBeGreaterThan(0.9);
    expect(output).toContain("Better than shuffled columns in pair error and AUC");
    expect(output).toMatch(/^Fidelity: (good|fair)\..*\nUse: (good|fair)\..*\nPrivacy: (good|fair)\./m);
    expect(status).toBe(0);

    const [header, ...rows] = readFileSync(join(folder, "out/penguins-generated.csv"), "utf8").trimEnd().split("\n");
    expect(header).toBe(readFileSync(here("examples/penguins.csv"), "utf8").split("\n")[0]);
    expect(rows).toHaveLength(10_000);
    expect(new Set(rows).size).toBeGreaterThan(5000);
    expect(existsSync(join(folder, "out/penguins.zerosum"))).toBe(true);
    const linesOf = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
    const dealt = ["train", "holdout"].map((part) => linesOf(join(folder, `out/penguins-${part}.csv`)));
    expect(dealt.map(({ length }) => length)).toEqual([229, 115]);
    expect(dealt.flat().sort()).toEqual(linesOf(here("examples/penguins.csv")).sort());
    const report = readFileSync(join(folder, "out/report.html"), "utf8");
    expect(report).toContain("10,000 synthetic rows against 229 training rows and 115 of a holdout");
    for (const text of [told.toFixed(3), toldFloor.toFixed(3), (pair / 100).toFixed(3)]) expect(report).toContain(text);

    const again = node(folder, demo, "--lang=ko", "--output", "out", "--max-steps", "1");
    expect(again.output).toContain("out에 지난번 실행의 파일이 있습니다. 새 파일로 바꿉니다.");
    expect(again.output).toContain("뒤섞은 열보다 낫지 않습니다");
    const [untrained, floor] = figure(again.output, "구별 가능성 \\(AUC\\)");
    expect(untrained).toBeGreaterThanOrEqual(floor);
    expect(again.status).toBe(1);
    expect(readFileSync(join(folder, "out/report.html"), "utf8")).toContain('<html lang="ko">');
  },
  4 * MINUTE,
);

test("the demo says which options it has", () => {
  const { status, output } = node(plant({}), demo, "--lang", "en", "--max-steps", "many");
  expect(output).toBe(
    "Cannot run the demo: got --max-steps many, not a whole number from 1; expected any of --lang en|ko, --max-steps N, --output FOLDER\n",
  );
  expect(status).toBe(1);
  expect(node(plant({}), demo, "--lang", "ko", "--rows", "5").output).toContain("데모를 실행할 수 없습니다: ");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonLines, lines, PENGUINS, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
const [header, ...rows] = lines(readFileSync(PENGUINS, "utf8"));

test("evaluate judges a file beside its floor, as words and as JSON, and fails where a requirement does", async () => {
  const train = await folder.put("train.csv", [header, ...rows.filter((_, i) => (i & 2) === 0)].join("\n"));
  const other = await folder.put("other.csv", [header, ...rows.filter((_, i) => i & 2)].join("\n"));
  const words = ["evaluate", "--synthetic", other, "--real", train];
  const [said, korean, json] = await Promise.all([
    zerosum([...words, "--require", "c2st.trees.auc<=0.6,columns.error<0.001", "-o", folder.at("report.html")]),
    zerosum([...words, "--lang", "ko", "--require", "c2st.trees.auc<=0.6"]),
    zerosum([...words, "--holdout", other, "--json"]),
  ]);
  expect(said.code).toBe(1);
  expect(said.stdout).toContain("Fidelity: good. The synthetic rows are hard to tell from real ones.");
  expect(said.stdout).toMatch(/^ {2}pairs\.error +0\.\d{3} +0\.\d{3} +– +172\/172$/m);
  expect(said.stdout).toMatch(/^Left out: .*c2st\.trees\.auc\.holdout.*: needs a holdout/m);
  expect(said.stdout).toMatch(/^Met: c2st\.trees\.auc<=0\.6 \(0\.\d{4}, bound 0\.6000\)$/m);
  expect(said.stdout).toMatch(/^Not met: columns\.error<0\.001 /m);
  expect(readFileSync(folder.at("report.html"), "utf8")).toContain(
    "172 synthetic rows against 172 training rows, without a holdout",
  );
  expect(korean).toMatchObject({ code: 0, stderr: "" });
  expect(korean.stdout).toContain("충실도: 좋음.");
  const events = jsonLines(json.stdout);
  expect(events.at(-1)).toMatchObject({ type: "evaluation", rows: { train: 172, holdout: 172, synthetic: 172 } });
  expect(events.slice(0, -1).every(({ type }) => type === "metric")).toBe(true);
}, 60_000);

test("evaluate reads the other files as the training one, and says what it needs", async () => {
  const train = await folder.put("kinds.csv", "n,zip\n1,07\n2.5,08\n3,07\n");
  const other = await folder.put("whole.csv", "zip,n,more\n7,1\n8,2,\n9,3,\n".replace("7,1\n", "7,1,\n"));
  const words = ["evaluate", "--synthetic", other, "--real", train];
  const [said, json] = await Promise.all([
    zerosum([...words, "-o", folder.at("extra.html")]),
    zerosum([...words, "--json"]),
  ]);
  expect(said.code).toBe(0);
  const notice = "The synthetic table has columns that the training one has not, and they are left out: more.";
  expect(lines(said.stdout)).toContain(notice);
  expect(readFileSync(folder.at("extra.html"), "utf8")).toContain(`<p class="card finding">${notice}</p>`);
  const { findings } = jsonLines(json.stdout).at(-1) as { findings: readonly object[] };
  expect(findings).toContainEqual({ code: "extra-columns", table: "synthetic", columns: [{ name: "more" }] });
  const refused = async (...words: string[]) => {
    const { code, stderr } = await zerosum(["evaluate", ...words]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused("--real", train)).toContain("got both or neither of a model and --synthetic");
  expect(await refused("--synthetic", other)).toContain("got no --real");
  expect(await refused("--synthetic", other, "--real", train, "--require", "c2st<1")).toContain("did you mean c2st.");
});

test("what is wrong with a file is said with its name, and what differs without harm is judged", async () => {
  const rows = (of: (i: number) => string) => Array.from({ length: 80 }, (_, i) => of(i)).join("\n");
  const two = (i: number) => String(1 + (i % 28)).padStart(2, "0");
  const train = await folder.put(
    "bad-train.csv",
    `n,c,d,k\n${rows((i) => `${i % 9},${"abc"[i % 3]},2024-03-${two(i)},one`)}\n`,
  );
  const evaluated = async (name: string, text: string, ...words: string[]) =>
    zerosum(["evaluate", "--synthetic", await folder.put(name, text), "--real", train, ...words]);
  const types = await evaluated("types.csv", `n,c,d,k\n${rows((i) => `x${i},a,2024-03-${two(i)},one`)}\n`);
  expect(types.code).toBe(2);
  expect(types.stderr).toContain(`In ${folder.at("types.csv")}:\nCannot read column "n" as number: got "x0" on line 2`);
  const columns = await evaluated("names.csv", `m,c,d,kk\n${rows((i) => `${i},a,2024-03-${two(i)},one`)}\n`);
  expect(columns.stderr).toContain(
    "the synthetic one has no column n, k, but m, kk; expected every column of the training one",
  );
  const target = await evaluated(
    "bad-train.csv",
    `n,c,d,k\n${rows((i) => `${i % 9},${"abc"[i % 3]},2024-03-${two(i)},one`)}\n`,
    "--target",
    "cc",
  );
  expect(target.stderr).toContain(
    "Cannot use the target cc: expected a column of numbers or categories; did you mean c?",
  );
  // Dates in another format, a category of its own, a column without a cell, a constant that varies, and rows that are few.
  const strange = [
    `n,c,d,k\n${rows((i) => `${i % 9},${"abd"[i % 3]},${1 + (i % 28)}.3.2024,one`)}\n`,
    `n,c,d,k\n${rows((i) => `,${"abc"[i % 3]},2024-03-${two(i)},two`)}\n`,
    "n,c,d,k\n1,a,2024-03-01,one\n2,b,2024-03-02,one\n",
  ];
  for (const [i, text] of strange.entries()) {
    const { code, stdout, stderr } = await evaluated(`strange-${i}.csv`, text, "--holdout", train, "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toMatch(/NaN|null,null/);
    const { metrics } = jsonLines(stdout).at(-1) as {
      metrics: readonly { name: string; value?: number; omitted?: object }[];
    };
    expect(metrics.every(({ value, omitted }) => omitted !== undefined || Number.isFinite(value))).toBe(true);
    const few = metrics.find(({ name }) => name === "c2st.trees.auc");
    if (i === 2) expect(few?.omitted).toMatchObject({ parameters: { rows: 2, needed: 20 } });
  }
}, 120_000);

test("a generator after 50 steps fails", async () => {
  const model = folder.at("fifty.zerosum");
  await zerosum(["train", PENGUINS, "--max-steps", "50", "--threads", "1", "-o", model]);
  const words = ["evaluate", model, "--real", PENGUINS, "--target", "species", "--require", "c2st.trees.auc<=0.75"];
  const { code, stdout } = await zerosum(words);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Fidelity: bad\. .*decided by c2st\.trees\.auc 0\.\d+, bound 0\.750/m);
  expect(stdout).toContain("Without a holdout it cannot be known");
  expect(stdout).toMatch(/^Columns farthest off: \w+ 0\.\d+, /m);
  expect(stdout).toMatch(/^Not met: c2st\.trees\.auc<=0\.75 /m);
}, 120_000);

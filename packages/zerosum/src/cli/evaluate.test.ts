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
  expect(await zerosum(["evaluate", "--synthetic", other, "--real", train])).toMatchObject({ code: 0 });
  const refused = async (...words: string[]) => {
    const { code, stderr } = await zerosum(["evaluate", ...words]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused("--real", train)).toContain("got both or neither of a model and --synthetic");
  expect(await refused("--synthetic", other)).toContain("got no --real");
  expect(await refused("--synthetic", other, "--real", train, "--require", "c2st<1")).toContain("did you mean c2st.");
});

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

import { readFileSync } from "node:fs";
import { createDensity } from "@zerosum/core";
import { expect, test } from "vitest";
import { jsonLines, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();

test("evaluate judges points against a known density, from a model or a file, and refuses what is for tables", async () => {
  const ring = createDensity("ring");
  const rows = new Float32Array(2 * 5000);
  ring.sample(rows, 7, 0);
  const lines = Array.from({ length: 5000 }, (_, row) => `${rows[2 * row]},${rows[2 * row + 1]}`);
  const file = await folder.put("points.csv", `x,y\n${lines.join("\n")}\n`);
  const said = await zerosum(["evaluate", "--synthetic", file, "--real", "ring"]);
  expect(said).toMatchObject({ code: 0, stderr: "" });
  expect(said.stdout).toMatch(/^ {2}modes\.covered +8\.000 +– +8\.000 +5000\/5000$/m);
  expect(said.stdout).toMatch(/^ {2}criterion +-1\.\d{3} /m);

  const model = folder.at("ring.zerosum");
  const trained = await zerosum(["train", "ring", "-o", model, "--max-steps", "20", "--threads", "1"]);
  expect(trained.code).toBe(0);
  const page = folder.at("ring.html");
  const json = await zerosum(["evaluate", model, "--real", "ring", "--json", "-o", page]);
  expect(readFileSync(page, "utf8")).toContain("100,000 generated points against a density that is known exactly.");
  const [evaluation] = jsonLines(json.stdout) as unknown as [{ metrics: { name: string; value: number }[] }];
  const jsd = evaluation.metrics.find(({ name }) => name === "jsd");
  expect(jsd?.value).toBeGreaterThan(0.3);

  const refused = async (...words: string[]) => {
    const { code, stderr } = await zerosum(["evaluate", "--synthetic", file, ...words]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused("--real", "ring", "--holdout", file, "--target", "x")).toContain(
    "Cannot evaluate against the density ring: got --holdout, --target; these are for tables; leave them out",
  );
  expect(await refused("--real", "ring", "--holdout", file, "--lang", "ko")).toContain(
    "ring 분포를 기준으로 평가할 수 없습니다: --holdout은(는) 표에만 쓰는 옵션입니다. 빼고 실행하십시오",
  );
  expect(await refused("--real", "normal")).toContain(
    "Cannot judge the points: got 2 columns of numbers; expected 1, as the density has",
  );
}, 120_000);

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

  const required = ["--require", "modes.covered>=8, jsd<=0.02, criterion<1.01*criterion.ceiling"];
  const met = await zerosum(["evaluate", "--synthetic", file, "--real", "ring", ...required]);
  expect(met).toMatchObject({ code: 1, stderr: "" });
  expect(met.stdout).toMatch(/^Left out: discriminator\.error, discriminator\.gap: needs the D of the game/m);
  expect(met.stdout).toMatch(/^Met: modes\.covered>=8 \(8\.0000, bound 8\.0000\)$/m);
  expect(met.stdout).toMatch(/^Met: jsd<=0\.02 /m);
  expect(met.stdout).toMatch(/^Not met: criterion<1\.01\*criterion\.ceiling /m);
  const gate = await zerosum(["evaluate", model, "--real", "ring", "--json", "--require", "jsd<=0.02"]);
  expect(gate.code).toBe(1);
  expect(jsonLines(gate.stdout)).toMatchObject([{ requirements: [{ text: "jsd<=0.02", met: false, bound: 0.02 }] }]);
  const passed = await zerosum(["evaluate", "--synthetic", file, "--real", "ring", "--require", "modes.covered>=8"]);
  expect(passed.code).toBe(0);

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
  expect(await refused("--real", "ring", "--require", "mode.covered>=8")).toContain(
    "got the unknown metric mode.covered; did you mean modes.covered?",
  );
  expect(await refused("--real", "ring", "--require", "pairs.error<1", "--lang", "ko")).toContain(
    "알 수 없는 지표 pairs.error",
  );
  expect(await refused("--real", "normal")).toContain(
    "Cannot judge the points: got 2 columns of numbers; expected 1, as the density has",
  );
}, 120_000);

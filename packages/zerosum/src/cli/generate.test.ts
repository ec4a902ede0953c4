import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { bash, ending, environment, jsonLines, lines, PENGUINS, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
let model: string;
let rows: string[];
beforeAll(async () => {
  model = folder.at("penguins.zerosum");
  const words = ["train", PENGUINS, "-o", model, "--steps", "20", "--threads", "1", "--quiet"];
  expect(await zerosum(words)).toMatchObject({ code: 0, stdout: "", stderr: "" });
  rows = lines((await zerosum(["generate", model, "-n", "2500"])).stdout);
});

describe("generate", () => {
  it("writes CSV under the header of the data", async () => {
    expect(rows).toHaveLength(2501);
    expect(rows[0]).toBe((await readFile(PENGUINS, "utf8")).split("\n")[0]);
    for (const row of rows.slice(1, 100))
      expect(row).toMatch(/^(Adelie|Chinstrap|Gentoo),\w+,[\d.]*,[\d.]*,\d*,\d*,\w*$/);
  });

  it("gives with --rows a..b that slice of a longer run, byte for byte, as CSV and as JSON Lines", async () => {
    const [csv, json, longJson] = await Promise.all([
      zerosum(["generate", model, "--rows", "2040..2060"]),
      zerosum(["generate", model, "--rows", "2040..2060", "--format", "jsonl"]),
      zerosum(["generate", model, "-n", "2060", "--format", "jsonl"]),
    ]);
    expect(csv.stdout).toBe(`${[rows[0], ...rows.slice(2041, 2061)].join("\n")}\n`);
    expect(lines(json.stdout)).toEqual(lines(longJson.stdout).slice(2040));
    expect(Object.keys(jsonLines(json.stdout)[0])).toEqual(rows[0].split(","));
  });

  it("writes a file whole, in the format of its ending, and another sequence for another seed", async () => {
    const path = folder.at("rows.jsonl");
    const words = ["generate", model, "-n", "20", "-o", path, "--seed", "5"];
    const [said, json] = [await zerosum(words), await zerosum([...words, "--force", "--json", "--threads", "2"])];
    expect(said).toMatchObject({ code: 0, stdout: "", stderr: `Wrote ${path}: 20 rows\n` });
    expect(JSON.parse(json.stdout)).toEqual({ type: "saved", path, from: 0, to: 20 });
    const written = jsonLines(await readFile(path, "utf8"));
    expect(written).toHaveLength(20);
    expect(written.map((row) => Object.values(row).join())).not.toEqual(rows.slice(1, 21));
    expect((await folder.list()).filter((name) => name.includes("rows"))).toEqual(["rows.jsonl"]);
  });

  it("writes the same rows in every format, told by the ending, and read again as the same columns", async () => {
    const endings = ["csv", "tsv", "json", "jsonl", "parquet", "csv.gz", "jsonl.gz"];
    const paths = endings.map((ending) => folder.at(`same.${ending}`));
    const written = await Promise.all(paths.map((path) => zerosum(["generate", model, "-n", "2500", "-o", path])));
    for (const { stderr, code } of written) expect({ stderr, code }).toMatchObject({ code: 0 });
    const tables = await Promise.all(paths.map((path) => zerosum(["inspect", path, "--json"])));
    const [first, ...others] = tables.map(({ stdout }) => JSON.parse(stdout));
    expect(others.map(({ source }) => source.format)).toEqual(["tsv", "json", "jsonl", "parquet", "csv", "jsonl"]);
    for (const { columns } of others) expect(columns).toEqual(first.columns);
    const marked = await zerosum(["generate", model, "-n", "2500", "--bom"]);
    expect(marked.stdout).toBe(`\ufeff${await readFile(paths[0], "utf8")}`);
  });

  it("writes what pandas reads as the same rows of the same types", async (context) => {
    const python = process.env.ZEROSUM_ORACLE_PYTHON;
    const has = python && spawnSync(python, ["-c", "import pandas, pyarrow"]).status === 0;
    if (!has) return context.skip("ZEROSUM_ORACLE_PYTHON does not name a Python with pandas and pyarrow");
    const paths = ["csv", "tsv", "json", "jsonl", "parquet", "csv.gz"].map((ending) => folder.at(`oracle.${ending}`));
    await Promise.all(paths.map((path) => zerosum(["generate", model, "-n", "2500", "-o", path])));
    const script = fileURLToPath(new URL("../../../../tools/oracles/check_rows.py", import.meta.url));
    const { code, stdout } = await ending(spawn(python, [script, ...paths]));
    expect(code, stdout).toBe(0);
  });

  it("makes the same bytes on any number of threads, whatever part of the rows is asked for", async () => {
    const raw = folder.at("raw.zerosum");
    const words = ["train", PENGUINS, "-o", raw, "--steps", "5", "--threads", "1", "--quiet", "--refine", "1"];
    expect(await zerosum(words)).toMatchObject({ code: 0 });
    for (const [file, range, format] of [
      [raw, "0..9000", "csv"],
      [raw, "2000..6200", "parquet"],
      [model, "0..5000", "parquet"],
      [model, "4095..8193", "csv"],
      [model, "7..8", "csv"],
    ]) {
      const hash = async (threads: string): Promise<string> => {
        const path = folder.at(`threads-${threads}`);
        const generate = ["generate", file, "--rows", range, "--format", format, "-o", path, "--force"];
        expect(await zerosum([...generate, "--threads", threads])).toMatchObject({ code: 0 });
        return createHash("sha256")
          .update(await readFile(path))
          .digest("hex");
      };
      const [one, two, three] = await Promise.all(["1", "2", "3"].map(hash));
      expect({ range, two, three }).toEqual({ range, two: one, three: one });
    }
  });

  it("refuses a name that no format has, before it opens the model", async () => {
    const refused = async (words: string[], en: string, ko: string): Promise<void> => {
      const command = ["generate", "missing.zerosum", "-n", "5", ...words];
      expect(await zerosum(command)).toEqual({ code: 2, signal: null, stdout: "", stderr: `${en}\n` });
      expect(await zerosum([...command, "--lang", "ko"])).toMatchObject({ code: 2, stderr: `${ko}\n` });
    };
    await refused(
      ["-o", "rows.xlsx"],
      "Cannot write rows.xlsx: rows are written as .csv, .tsv, .json, .jsonl, .parquet, the texts also with .gz; for a spreadsheet use .csv with --bom, or say the format with --format",
      "rows.xlsx을(를) 쓸 수 없습니다: 행은 .csv, .tsv, .json, .jsonl, .parquet 형식으로 쓰며 텍스트 형식은 .gz도 됩니다. 스프레드시트에서 열려면 .csv와 --bom을 쓰거나, --format으로 형식을 지정하십시오",
    );
    await refused(
      ["-o", "rows.parquet.gz"],
      "Cannot write rows.parquet.gz: Parquet is compressed within; expected a name that ends in .parquet without .gz",
      "rows.parquet.gz을(를) 쓸 수 없습니다: Parquet은 파일 안에서 이미 압축됩니다. 이름이 .gz 없이 .parquet으로 끝나야 합니다",
    );
    await refused(
      ["--format", "json", "--bom"],
      "Cannot use --bom: got the format json; expected csv or tsv, which alone begin with a byte order mark",
      "--bom을 쓸 수 없습니다: json 형식을 받았지만 바이트 순서 표시는 csv와 tsv에만 붙습니다",
    );
  });

  it("ends without an error when its reader has seen enough", async () => {
    const { stdout } = await bash(`zerosum generate "$MODEL" -n 100000000 | head -2; echo "\${PIPESTATUS[0]}"`, {
      env: { MODEL: model },
    });
    expect(lines(stdout)).toEqual([rows[0], rows[1], "0"]);
  });

  it("writes into a device instead of replacing it", async () => {
    const { code, stdout } = await bash(`zerosum generate "$MODEL" -n 2 -o /dev/stdout 2>/dev/null | cat`, {
      env: { MODEL: model },
    });
    expect({ code, rows: lines(stdout) }).toEqual({ code: 0, rows: rows.slice(0, 3) });
  });
});

describe("inspect and export", () => {
  it("say what is in a model, under whatever name, and write its generator", async () => {
    const other = folder.at("renamed.model");
    await writeFile(other, await readFile(model));
    const [words, json, exported] = await Promise.all([
      zerosum(["inspect", other, "--lang", "ko"]),
      zerosum(["inspect", model, "--json"]),
      zerosum(["export", model, "--json"]),
    ]);
    expect(words.stdout).toContain(`${other}: 표의 행 생성기.`);
    expect(words.stdout).toContain("같은 모델 다시 만들기: zerosum train penguins.csv ");
    expect(JSON.parse(json.stdout)).toMatchObject({ kind: "table", steps: 20, seed: 1, data: { rows: 344 } });
    const path = folder.at("penguins.onnx");
    expect(JSON.parse(exported.stdout)).toEqual({ type: "saved", path, bytes: (await readFile(path)).length });
  });

  it("print a command that is taken as it stands, of a preset in epochs too", async () => {
    const path = folder.at("paper.zerosum");
    const words = ["train", PENGUINS, "-o", path, "--preset", "ctgan", "--epochs", "1", "--batch", "340", "--quiet"];
    expect(await zerosum(words)).toMatchObject({ code: 0 });
    const { stdout } = await zerosum(["inspect", path]);
    const [, command] = /The same model again: zerosum (.*)/.exec(stdout) as RegExpExecArray;
    const cwd = dirname(PENGUINS);
    expect(await zerosum([...command.split(" "), "--dry-run"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });

  it("say which rows are raw and which refined", async () => {
    const path = folder.at("raw.onnx");
    const [inspected, refined, raw, exported] = await Promise.all([
      zerosum(["inspect", model]),
      zerosum(["generate", model, "-n", "40"]),
      zerosum(["generate", model, "-n", "40", "--raw"]),
      zerosum(["export", model, "-o", path, "--raw"]),
    ]);
    expect(inspected.stdout).toMatch(/^Refined: of G's rows \d+ % are kept, chosen by a critic \(loss \d\.\d{4}/m);
    expect(lines(raw.stdout)).toHaveLength(41);
    expect(raw.stdout).not.toBe(refined.stdout);
    expect(exported.stderr).toContain("Its rows are raw: the model's own are refined");
    expect((await readFile(path)).includes("accept")).toBe(false);
  });

  it("say what is in a data file, in words or as JSON", async () => {
    const [words, json] = await Promise.all([zerosum(["inspect", PENGUINS]), zerosum(["inspect", PENGUINS, "--json"])]);
    expect(lines(words.stdout)).toEqual([
      "penguins.csv: 344 rows of 7 columns, as a table",
      'Read as CSV, utf-8, fields separated by ",", with a header, decimals after "." (guessed: format, encoding, delimiter, header, decimal)',
      "  column             kind      missing  values                                    training",
      "  species            category           Adelie 44 %, Gentoo 36 %, Chinstrap 20 %  one of 3; 3 places",
      "  island             category           Biscoe 49 %, Dream 36 %, Torgersen 15 %   one of 3; 3 places",
      "  bill_length_mm     number    0.6 %    32.1 … 59.6                               a number; 3 places",
      "  bill_depth_mm      number    0.6 %    13.1 … 21.5                               a number; 3 places",
      "  flipper_length_mm  integer   0.6 %    172 … 231                                 a number; 3 places",
      "  body_mass_g        integer   0.6 %    2700 … 6300                               a number; 3 places",
      "  sex                category  3.2 %    male 49 %, female 48 %                    one of 2; 3 places",
      "A row is 21 numbers to G and D",
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({ rows: 344, kind: "table", notices: [] });
  });
});

describe("WebAssembly", () => {
  it("trains and generates by --device wasm", async () => {
    const path = folder.at("wasm.zerosum");
    const words = ["train", "mixture", "-o", path, "--steps", "5", "--device", "wasm", "--json"];
    const { code, stdout } = await zerosum(words);
    expect(code).toBe(0);
    expect(jsonLines(stdout).find(({ type }) => type === "device")).toMatchObject({ device: "wasm" });
    const made = await zerosum(["generate", path, "-n", "10", "--device", "wasm"]);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(lines(made.stdout)).toHaveLength(11);
  });

  it("takes over where onnxruntime-node is not installed, and says in one line why and how to mend it", async () => {
    // A loader that does not find the package, in every thread.
    const hook = `export async function resolve(name, context, next) {
      if (name === "onnxruntime-node") throw Object.assign(new Error("missing"), { code: "ERR_MODULE_NOT_FOUND" });
      return next(name, context);
    }`;
    const register = `import { register } from "node:module"; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`;
    const env = environment({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(register)}` });
    const path = folder.at("fallback.zerosum");
    const trained = await zerosum(["train", "mixture", "-o", path, "--steps", "3"], { env });
    const why =
      "Computing in WebAssembly, 6 to 10 times slower: the native engine is not installed; ONNXRUNTIME_NODE_INSTALL=skip npm i onnxruntime-node";
    expect(trained.code).toBe(0);
    expect(lines(trained.stderr)[0]).toBe(why);
    const made = await zerosum(["generate", path, "-n", "4", "--lang", "ko"], { env });
    expect(made.stderr).toBe(
      "네이티브 엔진이 설치되어 있지 않아 6~10배 느린 WebAssembly로 계산합니다. 설치: ONNXRUNTIME_NODE_INSTALL=skip npm i onnxruntime-node\n",
    );
    expect(lines(made.stdout)).toHaveLength(5);
  });
});

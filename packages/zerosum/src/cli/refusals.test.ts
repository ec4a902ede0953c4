import { readFile, writeFile } from "node:fs/promises";
import { type MessageCode, readModel, say, writeModel } from "@zerosum/core";
import { beforeAll, describe, expect, it } from "vitest";
import { jsonLines, type Ran, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();

/** How the command refuses. */
const refusal = (text: string): Ran => ({ code: 2, signal: null, stdout: "", stderr: `${text}\n` });

/** Runs what must be refused, in both languages, and sees that no file came of it. */
async function refused(words: readonly string[], en: string, ko: string): Promise<void> {
  const before = await folder.list();
  const [english, korean] = await Promise.all([
    zerosum(words, { cwd: folder.path }),
    zerosum([...words, "--lang", "ko"], { cwd: folder.path }),
  ]);
  expect(english).toEqual(refusal(en));
  expect(korean).toEqual(refusal(ko));
  expect(await folder.list()).toEqual(before);
}

describe("a data file that cannot be read", () => {
  // Each text stands in full in the core's table/errors.test.ts; here it is what the command says and how it ends.
  const CASES: [
    name: string,
    data: string | Uint8Array,
    code: MessageCode,
    params: object | undefined,
    flag?: string,
  ][] = [
    ["empty.csv", "", "table.nothing", undefined],
    ["header.csv", "a,b\n", "table.headerOnly", { columns: 2 }, "--no-header"],
    ["one-row.csv", "a,b\n1,2\n", "table.oneRow", undefined],
    ["ragged.csv", "a,b\n1,2\n3,4,5\n6,7\n", "table.ragged", { line: 3, got: 3, expected: 2 }, "--delimiter"],
    ["repeated.csv", "a,b,a\n1,2,3\n4,5,6\n", "table.duplicate", { column: "a", positions: [1, 3] }],
    ["nameless.csv", "a,,c\n1,2,3\n4,5,6\n", "table.nameless", { position: 2 }],
    ["quote.csv", 'a,b\n1,2\n3,"4\n5,6\n', "table.quotes", { line: 3 }],
    ["infinite.csv", "a,b\n1.5,x\nInfinity,y\n", "table.infinite", { column: "a", line: 3, got: "Infinity" }],
    ["gzip.csv", Uint8Array.of(0x1f, 0x8b, 8), "table.gzip", undefined],
    ["book.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4), "table.binary", { format: "xlsx" }],
    ["same.csv", `a\n${"7\n".repeat(9)}`, "encoder.nothing", undefined],
  ];

  it.concurrent.each(CASES)("%s", async (name, data, code, params, flag) => {
    await folder.put(name, data);
    const in_ = (language: "en" | "ko"): string =>
      say(language, code, params as never) + (flag ? say(language, "cli.flag", { flag }) : "");
    // The languages by turns: a word for a person, and a line for a program.
    if (CASES.findIndex(([each]) => each === name) % 2) {
      expect(await zerosum(["train", name], { cwd: folder.path })).toEqual(refusal(in_("en")));
      return;
    }
    const json = await zerosum(["train", name, "--json", "--lang", "ko"], { cwd: folder.path });
    expect(json).toMatchObject({ code: 2, stderr: `${in_("ko")}\n` });
    expect(jsonLines(json.stdout)).toEqual([{ type: "error", code, ...(params && { params }), message: in_("ko") }]);
  });

  it("leaves nothing but itself", async () => {
    expect(await folder.list()).toEqual(CASES.map(([name]) => name).sort());
  });
});

describe("a source that is not there", () => {
  it("is told with the name most like it", async () => {
    await folder.put("customers.csv", "a,b\n1,x\n2,y\n");
    await refused(
      ["train", "custmers.csv"],
      "Cannot read custmers.csv: there is no such file; did you mean customers.csv?",
      "custmers.csv을(를) 읽을 수 없습니다: 그런 파일이 없습니다. 혹시 customers.csv입니까?",
    );
    await refused(
      ["inspect", "customers"],
      "Cannot read customers: there is no such file; did you mean customers.csv?",
      "customers을(를) 읽을 수 없습니다: 그런 파일이 없습니다. 혹시 customers.csv입니까?",
    );
    await refused(
      ["train", "customers.csv/x.csv"],
      "Cannot read customers.csv/x.csv: there is no such file; check the path",
      "customers.csv/x.csv을(를) 읽을 수 없습니다: 그런 파일이 없습니다. 경로를 확인하십시오",
    );
    await refused(
      ["train", ".", "-o", "x.zerosum"],
      "Cannot use .: it is a folder; expected a file",
      ".을(를) 쓸 수 없습니다: 폴더입니다. 파일이어야 합니다",
    );
  });
});

describe("the value of an option", () => {
  const CASES: [flag: string, value: string, en: string, ko: string][] = [
    [
      "--objective",
      "wgan",
      'Cannot use --objective: got "wgan"; expected one of minimax, non-saturating, least-squares, wasserstein, wgan-gp, hinge, relativistic; did you mean wgan-gp?',
      '--objective 값을 쓸 수 없습니다: "wgan"을(를) 받았습니다. 쓸 수 있는 값: minimax, non-saturating, least-squares, wasserstein, wgan-gp, hinge, relativistic. 혹시 wgan-gp을(를) 뜻하셨습니까?',
    ],
    [
      "--steps",
      "-5",
      "Cannot use --steps: got -5; expected a whole number from 1 up to 100000000",
      "--steps 값을 쓸 수 없습니다: -5을(를) 받았습니다. 1 이상 100000000 이하 정수여야 합니다",
    ],
    [
      "--batch",
      "1e99",
      "Cannot use --batch: got 1e+99; expected a whole number from 2 up to 65536",
      "--batch 값을 쓸 수 없습니다: 1e+99을(를) 받았습니다. 2 이상 65536 이하 정수여야 합니다",
    ],
    [
      "--learning-rate",
      "0",
      "Cannot use --learning-rate: got 0; expected a number above 0 up to 100",
      "--learning-rate 값을 쓸 수 없습니다: 0을(를) 받았습니다. 0 초과 100 이하 숫자여야 합니다",
    ],
    [
      "--seed",
      "one",
      "Cannot use --seed: got one; expected a whole number from 0",
      "--seed 값을 쓸 수 없습니다: one을(를) 받았습니다. 0 이상 정수여야 합니다",
    ],
    [
      "--max-time",
      "0m",
      'Cannot use --max-time: got "0m"; expected a time above zero such as 90s, 10m or 1h',
      '--max-time 값을 쓸 수 없습니다: "0m"을(를) 받았습니다. 90s, 10m, 1h처럼 0보다 긴 시간이어야 합니다',
    ],
    [
      "--encoding",
      "utf-9",
      'Cannot use --encoding: got "utf-9"; expected one of utf-8, utf-16le, utf-16be, euc-kr, windows-1252; did you mean utf-8?',
      '--encoding 값을 쓸 수 없습니다: "utf-9"을(를) 받았습니다. 쓸 수 있는 값: utf-8, utf-16le, utf-16be, euc-kr, windows-1252. 혹시 utf-8을(를) 뜻하셨습니까?',
    ],
    [
      "--delimiter",
      "ab",
      'Cannot use --delimiter: got "ab"; expected one character, or tab; for example --delimiter ";"',
      '--delimiter 값을 쓸 수 없습니다: "ab"을(를) 받았습니다. 한 글자 또는 tab이어야 합니다. 예: --delimiter ";"',
    ],
    [
      "--schema",
      "customers.csv",
      'Cannot use the schema: customers.csv is no JSON object; expected for example {"zip": "category"}',
      '스키마를 쓸 수 없습니다: customers.csv은(는) JSON 객체가 아닙니다. {"zip": "category"}와 같은 형식이어야 합니다',
    ],
  ];
  it.each(CASES)("%s %s", (flag, value, en, ko) => refused(["train", "customers.csv", flag, value], en, ko));

  it("of generate: which rows", async () => {
    await refused(
      ["generate", "m.zerosum"],
      "Cannot generate rows: got both or neither of -n and --rows; give one, for example -n 1000",
      "행을 만들 수 없습니다: -n과 --rows 가운데 하나만 쓰십시오. 예: -n 1000",
    );
    await refused(
      ["generate", "m.zerosum", "--rows", "9..3"],
      'Cannot generate rows: got "9..3"; expected a whole number from 1 for -n, or a range such as 1000..2000 for --rows',
      '행을 만들 수 없습니다: "9..3"을(를) 받았습니다. -n에는 1 이상의 정수를, --rows에는 1000..2000 같은 범위를 쓰십시오',
    );
  });
});

it("a table of 5,000 columns trains", async () => {
  const names = Array.from({ length: 5000 }, (_, i) => `c${i}`).join();
  const rows = Array.from({ length: 300 }, (_, r) =>
    Array.from({ length: 5000 }, (_, c) => (c % 2 ? ((r * c) % 97) / 10 : "abc"[(r + c) % 3])).join(),
  );
  await folder.put("wide.csv", `${names}\n${rows.join("\n")}\n`);
  const words = ["train", "wide.csv", "--steps", "1", "--batch", "16", "--width", "8", "--refine", "1", "--quiet"];
  expect(await zerosum(words, { cwd: folder.path })).toMatchObject({ code: 0, stderr: "" });
  expect(await folder.list()).toContain("wide.zerosum");
});

describe("a model file", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    await zerosum(["train", "mixture", "-o", folder.at("good.zerosum"), "--steps", "5", "--quiet"]);
    bytes = await readFile(folder.at("good.zerosum"));
  });

  it("that is missing, cut off, altered, newer or none is refused by every command that opens one", async () => {
    const changed = Uint8Array.from(bytes);
    changed[changed.length >> 1] ^= 1;
    const model = readModel(bytes);
    await writeFile(folder.at("cut.zerosum"), bytes.subarray(0, 1000));
    await writeFile(folder.at("altered.zerosum"), changed);
    await writeFile(
      folder.at("newer.zerosum"),
      writeModel({ ...model, manifest: { ...model.manifest, format: 99 } as never }),
    );
    await writeFile(folder.at("none.zerosum"), "a,b\n1,2\n");
    const generate = (name: string): string[] => ["generate", name, "-n", "5", "-o", "rows.csv"];
    await refused(
      generate("goood.zerosum"),
      "Cannot read goood.zerosum: there is no such file; did you mean good.zerosum?",
      "goood.zerosum을(를) 읽을 수 없습니다: 그런 파일이 없습니다. 혹시 good.zerosum입니까?",
    );
    await refused(
      generate("cut.zerosum"),
      say("en", "model.truncated", undefined),
      say("ko", "model.truncated", undefined),
    );
    const altered = await zerosum(["export", "altered.zerosum"], { cwd: folder.path });
    expect(altered.code).toBe(2);
    expect(altered.stderr).toMatch(/^Cannot open the model: its [\w.]+ was altered after it was written; /);
    const expected = model.manifest.format;
    await refused(
      ["inspect", "newer.zerosum"],
      `Cannot open the model: got format 99; this version reads formats up to ${expected}; install a newer zerosum`,
      say("ko", "model.newer", { got: 99, expected }),
    );
    const none = { reason: "signature" } as const;
    await refused(["inspect", "none.zerosum"], say("en", "model.not-one", none), say("ko", "model.not-one", none));
  });

  it("is no data to train on", () =>
    refused(
      ["train", "good.zerosum", "-o", "better.zerosum"],
      "Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got a model that zerosum trained; generate makes rows with it",
      "표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 zerosum이 학습한 모델을 받았습니다. 모델로는 generate로 행을 만드십시오",
    ));
});

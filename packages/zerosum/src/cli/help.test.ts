import { trainOptionsSchema } from "@zerosum/core";
import { describe, expect, it } from "vitest";
import { kebab } from "./kebab.ts";
import { bash, environment, lines, type Ran, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
const HANGUL = /[가-힣]/;

describe("help", () => {
  it("lists the commands, in either language, by --lang or by the system's", async () => {
    const [en, ko, system, none] = await Promise.all([
      zerosum(["--help"]),
      zerosum(["--lang", "ko", "--help"]),
      zerosum(["--help"], { env: environment({ LANG: "ko_KR.UTF-8" }) }),
      zerosum([]),
    ]);
    for (const name of ["train", "generate", "inspect", "export", "completion"]) {
      expect(en.stdout).toMatch(new RegExp(`^  ${name} \\[options\\] <`, "m"));
      expect(ko.stdout).toMatch(new RegExp(`^  ${name} \\[options\\] <`, "m"));
    }
    expect(en.stdout).toMatch(/^ {2}studio \[options\] +See the game/m);
    expect(en).toMatchObject({ code: 0, stderr: "" });
    expect(en.stdout).not.toMatch(HANGUL);
    expect(ko.stdout).toContain("사용법:");
    expect(ko.stdout).toContain("표나 알려진 분포");
    expect(system.stdout).toBe(ko.stdout);
    // A command is missing: the same help, as an error.
    expect(none).toMatchObject({ code: 2, stdout: "", stderr: en.stdout });
  });

  it("has a flag with its range for every option of the schema, and only catalogue texts in Korean", async () => {
    const [en, ko] = await Promise.all([zerosum(["train", "--help"]), zerosum(["train", "--help", "--lang=ko"])]);
    for (const [name, schema] of Object.entries(trainOptionsSchema.shape)) {
      const value = schema.toJSONSchema().type === "boolean" ? " " : "<";
      expect(en.stdout).toContain(`  --${kebab(name)} ${value}`);
    }
    const flat = en.stdout.replace(/\s+/g, " ");
    expect(flat).toContain("--batch <n> Rows of a batch [2…65536]");
    expect(flat).toContain("[minimax, non-saturating, least-squares, wasserstein, wgan-gp, hinge, relativistic]");
    const texts = ko.stdout.split(/\n {2}(?=-)/).slice(1);
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(text).toMatch(HANGUL);
  });

  it("gives generate its options from the same schema", async () => {
    const { stdout } = await zerosum(["generate", "--help"]);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "--threads <n> Threads, on which the rows do not depend (those of the processor, at most 4) [1…256]",
    );
    expect((await zerosum(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("completion in bash", () => {
  /** What a press of the tab key after these words offers. */
  const offered = async (...words: string[]): Promise<string[]> => {
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const script = `eval "$(zerosum completion bash)"; COMP_WORDS=(zerosum ${quoted}); COMP_CWORD=${words.length}; _zerosum; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { code, stdout, stderr } = await bash(script, { cwd: folder.path });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return lines(stdout);
  };

  it("offers commands, flags, values of an option, and nothing where a file may stand", async () => {
    const [commands, begun, flags, values, after, shells, files] = await Promise.all([
      offered(""),
      offered("--lang", "ko", "ge"),
      offered("train", "--dis"),
      offered("train", "--objective", "w"),
      offered("train", "--objective", "=", "hi"),
      offered("completion", ""),
      offered("train", "peng"),
    ]);
    expect(commands).toEqual(["train", "generate", "evaluate", "inspect", "export", "studio", "completion"]);
    expect(begun).toEqual(["generate"]);
    expect(flags).toEqual([
      "--discriminator-steps",
      "--discriminator-activation",
      "--discriminator-network",
      "--discriminator-normalization",
      "--discriminator-dropout",
      "--discriminator-learning-rate",
    ]);
    expect(values).toEqual(["wasserstein", "wgan-gp"]);
    expect(after).toEqual(["hinge"]);
    expect(shells).toEqual(["bash", "zsh", "fish"]);
    expect(files).toEqual([]);
  });

  it("is registered for the command, with files where it offers nothing", async () => {
    const { stdout } = await bash('eval "$(zerosum completion bash)"; complete -p zerosum');
    expect(stdout).toBe("complete -o default -F _zerosum zerosum\n");
    for (const shell of ["zsh", "fish"]) {
      expect((await zerosum(["completion", shell])).stdout).toContain("complete -- ");
    }
  });
});

describe("a slip on the command line", () => {
  const CASES: [words: string[], en: string, ko: string][] = [
    [
      ["trian"],
      "Cannot run: got the unknown command trian; did you mean train?",
      "실행할 수 없습니다: trian은(는) 없는 명령입니다. 혹시 train을(를) 뜻하셨습니까?",
    ],
    [
      ["train", "x.csv", "--setps", "3"],
      "Cannot run: got the unknown option --setps; did you mean --steps?",
      "실행할 수 없습니다: --setps은(는) 없는 옵션입니다. 혹시 --steps을(를) 뜻하셨습니까?",
    ],
    [
      ["train"],
      "Cannot run: got no data; expected one; --help shows how",
      "실행할 수 없습니다: data이(가) 빠졌습니다. --help로 사용법을 볼 수 있습니다",
    ],
    [
      ["train", "a.csv", "b.csv"],
      "Cannot run train: got 2 arguments; expected 1; put names with spaces in quotes",
      "train을(를) 실행할 수 없습니다: 인자를 2개 받았지만 1개여야 합니다. 공백이 있는 이름은 따옴표로 묶으십시오",
    ],
    [
      ["train", "x.csv", "--steps"],
      "Cannot run: got --steps without a value; expected one after it",
      "실행할 수 없습니다: --steps에 값이 없습니다. 옵션 뒤에 값을 쓰십시오",
    ],
    [
      ["generate", "m.zerosum", "--format", "xml"],
      'Cannot use --format: got "xml"; expected one of csv, tsv, json, jsonl, parquet',
      '--format 값을 쓸 수 없습니다: "xml"을(를) 받았습니다. 쓸 수 있는 값: csv, tsv, json, jsonl, parquet',
    ],
    [
      ["completion", "tcsh"],
      'Cannot use shell: got "tcsh"; expected one of bash, zsh, fish',
      'shell 값을 쓸 수 없습니다: "tcsh"을(를) 받았습니다. 쓸 수 있는 값: bash, zsh, fish',
    ],
  ];

  it.concurrent.each(CASES)("%j is refused, in both languages", async (words, en, ko) => {
    const refused = (text: string): Ran => ({ code: 2, signal: null, stdout: "", stderr: `${text}\n` });
    expect(await zerosum(words)).toEqual(refused(en));
    expect(await zerosum(["--lang", "ko", ...words])).toEqual(refused(ko));
  });

  it("in the name of the language is told in the system's", async () => {
    const { code, stderr } = await zerosum(["--lang", "fr", "--help", "x"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'Cannot use --lang: got "fr"; expected one of en, ko\n' });
  });
});

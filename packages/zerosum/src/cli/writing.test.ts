import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { getuid } from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { bash, jsonLines, lines, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
const MIXTURE = ["train", "mixture", "--steps", "5", "--quiet"];
let model: string;
beforeAll(async () => {
  model = folder.at("model.zerosum");
  expect(await zerosum([...MIXTURE, "-o", model])).toMatchObject({ code: 0, stderr: "" });
});

describe("an output", () => {
  it("that exists is kept, unless --force replaces it; a link to it stays a link", async () => {
    const before = await readFile(model);
    for (const [words, en, ko] of [
      [
        [...MIXTURE, "-o", model],
        `Cannot write ${model}: it exists already; use --force to replace it, or another name with --output\n`,
        `${model}에 쓸 수 없습니다: 이미 있는 파일입니다. --force로 바꾸거나 --output으로 다른 이름을 고르십시오\n`,
      ],
      [
        ["generate", model, "-n", "5", "-o", model],
        `Cannot write ${model}: it exists already; use --force to replace it, or another name with --output\n`,
        `${model}에 쓸 수 없습니다: 이미 있는 파일입니다. --force로 바꾸거나 --output으로 다른 이름을 고르십시오\n`,
      ],
    ] as const) {
      expect(await zerosum(words)).toMatchObject({ code: 2, stdout: "", stderr: en });
      expect(await zerosum([...words, "--lang", "ko"])).toMatchObject({ code: 2, stdout: "", stderr: ko });
    }
    expect((await readFile(model)).equals(before)).toBe(true);
    const target = await folder.put("rows.csv", "old\n");
    await symlink(target, folder.at("link.csv"));
    const { code } = await zerosum(["generate", model, "-n", "3", "-o", folder.at("link.csv"), "--force"]);
    expect(code).toBe(0);
    expect(lines(await readFile(target, "utf8"))).toHaveLength(4);
  });

  it("whose folder is missing, or not to be written to, is refused before the training", async (context) => {
    const path = folder.at("nowhere/m.zerosum");
    expect(await zerosum([...MIXTURE, "-o", path])).toMatchObject({
      code: 2,
      stderr: `Cannot write ${path}: there is no folder ${folder.at("nowhere")}; make it first, or choose another with --output\n`,
    });
    expect(await zerosum([...MIXTURE, "-o", path, "--lang", "ko"])).toMatchObject({
      code: 2,
      stderr: `${path}에 쓸 수 없습니다: ${folder.at("nowhere")} 폴더가 없습니다. 먼저 만들거나 --output으로 다른 폴더를 고르십시오\n`,
    });
    if (getuid?.() === 0) context.skip("root may write into every folder");
    await mkdir(folder.at("locked"));
    await chmod(folder.at("locked"), 0o500);
    const locked = folder.at("locked/m.zerosum");
    expect(await zerosum([...MIXTURE, "-o", locked])).toMatchObject({
      code: 2,
      stderr: `Cannot write ${locked}: you lack the permission; choose another folder with --output\n`,
    });
    expect(await zerosum([...MIXTURE, "-o", locked, "--lang", "ko"])).toMatchObject({
      code: 2,
      stderr: `${locked}에 쓸 수 없습니다: 권한이 없습니다. --output으로 다른 폴더를 고르십시오\n`,
    });
  });
});

describe("a full disk", () => {
  it("is told, and no half-written file is left", async (context) => {
    const disk = folder.at("disk");
    await mkdir(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", disk]);
    if (mounted.status !== 0) context.skip("mounting a tiny disk takes root");
    try {
      for (const words of [
        ["generate", model, "-n", "20000", "-o", `${disk}/rows.csv`],
        [...MIXTURE, "-o", `${disk}/rows.csv`],
      ]) {
        const [en, ko] = [await zerosum(words), await zerosum([...words, "--lang", "ko"])];
        expect(en).toMatchObject({
          code: 2,
          stderr: `Cannot write ${disk}/rows.csv: the disk is full; nothing was left half-written; free some space, or choose another disk with --output\n`,
        });
        expect(ko).toMatchObject({
          code: 2,
          stderr: `${disk}/rows.csv에 쓸 수 없습니다: 디스크가 가득 찼습니다. 쓰다 만 파일은 남기지 않았습니다. 공간을 비우거나 --output으로 다른 디스크를 고르십시오\n`,
        });
        expect(await readdir(disk)).toEqual([]);
      }
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});

describe("standard output", () => {
  const full = spawnSync("test", ["-c", "/dev/full"]).status === 0;

  it("that is full ends a command with an error, and a training still saves its model", async (context) => {
    if (!full) context.skip("there is no /dev/full");
    const en =
      "Cannot write to standard output: the system answered ENOSPC; free some space, or send the output elsewhere";
    const ko =
      "표준 출력에 쓸 수 없습니다: 시스템의 응답은 ENOSPC입니다. 공간을 비우거나 출력을 다른 곳으로 보내십시오";
    const env = { MODEL: model, OUT: folder.at("kept.zerosum") };
    const generated = await bash('zerosum generate "$MODEL" -n 9 > /dev/full', { env });
    expect(generated).toMatchObject({ code: 2, stderr: `${en}\n` });
    const inspected = await bash('zerosum inspect "$MODEL" --lang ko > /dev/full', { env });
    expect(inspected).toMatchObject({ code: 2, stderr: `${ko}\n` });
    const trained = await bash('zerosum train mixture --steps 5 -o "$OUT" > /dev/full', { env });
    expect(trained.code).toBe(2);
    expect(lines(trained.stderr).at(-1)).toBe(en);
    expect(await folder.list()).toContain("kept.zerosum");
  });

  it("that is closed early stops neither a training nor its saving", async () => {
    const { stdout } = await bash(
      `zerosum train mixture --steps 400 -o "$OUT" 2>/dev/null | head -1; echo "\${PIPESTATUS[0]}"`,
      { env: { OUT: folder.at("unread.zerosum") } },
    );
    const [first, code] = lines(stdout);
    expect(jsonLines(first)[0]).toMatchObject({ type: "data" });
    expect(code).toBe("0");
    expect(await folder.list()).toContain("unread.zerosum");
  });
});

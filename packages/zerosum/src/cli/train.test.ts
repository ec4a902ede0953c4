import { type ChildProcess, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { bash, ending, inTerminal, jsonLines, lines, PENGUINS, start, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
/** A training of a second: a known density on a line. */
const quick = (name: string, ...more: string[]): string[] => [
  "train",
  "mixture",
  "-o",
  folder.at(name),
  "--steps",
  "20",
  "--threads",
  "1",
  ...more,
];

/** Waits until the command has written what matches. */
const written = (child: ChildProcess, pattern: RegExp): Promise<void> =>
  new Promise((resolve) => {
    let all = "";
    child.stdout?.on("data", (text) => {
      all += text;
      if (pattern.test(all)) resolve();
    });
  });
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("train", () => {
  it("writes JSON lines where there is no terminal, a model, and how to go on", async () => {
    const path = folder.at("plain.zerosum");
    const { code, stdout, stderr } = await zerosum(quick("plain.zerosum"));
    expect(code).toBe(0);
    const events = jsonLines(stdout);
    expect(events.slice(0, 4).map(({ type }) => type)).toEqual(["data", "options", "device", "start"]);
    const progress = events.filter(({ type }) => type === "progress");
    expect(progress.at(-1)).toMatchObject({ step: 20, steps: 20, value: expect.any(Number) });
    expect(lines(stderr)).toEqual([
      `Wrote ${path}: 20 steps, ended by the number of steps`,
      `New rows: zerosum generate ${path} -n 1000`,
      `The same model again: zerosum train mixture --steps 20 --threads 1 --seed 1`,
      expect.stringMatching(/^It took 0:\d\d, and \d\.\d\d GB of memory at most$/),
    ]);
    expect(await folder.list()).toEqual(["plain.zerosum"]);
  });

  it("is again the same, bit for bit, by the command it prints, and another for another seed", async () => {
    const json = await zerosum(quick("first.zerosum", "--json", "--seed", "7"));
    const saved = jsonLines(json.stdout).at(-1) as { type: string; again: string };
    expect(saved).toMatchObject({ type: "saved", step: 20, reason: "steps", path: folder.at("first.zerosum") });
    const again = await bash(`${saved.again} -o again.zerosum --quiet`, { cwd: folder.path });
    expect(again).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const bytes = await readFile(folder.at("first.zerosum"));
    expect((await readFile(folder.at("again.zerosum"))).equals(bytes)).toBe(true);
    await zerosum(quick("again.zerosum", "--force", "--quiet"));
    expect((await readFile(folder.at("again.zerosum"))).equals(bytes)).toBe(false);
  });

  it("prints with --dry-run what it would do, and writes nothing", async () => {
    const before = await folder.list();
    const [words, json] = await Promise.all([
      zerosum(["train", PENGUINS, "--steps", "20", "--dry-run", "--lang", "ko"]),
      zerosum(["train", PENGUINS, "--steps", "20", "--dry-run", "--json"]),
    ]);
    expect(words.code).toBe(0);
    expect(words.stdout).toContain("penguins.csv: 행 344개, 열 7개, 표");
    expect(lines(words.stdout)).toContain("  --steps 20");
    expect(JSON.parse(json.stdout)).toMatchObject({ type: "plan", data: { rows: 344 }, options: { steps: 20 } });
    expect(await folder.list()).toEqual(before);
  });

  it("stops after --max-time, and names the steps that make the same model", async () => {
    const path = folder.at("timed.zerosum");
    const { code, stdout } = await zerosum(["train", "mixture", "-o", path, "--max-time", "0.3s", "--json"]);
    expect(code).toBe(0);
    const { step, reason, again } = jsonLines(stdout).at(-1) as { step: number; reason: string; again: string };
    expect(reason).toBe("time");
    expect(step).toBeLessThan(8000);
    expect(again).toBe(`zerosum train mixture --max-steps ${step} --threads 1 --seed 1`);
  });

  it("repeats in the command it prints how the file was read, with quotes where a shell needs them", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i};${i * i}`).join("\n");
    const words = ["train", "my points.csv", "--points", "--no-header", "--delimiter", ";", "--steps", "5", "--json"];
    await folder.put("my points.csv", rows);
    const { stdout } = await zerosum(words, { cwd: folder.path });
    expect(jsonLines(stdout).at(-1)).toMatchObject({
      path: "my points.zerosum",
      again: "zerosum train 'my points.csv' --points --no-header --delimiter ';' --steps 5 --threads 1 --seed 1",
    });
  });

  it("names the model of a density by the density alone", async () => {
    await zerosum(["train", "ring:modes=3,sd=0.01", "--steps", "5", "--quiet"], { cwd: folder.path });
    expect(await folder.list()).toContain("ring.zerosum");
  });
});

describe("a terminal", () => {
  const without = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux")
    ? undefined
    : "util-linux's script, which makes a terminal, is not installed";

  it("shows progress with rate, time left and V(D,G) on one line, however narrow", async (context) => {
    if (without) context.skip(without);
    const show = async (columns: number, name: string, ...more: string[]) => {
      const words = ["train", "mixture", "--steps", "300", "-o", folder.at(name), ...more];
      return ending(inTerminal(columns, words));
    };
    const [wide, narrow] = await Promise.all([show(120, "wide.zerosum"), show(40, "narrow.zerosum", "--lang", "ko")]);
    expect([wide.code, narrow.code]).toEqual([0, 0]);
    expect(wide.stdout).toMatch(
      /█{20} 300\/300 {2}[\d.]+ steps\/s {2}0:00 left {2}V -?\d\.\d{3} \(−log 4 = −1\.386\) {2}D\(x\) 0\.\d\d {2}D\(G\(z\)\) 0\.\d\d/,
    );
    expect(wide.stdout).toContain("Computing on cpu, 1 thread");
    expect(wide.stdout).not.toContain('{"type"');
    expect(narrow.stdout).toContain("█ 300/300  초당 ");
    // Hangul takes two places; a line that wraps could not be drawn over.
    const redrawn = narrow.stdout.split("\r\x1b[2K").map((drawn) => drawn.split(/[\r\n]/)[0]);
    for (const drawn of redrawn.slice(1)) {
      expect([...drawn].reduce((sum, c) => sum + (/[가-힣]/.test(c) ? 2 : 1), 0)).toBeLessThan(40);
    }
  });

  it("takes Ctrl-C: what was learnt is saved, and the exit code is 130", async (context) => {
    if (without) context.skip(without);
    const child = inTerminal(100, ["train", "mixture", "--steps", "1000000", "-o", folder.at("typed.zerosum")]);
    const end = ending(child);
    await written(child, /steps\/s/);
    child.stdin?.write("\x03");
    const { code, stdout } = await end;
    expect(code).toBe(130);
    expect(stdout).toContain("Stopping after this step and saving; Ctrl-C again quits at once without saving");
    expect(stdout).toMatch(/Wrote .*typed\.zerosum: \d+ steps, ended by Ctrl-C/);
    expect(await folder.list()).toContain("typed.zerosum");
  });
});

describe("a signal", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s saves a model that works and exits with %i; npm's second one means the same", async (name, exit) => {
    const path = folder.at(`${name}.zerosum`);
    const child = start(["train", "mixture", "--steps", "1000000", "-o", path, "--json"]);
    const end = ending(child);
    await written(child, /"progress"/);
    child.kill(name);
    child.kill(name);
    const { code, stdout } = await end;
    expect(code).toBe(exit);
    expect(jsonLines(stdout).at(-1)).toMatchObject({ type: "saved", reason: "aborted", path });
    const rows = await zerosum(["generate", path, "-n", "3"]);
    expect(rows).toMatchObject({ code: 0, stderr: "" });
    expect(lines(rows.stdout)).toHaveLength(4);
  });

  it("that comes a second time ends the training at once, and leaves nothing behind", async () => {
    const before = await folder.list();
    // Steps of many seconds, so that the first signal cannot have been heeded yet.
    const slow = ["--batch", "16384", "--width", "1024", "--moments", "0", "--steps", "1000000"];
    const child = start(["train", PENGUINS, ...slow, "-o", folder.at("never.zerosum"), "--json", "--threads", "1"]);
    const end = ending(child);
    await written(child, /"start"/);
    child.kill("SIGINT");
    await after(600);
    const began = performance.now();
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: null, signal: "SIGINT" });
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await folder.list()).toEqual(before);
  });

  it("ends generate, and what it had written to its file is gone", async () => {
    const path = await folder.at("plain.zerosum");
    const before = await folder.list();
    const child = start(["generate", path, "-n", "100000000", "-o", folder.at("endless.csv")]);
    const end = ending(child);
    while ((await folder.list()).length === before.length) await after(50);
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: null, signal: "SIGINT" });
    expect(await folder.list()).toEqual(before);
  });
});

describe("losses that stop being finite", () => {
  const wild = ["--optimizer", "sgd", "--quiet"];

  it("end the training with its last good state saved, and name the option, even with --quiet", async () => {
    for (const [lang, source, text] of [
      [
        "en",
        PENGUINS,
        /^The losses stopped being finite: kept the last good state, of step (\d+); got --learning-rate 100; lower it, or raise --r1 and --r2\n$/,
      ],
      [
        "ko",
        "mixture",
        /^손실이 유한한 값을 벗어났습니다: 마지막으로 정상이던 스텝 (\d+)의 상태를 남겼습니다\. --learning-rate 100을\(를\) 받았습니다\. 이 값을 낮추거나 --r1과 --r2를 높이십시오\n$/,
      ],
    ] as const) {
      const path = `wild-${lang}.zerosum`;
      const words = ["train", source, "--steps", "20", "-o", folder.at(path), ...wild, "--learning-rate", "100"];
      const { code, stdout, stderr } = await zerosum([...words, "--lang", lang]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(Number(text.exec(stderr)?.[1])).toBeGreaterThan(0);
      const rows = await zerosum(["generate", folder.at(path), "-n", "5"]);
      expect(rows).toMatchObject({ code: 0, stderr: "" });
      expect(lines(rows.stdout)).toHaveLength(6);
    }
  });

  it("save nothing where there is no good state yet", async () => {
    const before = await folder.list();
    // 3000 steps report every 15 only.
    const words = quick("none.zerosum", ...wild, "--learning-rate", "100").map((w) => (w === "20" ? "3000" : w));
    expect(await zerosum(words)).toMatchObject({
      code: 2,
      stderr:
        "Cannot train: the losses stopped being finite before the first report; got --learning-rate 100; lower it, or raise --r1 and --r2\n",
    });
    expect((await zerosum([...words, "--lang", "ko"])).stderr).toBe(
      "학습할 수 없습니다: 첫 보고 전에 손실이 유한한 값을 벗어났습니다. --learning-rate 100을(를) 받았습니다. 이 값을 낮추거나 --r1과 --r2를 높이십시오\n",
    );
    expect(await folder.list()).toEqual(before);
  });
});

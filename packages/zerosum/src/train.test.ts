import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// The built package: its threads load files that only the build makes.
import { formatCsv, formatJsonLines, openModel, type TrainEvent, type TrainedModel, train } from "../dist/index.js";

const penguins = fileURLToPath(new URL("../../../examples/penguins.csv", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zerosum-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Generated = ReturnType<TrainedModel["generate"]>;
async function text(blocks: Generated, format: "csv" | "jsonl" = "csv"): Promise<string> {
  let all = "";
  for await (const columns of blocks) {
    all += [...(format === "csv" ? formatCsv(columns, { header: false }) : formatJsonLines(columns))].join("");
  }
  return all;
}
const lines = (all: string): string[] => all.split("\n").filter((line) => line !== "");

describe("a table", () => {
  let model: TrainedModel;
  const events: TrainEvent[] = [];
  beforeAll(async () => {
    model = await train(penguins, { steps: 200, threads: 1, onEvent: (event) => events.push(event) });
  });

  it("goes in, and new rows of the same columns, kinds and formats come out", async () => {
    const [header, ...real] = lines(await readFile(penguins, "utf8"));
    const rows = lines(await text(model.generate({ rows: 500 })));
    expect(rows).toHaveLength(500);
    expect(model.manifest.columns.map(({ name }) => name).join()).toBe(header);
    const realSpecies = new Set(real.map((line) => line.split(",")[0]));
    for (const line of rows) {
      const [species, , bill, depth, flipper, mass] = line.split(",");
      expect(realSpecies).toContain(species);
      for (const tenths of [bill, depth]) expect(tenths).toMatch(/^(\d+\.\d|)$/);
      for (const whole of [flipper, mass]) expect(whole).toMatch(/^(\d+|)$/);
    }
  });

  it("says what happens, in order", () => {
    const types = events.map(({ type }) => type);
    expect(types.slice(0, 6)).toEqual(["read", "encode", "data", "options", "device", "start"]);
    expect(types.filter((type) => type === "pace")).toHaveLength(1);
    expect(types.slice(types.lastIndexOf("progress") + 1)[0]).toBe("stop");
    expect(types.filter((type) => type === "progress")).toHaveLength(200);
  });

  it("gives the same bytes of a model for the same seed, data and threads", async () => {
    const again = await train(penguins, { steps: 200, threads: 1 });
    expect(Buffer.compare(Buffer.from(again.bytes()), Buffer.from(model.bytes()))).toBe(0);
  });

  it("is saved whole and opened again, and never overwritten unasked", async () => {
    const path = join(folder, "penguins.zerosum");
    await model.save(path);
    await expect(model.save(path)).rejects.toThrow(`Cannot write ${path}: it exists already; use --force`);
    const opened = await openModel(path);
    expect(opened.manifest).toEqual(model.manifest);
    expect(await text(opened.generate({ rows: 100 }))).toBe(await text(model.generate({ rows: 100 })));
    expect(await readdir(folder)).toEqual(["penguins.zerosum"]);
  });

  it("has rows with addresses: a..b is the slice of a longer run, byte for byte, in either format", async () => {
    for (const format of ["csv", "jsonl"] as const) {
      const long = lines(await text(model.generate({ rows: 5000 }), format));
      for (const [from, to] of [
        [0, 1],
        [2047, 2049],
        [1999, 4500],
      ]) {
        expect(lines(await text(model.generate({ from, to }), format))).toEqual(long.slice(from, to));
      }
    }
  });

  it("gives the same rows on two threads as on one, and others for another seed", async () => {
    const one = await text(model.generate({ from: 3000, to: 3300 }));
    expect(await text(model.generate({ from: 3000, to: 3300, threads: 2 }))).toBe(one);
    expect(await text(model.generate({ from: 3000, to: 3300, seed: 2 }))).not.toBe(one);
  });

  it("gives at least 99.9 % of its rows the same in WebAssembly", async () => {
    const native = lines(await text(model.generate({ rows: 4000 })));
    const wasm = lines(await text(model.generate({ rows: 4000, device: "wasm" })));
    const same = native.filter((line, i) => line === wasm[i]).length;
    expect(same / native.length).toBeGreaterThanOrEqual(0.999);
  });

  it("stops when its reader does", async () => {
    const taken = [];
    for await (const columns of model.generate({ rows: 1e9 })) {
      taken.push(columns);
      if (taken.length === 2) break;
    }
    expect(taken).toHaveLength(2);
  });
});

describe("points", () => {
  it("come from a known density, and from a CSV of numbers", async () => {
    const known = await train("mixture", { steps: 100 });
    expect(lines(await text(known.generate({ rows: 10 })))).toHaveLength(10);
    const path = join(folder, "points.csv");
    await writeFile(path, `x,y\n${Array.from({ length: 50 }, (_, i) => `${i},${i * i}`).join("\n")}\n`);
    const own = await train(path, { steps: 50, as: "points" });
    expect(own.manifest).toMatchObject({ kind: "points", columns: [{ name: "x" }, { name: "y" }], data: { rows: 50 } });
    await rm(path);
  });
});

describe("a training", () => {
  // The caller is a process of its own, without a test runner in its loop. It measures from the first progress, when the
  // modules are loaded, how late a timer of 5 ms is, by its own clock and by libuv's. A machine shared with other work may
  // take the processor away for longer than 20 ms now and then: hence the 99th percentile, and a second try. A loop that
  // is blocked by the steps, each longer than 20 ms, would be late at nearly every tick.
  it("leaves the caller's event loop free: no timer late by more than 20 ms", { retry: 1 }, async () => {
    const caller = `
      import { monitorEventLoopDelay } from "node:perf_hooks";
      import { train } from ${JSON.stringify(new URL("../dist/index.js", import.meta.url).href)};
      const INTERVAL = 5;
      const delay = monitorEventLoopDelay({ resolution: INTERVAL });
      const late = [];
      let last, timer;
      await train(${JSON.stringify(penguins)}, {
        steps: 100,
        threads: 1,
        // A step of tens of milliseconds, which a loop that waited for it could not hide.
        batch: 1024,
        onEvent({ type }) {
          if (type === "progress" && !timer) {
            last = performance.now();
            delay.enable();
            timer = setInterval(() => {
              const now = performance.now();
              late.push(now - last - INTERVAL);
              last = now;
            }, INTERVAL);
          } else if (type === "stop") {
            clearInterval(timer);
            delay.disable();
          }
        },
      });
      late.sort((a, b) => a - b);
      console.log(JSON.stringify({
        ticks: late.length,
        late: late[Math.floor(0.99 * late.length)],
        delay: delay.percentile(99) / 1e6 - INTERVAL,
      }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", caller]);
    const { ticks, late, delay } = JSON.parse(stdout) as Record<"ticks" | "late" | "delay", number>;
    expect(ticks).toBeGreaterThan(100);
    expect(late).toBeLessThan(20);
    expect(delay).toBeLessThan(20);
  });

  it("stops on a signal and keeps what was learnt", async () => {
    const controller = new AbortController();
    const model = await train("mixture", {
      steps: 1_000_000,
      signal: controller.signal,
      onEvent: ({ type }) => type === "progress" && controller.abort(),
    });
    expect(model.stopped.reason).toBe("aborted");
    expect(model.stopped.step).toBeLessThan(100_000);
    expect(lines(await text(model.generate({ rows: 5 })))).toHaveLength(5);
  });

  it("refuses what it cannot use, before it reads anything", async () => {
    await expect(train("nowhere.csv", { objective: "wgan" })).rejects.toThrow("did you mean wgan-gp?");
    await expect(train("nowhere.csv")).rejects.toThrow("Cannot read nowhere.csv: there is no such file");
    await expect(train("mixtur")).rejects.toThrow("did you mean mixture?");
  });
});

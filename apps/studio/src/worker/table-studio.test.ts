import { readFileSync } from "node:fs";
import {
  type Checkpoint,
  formatBlocks,
  openGenerator,
  type Runtime,
  readModel,
  readTable,
  type TrainOptionsInput,
} from "@zerosum/core";
import { describe, expect, test } from "vitest";
import { cpuRuntime } from "../../../../packages/core/src/engine/cpu.case.ts";
import type { KeptTraining, TrainingStore } from "./kept-training.ts";
import type { RowsWish, TableEvent, TableRequest } from "./table-messages.ts";
import { TableStudio } from "./table-studio.ts";

const penguins = readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url));
const penguinsFile = new File([penguins], "penguins.csv");
const tiny = { steps: 40, width: 8, batch: 16, refine: 1, threads: 1 } satisfies TrainOptionsInput;
/** So long that there are estimates. */
const watched = { ...tiny, steps: 1700, width: 4, batch: 4 } satisfies TrainOptionsInput;
const someRows: RowsWish = { rows: 300, seed: 7, where: [], format: "csv", bom: false };

/** A store in memory. */
function memoryStore(kept: KeptTraining | null = null): TrainingStore & { kept: KeptTraining | null } {
  return {
    kept,
    async read() {
      return structuredClone(this.kept);
    },
    async begin(training) {
      // Line numbers cannot be copied.
      const texts = {
        ...training.texts,
        columns: training.texts.columns.map((column) => ({ ...column, lines: null })),
      };
      this.kept = structuredClone({ ...training, texts, checkpoint: null });
    },
    async mark(checkpoint: Checkpoint) {
      if (this.kept) this.kept = { ...this.kept, checkpoint: structuredClone(checkpoint) };
    },
    async clear() {
      this.kept = null;
    },
  };
}

/** A worker without a page: what it says is kept, and can be waited for. */
function studio(store: TrainingStore = memoryStore(), runtimes: Partial<Record<string, Runtime>> = {}) {
  const events: TableEvent[] = [];
  let hear: (event: TableEvent) => void = () => undefined;
  const worker = new TableStudio({
    engine: async (device) => ({ runtime: runtimes[device] ?? cpuRuntime(1), notice: null }),
    threads: () => 1,
    store,
    origin: { zerosum: "test", cpu: "test" },
    post(event) {
      events.push(event);
      hear(event);
    },
  });
  /** What is said next of a kind; an error that is not waited for rejects. */
  const next = <Type extends TableEvent["type"]>(type: Type): Promise<Extract<TableEvent, { type: Type }>> =>
    new Promise((resolve, reject) => {
      hear = (event) => {
        if (event.type === type) resolve(event as never);
        else if (event.type === "error") reject(new Error(event.message.en));
      };
    });
  const ask = <Type extends TableEvent["type"]>(request: TableRequest, type: Type) => {
    const said = next(type);
    worker.ask(request);
    return said;
  };
  return { worker, events, next, ask };
}

const trainOn = async (file: File, options: TrainOptionsInput, holdout = false, store?: TrainingStore) => {
  const page = studio(store);
  await page.ask({ type: "open", file }, "table");
  await page.ask({ type: "train", wish: { options, holdout } }, "model");
  return page;
};
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe("a table in the studio", () => {
  test("is shown with kinds, missing cells and distributions, and what was guessed", async () => {
    const { table } = await studio().ask({ type: "open", file: penguinsFile }, "table");
    expect(table).toMatchObject({ name: "penguins.csv", rows: 344 });
    expect(table.source.ko).toContain("CSV");
    const [species, , bill] = table.columns;
    expect(species).toMatchObject({ kind: "category", missing: 0, values: ["Adelie", "Gentoo", "Chinstrap"] });
    expect(species.distribution).toMatchObject({ kind: "values", distinct: 3 });
    expect(bill).toMatchObject({ kind: "number", missing: 2 / 344, distribution: { kind: "range", from: "32.1" } });
    expect(bill.learning).toEqual({ en: "a number; 3 places", ko: expect.stringContaining("수") });
    expect(table.first[1]).toEqual(["Adelie", "Torgersen", "39.1", "18.7", "181", "3750", "male"]);
  });

  test("goes in, and rows come out: the same columns, known categories, as many as are asked for", async () => {
    const page = await trainOn(penguinsFile, tiny);
    const { blob, name } = await page.ask({ type: "generate", wish: someRows }, "made");
    expect(name).toBe("penguins-300.csv");
    const [real, made] = [await readTable(new Uint8Array(penguins)), await readTable(await bytesOf(blob))];
    expect(made.rows).toBe(300);
    expect(made.columns.map(({ type }) => type.name)).toEqual(real.columns.map(({ type }) => type.name));
    made.columns.forEach(({ type }, i) => {
      const known = real.columns[i].type;
      if ("categories" in type && "categories" in known)
        for (const text of type.categories) expect(known.categories).toContain(text);
    });
    const ice = { ...someRows, where: ["species=Gentoo", "body_mass_g>=4000"], format: "jsonl" } as const;
    const lines = await (await page.ask({ type: "generate", wish: ice }, "made")).blob.text();
    const rows = lines
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.length).toBe(300);
    expect(rows.every(({ species, body_mass_g: mass }) => species === "Gentoo" && mass >= 4000)).toBe(true);
    expect(page.events.some((event) => event.type === "notice" && event.said.en.includes("meet the conditions"))).toBe(
      true,
    );
  });

  test("leaves a model that opens again, and makes the same rows", async () => {
    const page = await trainOn(penguinsFile, tiny);
    const made = await page.ask({ type: "generate", wish: someRows }, "made");
    const saved = await page.ask({ type: "save" }, "saved");
    expect(saved.name).toBe("penguins.zerosum");
    const model = readModel(await bytesOf(saved.blob));
    const generator = await openGenerator(model, cpuRuntime(1), { seed: 7 });
    const blocks = async function* () {
      for await (const { columns } of generator.blocks(0, 300)) yield columns;
    };
    const parts: Uint8Array[] = [];
    for await (const part of formatBlocks(blocks(), "csv")) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe(await made.blob.text());
    const again = studio();
    const opened = await again.ask({ type: "open", file: new File([saved.blob], "penguins.zerosum") }, "model");
    expect(opened.model).toMatchObject({ opened: true, steps: 40, rows: 344 });
    expect(await (await again.ask({ type: "generate", wish: someRows }, "made")).blob.text()).toBe(
      await made.blob.text(),
    );
  });

  test("is shown while it is learnt: how near, and in pictures", async () => {
    const { events, next } = await trainOn(penguinsFile, watched);
    await next("pictures");
    const estimates = events.filter((event) => event.type === "estimate");
    expect(estimates.map(({ step }) => step)).toEqual([800, 1600, 1700]);
    expect(estimates[0].said.ko).toContain("800");
    const pictures = events.filter((event) => event.type === "pictures");
    expect(pictures.map(({ step }) => step)).toEqual([800, 1600, 1700, 1700]);
    expect(pictures[0].html.en).toContain("bill_length_mm");
    expect(pictures[0].html.ko).toContain("실제");
  });

  test("is judged with the rows that were kept apart", async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `${(i * 37) % 101},${"abc"[i % 3]},${(i * i) % 53}`);
    const page = await trainOn(new File([`n,c,m\n${lines.join("\n")}\n`], "made.csv"), tiny, true);
    const { model } = page.events.find((event) => event.type === "model") ?? expect.fail();
    expect(model).toMatchObject({ rows: 400, holdout: 100 });
    const { html, name } = await page.ask({ type: "evaluate", target: "c" }, "report");
    expect(name).toBe("made-report.html");
    expect(html.en).toContain("400");
    expect(html.en).toContain("tstr");
    expect(html.ko).toContain('<html lang="ko">');
  });
});

describe("a training in the studio", () => {
  test("that is stopped keeps what was learnt", async () => {
    const page = studio();
    await page.ask({ type: "open", file: penguinsFile }, "table");
    await page.ask({ type: "train", wish: { options: { ...watched, steps: 100_000 }, holdout: false } }, "pictures");
    const { model } = await page.ask({ type: "stop" }, "model");
    expect(model.reason).toBe("aborted");
    expect(model.steps).toBeGreaterThanOrEqual(800);
    expect((await page.ask({ type: "generate", wish: someRows }, "made")).rows).toBe(300);
  });

  test("goes on after the page was closed as if it had not been, and forgets itself at its end", async () => {
    const store = memoryStore();
    const page = studio(store);
    await page.ask({ type: "open", file: penguinsFile }, "table");
    const done = page.ask({ type: "train", wish: { options: watched, holdout: true } }, "kept");
    expect(await done).toEqual({ type: "kept", step: 800, kept: true });
    const closed = memoryStore(structuredClone(store.kept));
    await page.next("model");
    const whole = await page.ask({ type: "save" }, "saved");

    const again = studio(closed);
    const hello = again.next("hello");
    await again.worker.greet();
    expect((await hello).left).toEqual({ name: "penguins.csv", step: 800, steps: 1700 });
    await again.ask({ type: "resume" }, "model");
    const rest = await again.ask({ type: "save" }, "saved");
    expect(Buffer.from(await bytesOf(rest.blob)).equals(await bytesOf(whole.blob))).toBe(true);
    expect(closed.kept).toBeNull();
    expect(store.kept).toBeNull();
  });

  test("goes on in WebAssembly where the graphics device is lost", async () => {
    let runs = 0;
    const lost: Runtime = {
      ...cpuRuntime(1),
      device: "webgpu",
      async load(model) {
        const session = await cpuRuntime(1).load(model);
        const run: typeof session.run = (...feeds) => {
          if (++runs > 30) throw new Error("device lost");
          return session.run(...feeds);
        };
        return { ...session, run };
      },
    };
    const page = studio(memoryStore(), { webgpu: lost });
    await page.ask({ type: "open", file: penguinsFile }, "table");
    await page.ask({ type: "train", wish: { options: { ...tiny, device: "webgpu" }, holdout: false } }, "model");
    const starts = page.events.filter((event) => event.type === "training");
    expect(starts.map(({ engine, notice }) => [engine, notice])).toEqual([
      ["webgpu", null],
      ["cpu", "lost-webgpu"],
    ]);
  });

  test("is settled before it starts: its options, and roughly how long it takes", async () => {
    const page = studio();
    await page.ask({ type: "open", file: penguinsFile }, "table");
    const first = await page.ask({ type: "settle", wish: { options: { preset: "fast" }, holdout: false } }, "settled");
    expect(first).toMatchObject({ options: { steps: 750, preset: "fast" }, seconds: null });
    expect((await page.next("settled")).seconds).toBeGreaterThan(0);
  });
});

describe("what cannot be done is told in both languages", () => {
  const csv = (text: string | Uint8Array<ArrayBuffer>, name = "data.csv"): File => new File([text], name);
  test.each<[string, File, string, string]>([
    ["an Excel file", csv("PK\x03\x04 xlsx", "book.xlsx"), "Excel", "Excel 통합 문서"],
    ["bytes", csv(Uint8Array.of(0, 1, 2, 3, 0, 0, 255, 0)), "bytes that are no text", "텍스트가 아닌 바이트"],
    ["nothing", csv(""), "an empty file", "빈 파일"],
    ["one row", csv("a,b\n1,x\n"), "got one row", "행이 하나뿐"],
    ["a broken line", csv("a,b\n1,x\n2\n"), "on line 3", "3번째 줄"],
    ["half a model", csv("PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaamanifest.json", "m.zerosum"), "model", "모델"],
  ])("%s", async (_, file, en, ko) => {
    const page = studio();
    await expect(page.ask({ type: "open", file }, "table")).rejects.toThrow(en);
    expect(page.events.at(-1)).toMatchObject({
      type: "error",
      about: "file",
      message: { ko: expect.stringContaining(ko) },
    });
    // There is a way on.
    expect((await page.ask({ type: "open", file: penguinsFile }, "table")).table.rows).toBe(344);
  });

  test("a kind that cells are not of, an option out of range, a condition that nothing meets", async () => {
    const page = await trainOn(penguinsFile, tiny);
    await expect(page.ask({ type: "kinds", schema: { species: "integer" } }, "table")).rejects.toThrow("as integer");
    const wish = { options: { steps: -1 }, holdout: false };
    await expect(page.ask({ type: "train", wish }, "model")).rejects.toThrow("Cannot use steps: got -1");
    expect(page.events.at(-1)).toMatchObject({ about: "training", message: { ko: expect.stringContaining("steps") } });
    const never = { ...someRows, where: ["species=Emperor"] };
    await expect(page.ask({ type: "generate", wish: never }, "made")).rejects.toThrow("Emperor");
    expect((await page.ask({ type: "generate", wish: someRows }, "made")).rows).toBe(300);
  });

  test("a file with more rows than memory is for is a sample, and says so", async () => {
    const big = csv(`n,c\n${Array.from({ length: 200_500 }, (_, i) => `${i % 977},${i % 7}`).join("\n")}\n`, "big.csv");
    const { table } = await studio().ask({ type: "open", file: big }, "table");
    expect(table.rows).toBe(200_000);
    expect(table.notices[0].en).toContain("Of the 200500 rows of the source 200000 are taken");
    expect(table.notices[0].ko).toContain("200500");
  });
});

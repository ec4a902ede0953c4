import { beforeAll, describe, expect, it } from "vitest";
import { openEncoder, settleRows } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { Program, State } from "../engine/index.ts";
import { pointModel, refinedModel, tableModel } from "../model/fixtures.case.ts";
import { buildGenerator, type Model } from "../model/index.ts";
import { fillGumbel, fillNormal, PURPOSE } from "../random/index.ts";
import type { Column, Format } from "../table/index.ts";
import { BLOCK, openCandidates } from "./candidates.ts";
import { formatBlocks } from "./format.ts";
import { type GeneratorOptions, openGenerator, type RowGenerator } from "./generator.ts";

interface Choice extends Partial<GeneratorOptions> {
  readonly threads?: number;
  readonly format?: Format;
}

/** Rows from … to as text, without a header. */
async function text(model: Model, from: number, to: number, choice: Choice = {}): Promise<string> {
  const { seed = 7, threads = 1, format = "csv" } = choice;
  const generator = await openGenerator(model, cpuRuntime(threads), { seed });
  const written = await read(generator, from, to, format);
  await generator.release();
  return written;
}

async function* columnsOf(generator: RowGenerator, from: number, to: number): AsyncGenerator<readonly Column[]> {
  for await (const { columns } of generator.blocks(from, to)) yield columns;
}

/** Rows from … to of an open generator as text. */
async function read(
  generator: RowGenerator,
  from: number,
  to: number,
  format: Format,
  header = false,
): Promise<string> {
  const decoder = new TextDecoder();
  let joined = "";
  for await (const chunk of formatBlocks(columnsOf(generator, from, to), format, { header }))
    joined += decoder.decode(chunk, { stream: true });
  return joined;
}

const lines = (all: string, from: number, to: number): string => `${all.split("\n").slice(from, to).join("\n")}\n`;

const models: Record<string, Model> = {};
beforeAll(async () => {
  models.points = pointModel();
  models.table = await tableModel();
  models["refined table"] = await refinedModel();
});

describe.each(["points", "table", "refined table"])("rows of %s", (kind) => {
  const total = 2 * BLOCK + 100;

  it.each<Format>(["csv", "jsonl"])(
    "a to b are the same slice of a longer run, byte for byte, as %s",
    async (format) => {
      const all = await text(models[kind], 0, total, { format });
      expect(new Set(all.split("\n")).size).toBeGreaterThan(total / 2);
      for (const [from, to] of [
        [0, 1],
        [5, 300],
        [BLOCK - 1, BLOCK + 1],
        [BLOCK, 2 * BLOCK],
        [700, total],
      ]) {
        expect(await text(models[kind], from, to, { format })).toBe(lines(all, from, to));
      }
    },
  );

  it("do not depend on how the range is cut", async () => {
    const cuts = [0, 1, 17, BLOCK - 3, BLOCK + 5, total];
    let joined = "";
    for (let i = 1; i < cuts.length; i++) joined += await text(models[kind], cuts[i - 1], cuts[i]);
    expect(joined).toBe(await text(models[kind], 0, total));
  });

  it("do not depend on the number of threads", async () => {
    expect(await text(models[kind], 0, total, { threads: 2 })).toBe(await text(models[kind], 0, total));
  });

  it("are others for another seed", async () => {
    expect(await text(models[kind], 0, 50, { seed: 8 })).not.toBe(await text(models[kind], 0, 50));
  });

  it("do not depend on who else is reading", async () => {
    const generator = await openGenerator(models[kind], cpuRuntime(), { seed: 7 });
    const [one, other] = await Promise.all([
      read(generator, 0, total, "csv"),
      read(generator, BLOCK, 3 * BLOCK, "csv"),
    ]);
    await generator.release();
    expect(one).toBe(await text(models[kind], 0, total));
    expect(other).toBe(await text(models[kind], BLOCK, 3 * BLOCK));
  });

  it("reach as far as rows can be numbered", async () => {
    const far = 2 ** 52;
    const rows = await text(models[kind], far, far + 20);
    expect(rows.split("\n")).toHaveLength(21);
    expect(await text(models[kind], far + 10, far + 20)).toBe(lines(rows, 10, 20));
  });
});

describe.each(["points", "table", "refined table"])("a row of %s", (kind) => {
  it("has the same bits at every place of a block, and at any number of threads", async () => {
    const { output, accept, gumbelWidth } = buildGenerator(models[kind], BLOCK);
    const repeated = (width: number, fill: typeof fillNormal): Float32Array => {
      const row = new Float32Array(width);
      if (width > 0) fill(row, { seed: 3, purpose: PURPOSE.evaluation }, 0, width);
      return Float32Array.from({ length: BLOCK * width }, (_, i) => row[i % width]);
    };
    const feeds = {
      latent: repeated(models[kind].manifest.generator.latent, fillNormal),
      gumbel: repeated(gumbelWidth, fillGumbel),
    };
    const seen = new Set<string>();
    for (const threads of [1, 2]) {
      const runtime = cpuRuntime(threads);
      const definition = { results: { rows: output, ...(accept && { accept }) }, updates: {} };
      const program = await Program.compile(runtime, new State(runtime, {}), definition);
      const { rows, accept: probabilities } = await program.run(feeds);
      const width = output.shape[1];
      for (let row = 0; row < BLOCK; row++) {
        seen.add(`${rows.subarray(row * width, (row + 1) * width).join()} ${probabilities?.[row]}`);
      }
      await program.release();
    }
    expect(seen.size).toBe(1);
  });
});

describe.each(["table", "refined table"])("the settled form of a %s", (kind) => {
  it("is the same whether the graph or the encoder makes it", async () => {
    const model = models[kind];
    const { output, settled, gumbelWidth } = buildGenerator(model, BLOCK);
    if (!settled || !model.encoder) throw new Error("it has none");
    const feeds = {
      latent: new Float32Array(BLOCK * model.manifest.generator.latent),
      gumbel: new Float32Array(BLOCK * gumbelWidth),
    };
    fillNormal(feeds.latent, { seed: 3, purpose: PURPOSE.latent }, 0, model.manifest.generator.latent);
    fillGumbel(feeds.gumbel, { seed: 3, purpose: PURPOSE.gumbel }, 0, gumbelWidth);
    const runtime = cpuRuntime();
    const program = await Program.compile(runtime, new State(runtime, {}), {
      results: { rows: output, settled },
      updates: {},
    });
    const results = await program.run(feeds);
    const { plan } = openEncoder(model.encoder);
    expect(results.settled).toEqual(settleRows(plan, results.rows, BLOCK));
    expect(new Set(results.settled).size).toBeGreaterThan(BLOCK);
    await program.release();
  });
});

describe("a refined row", () => {
  it("is the first of its candidates that its own number takes", async () => {
    const model = models["refined table"];
    const candidates = await openCandidates(model, cpuRuntime(), 7);
    const rows = Float64Array.from({ length: 300 }, (_, i) => i);
    const first = new Map<number, { readonly attempt: number; readonly row: string }>();
    let taken = 0;
    for (let attempt = 0; attempt < 40; attempt++) {
      const made = await candidates.compute([{ rows, attempt }]);
      for (const row of rows) {
        if (!made.taken(row)) continue;
        taken++;
        const { width } = candidates;
        if (!first.has(row))
          first.set(row, { attempt, row: made.rows.subarray(row * width, (row + 1) * width).join() });
      }
    }
    expect(taken / (300 * 40)).toBeGreaterThan(0.1);
    expect(taken / (300 * 40)).toBeLessThan(0.9);
    expect(Math.max(...[...first.values()].map(({ attempt }) => attempt))).toBeGreaterThan(2);

    const generator = await openGenerator(model, cpuRuntime(), { seed: 7 });
    const matrix = await generator.matrix(0);
    await generator.release();
    for (const row of rows) {
      const { width } = candidates;
      expect(matrix.subarray(row * width, (row + 1) * width).join()).toBe(first.get(row)?.row);
    }
    await candidates.release();
  });
});

describe("blocks", () => {
  it("of no rows still name the columns", async () => {
    const generator = await openGenerator(models.table, cpuRuntime(), { seed: 7 });
    const written = await read(generator, 5, 5, "csv", true);
    await generator.release();
    expect(written).toBe(`${models.table.manifest.columns.map(({ name }) => name).join(",")}\n`);
  });

  it("have one header, however many there are", async () => {
    const generator = await openGenerator(models.points, cpuRuntime(), { seed: 7 });
    const written = await read(generator, BLOCK - 2, BLOCK + 2, "csv", true);
    await generator.release();
    expect(written).toMatch(/^x,y\n/);
    expect(written.split("\n")).toHaveLength(6);
    expect(written.match(/x/g)).toHaveLength(1);
  });

  it("come one at a time, and none is computed before it is asked for", async () => {
    const generator = await openGenerator(models.points, cpuRuntime(), { seed: 7 });
    const seen: number[][] = [];
    for await (const { first, rows, columns } of generator.blocks(10, 1e12)) {
      seen.push([first, rows, columns[0].values.length]);
      if (seen.length === 3) break;
    }
    await generator.release();
    expect(seen).toEqual([
      [10, BLOCK - 10, BLOCK - 10],
      [BLOCK, BLOCK, BLOCK],
      [2 * BLOCK, BLOCK, BLOCK],
    ]);
  });

  it.each([
    [-1, 5],
    [0.5, 5],
    [5, 4],
    [0, Number.POSITIVE_INFINITY],
  ])("refuse rows %s to %s", async (from, to) => {
    const generator = await openGenerator(models.points, cpuRuntime(), { seed: 7 });
    const refused = generator.blocks(from, to).next();
    await expect(refused).rejects.toThrow(
      `Cannot generate rows ${from} to ${to}: expected whole numbers, the first from 0 and the second not below it`,
    );
    const error = await refused.catch((caught) => caught);
    expect(error.in("ko")).toBe(
      `${from}행부터 ${to}행까지 생성할 수 없습니다: 앞은 0 이상, 뒤는 앞보다 작지 않은 정수여야 합니다`,
    );
    await generator.release();
  });
});

describe("coordinates", () => {
  it.each([1e-12, 1, 1e20])("at scale %s name their float32 exactly, as CSV and as JSON", async (scale) => {
    const model = pointModel([scale, scale]);
    const generator = await openGenerator(model, cpuRuntime(), { seed: 7 });
    const matrix = await generator.matrix(0);
    await generator.release();
    const csv = (await text(model, 0, 200)).trim().split("\n");
    const jsonl = (await text(model, 0, 200, { format: "jsonl" })).trim().split("\n");
    for (let row = 0; row < 200; row++) {
      const expected = [matrix[2 * row], matrix[2 * row + 1]];
      expect(csv[row].split(",").map((cell) => Math.fround(Number(cell)))).toEqual(expected);
      const { x, y } = JSON.parse(jsonl[row]);
      expect([Math.fround(x), Math.fround(y)]).toEqual(expected);
    }
  });
});

import { strFromU8, unzipSync } from "fflate";
import * as ort from "onnxruntime-node";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { Program, State } from "../engine/index.ts";
import { fillGumbel, fillNormal, PURPOSE } from "../random/index.ts";
import { pointModel, refinedModel, tableModel } from "./fixtures.case.ts";
import { buildGenerator, exportOnnx, type Model, manifestSchema, readModel, writeModel } from "./index.ts";

const models: Record<string, Model> = {};
beforeAll(async () => {
  models.points = pointModel();
  models.table = await tableModel();
  models["refined table"] = await refinedModel();
});

const unzip = (bytes: Uint8Array) => unzipSync(bytes as Uint8Array<ArrayBuffer>);

describe.each(["points", "table", "refined table"])("a model of %s", (kind) => {
  it("comes back from its file as it was", () => {
    expect(readModel(writeModel(models[kind]))).toEqual(models[kind]);
  });

  it("comes back from a part of a larger buffer", () => {
    const bytes = writeModel(models[kind]);
    const larger = Buffer.alloc(bytes.length + 8, 0xff);
    larger.set(bytes, 3);
    expect(readModel(larger.subarray(3, 3 + bytes.length))).toEqual(models[kind]);
  });

  it("gives the same bytes again, also after it was read", () => {
    const bytes = writeModel(models[kind]);
    expect(Buffer.compare(writeModel(models[kind]), bytes)).toBe(0);
    expect(Buffer.compare(writeModel(readModel(bytes)), bytes)).toBe(0);
  });

  it("has a manifest that the schema knows wholly", () => {
    const written = JSON.parse(strFromU8(unzip(writeModel(models[kind]))["manifest.json"]));
    expect(manifestSchema.parse(written)).toEqual(models[kind].manifest);
  });

  it.each([1, 7, 1024, 3000])("as ONNX gives on %s rows what G gives", async (rows) => {
    const { output, accept, gumbelWidth } = buildGenerator(models[kind], rows);
    const { latent } = models[kind].manifest.generator;
    const feeds = { latent: new Float32Array(rows * latent), gumbel: new Float32Array(rows * gumbelWidth) };
    fillNormal(feeds.latent, { seed: 5, purpose: PURPOSE.evaluation }, 0, latent);
    if (gumbelWidth > 0) fillGumbel(feeds.gumbel, { seed: 5, purpose: PURPOSE.evaluation }, 0, gumbelWidth);
    const runtime = cpuRuntime();
    const definition = { results: { rows: output, ...(accept && { accept }) }, updates: {} };
    const program = await Program.compile(runtime, new State(runtime, {}), definition);
    const expected = await program.run(feeds);

    const session = await ort.InferenceSession.create(exportOnnx(models[kind]), { intraOpNumThreads: 1 });
    expect(session.inputNames).toEqual(gumbelWidth > 0 ? ["latent", "gumbel"] : ["latent"]);
    expect(session.outputNames).toEqual(accept ? ["rows", "accept"] : ["rows"]);
    const result = await session.run({
      latent: new ort.Tensor("float32", feeds.latent, [rows, latent]),
      ...(gumbelWidth > 0 && { gumbel: new ort.Tensor("float32", feeds.gumbel, [rows, gumbelWidth]) }),
    });
    expect(result.rows.dims).toEqual(output.shape);
    expect(result.rows.data).toEqual(expected.rows);
    if (accept) expect(result.accept.data).toEqual(expected.accept);
    await session.release();
    await program.release();
  });
});

describe("the archive", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("has its entries in their order, dated 1980, whatever the time zone", () => {
    const files = ["Asia/Seoul", "America/Los_Angeles", "UTC"].map((name) => {
      process.env.TZ = name;
      return writeModel(models.table);
    });
    for (const file of files) expect(Buffer.compare(file, files[0])).toBe(0);
    expect(Object.keys(unzip(files[0]))).toEqual([
      "manifest.json",
      "generator.onnx",
      "weights.safetensors",
      "encoder.json",
      "history.jsonl",
    ]);
    const [date, time] = [files[0][12] | (files[0][13] << 8), files[0][10] | (files[0][11] << 8)];
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31, time]).toEqual([1980, 1, 1, 0]);
  });

  it("holds the weights by name and shape, for any reader of safetensors", () => {
    const bytes = unzip(writeModel(models.points))["weights.safetensors"];
    const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
    const header = JSON.parse(strFromU8(bytes.subarray(8, 8 + length)));
    const [{ name, shape, data }] = models.points.weights;
    expect(header[name]).toEqual({ dtype: "F32", shape, data_offsets: [0, data.byteLength] });
    expect((8 + length) % 8).toBe(0);
    expect(new DataView(bytes.buffer, bytes.byteOffset + 8 + length).getFloat32(4, true)).toBe(data[1]);
    const numbers = models.points.weights.reduce((sum, weight) => sum + weight.data.length, 0);
    expect(bytes.length).toBe(8 + length + 4 * numbers);
  });
});

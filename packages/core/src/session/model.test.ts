import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { fitEncoder } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { readModel, writeModel } from "../model/index.ts";
import { readTable } from "../table/index.ts";
import { inlineFeeds } from "../training/index.ts";
import { factsOf, type TrainingData } from "./data.ts";
import { modelOf } from "./model.ts";
import { resolveOptions } from "./options.ts";
import { play } from "./play.ts";

it("a model's file holds G, the encoder and the refinement: no D, no optimiser, and nothing that few rows held", async () => {
  const rows = Array.from(
    { length: 200 },
    (_, i) => `${i === 9 ? "Kim Cheolsu" : "ab"[i % 2]},${i === 9 ? 777_777 : i}`,
  );
  const table = await readTable(`who,size\n${rows.join("\n")}\n`);
  const encoder = fitEncoder(table);
  const data: TrainingData = { kind: "table", encoder: encoder.state, encoded: encoder.encode(table) };
  const options = resolveOptions({ steps: 3, width: 8, batch: 16, threads: 1 }, factsOf(data));
  const runtime = cpuRuntime();
  const training = play(options, data, { runtime, feeds: inlineFeeds, now: () => 0 });
  let next = await training.next();
  while (!next.done) next = await training.next();
  expect(Object.keys(next.value.variables)).toContain("discriminator.parameters");

  const columns = table.columns.map(({ type: { name, kind } }) => ({ name, kind }));
  const origin = { name: "people.csv", rows: 200, columns, zerosum: "0.0.0", cpu: "any" };
  const file = writeModel(modelOf(data, options, next.value, runtime, origin));
  const entries = unzipSync(file as Uint8Array<ArrayBuffer>);
  expect(Object.keys(entries)).toEqual([
    "manifest.json",
    "generator.onnx",
    "weights.safetensors",
    "encoder.json",
    "history.jsonl",
  ]);
  for (const bytes of Object.values(entries)) expect(strFromU8(bytes, true)).not.toMatch(/Cheolsu|777777/);
  const { weights, refinement, manifest } = readModel(file);
  expect(weights.map(({ name }) => name).filter((name) => /discriminator|moment|slot/.test(name))).toEqual([]);
  const kept = weights.reduce((sum, { data: { length } }) => sum + length, 0);
  expect(kept).toBe(next.value.variables["generator.parameters"].data.length);
  expect(refinement).not.toBeNull();
  expect(manifest.columns).toEqual([
    { name: "who", kind: "category", withheld: { values: 1, rows: 1 } },
    { name: "size", kind: "integer" },
  ]);
});

import { lowerToOnnx, writeOnnx } from "../engine/index.ts";
import { buildGenerator, type Model } from "./model.ts";

/**
 * G as an ONNX file for any runtime, with any number of rows: input `latent` [rows, z] from the distribution that the
 * metadata name, and where categories are drawn `gumbel` [rows, their number] of −log(−log u); output `rows`, the
 * coordinates of points, or the encoded row of a table, whose columns encoder.json tells how to read.
 */
export function exportOnnx(model: Model): Uint8Array {
  const { output } = buildGenerator(model, 1024);
  const { manifest } = model;
  const graph = lowerToOnnx({ rows: output }, { openRows: ["rows", "latent", "gumbel"], nameOutput: (name) => name });
  return writeOnnx(graph, {
    kind: manifest.kind,
    latent: manifest.generator.latentDistribution,
    columns: JSON.stringify(manifest.columns.map(({ name }) => name)),
  });
}

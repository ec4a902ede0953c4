import { lowerToOnnx, writeOnnx } from "../engine/index.ts";
import { buildGenerator, type Model } from "./model.ts";

/**
 * G as an ONNX file for any runtime, with any number of rows: input `latent` [rows, z] from the distribution that the
 * metadata name, and for tables `gumbel.i` [rows, heads, categories] of −log(−log u); output `rows`, the coordinates of
 * points, or the encoded row of a table, whose columns encoder.json tells how to read.
 */
export function exportOnnx(model: Model): Uint8Array {
  const { output, noise } = buildGenerator(model, 1024);
  const { manifest } = model;
  const graph = lowerToOnnx(
    { rows: output },
    { openRows: ["rows", "latent", ...noise.map(({ name }) => name)], nameOutput: (name) => name },
  );
  return writeOnnx(graph, {
    kind: manifest.kind,
    latent: manifest.generator.latentDistribution,
    columns: JSON.stringify(manifest.columns.map(({ name }) => name)),
  });
}

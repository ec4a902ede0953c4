import { lowerToOnnx, writeOnnx } from "../engine/index.ts";
import { buildGenerator, conditionsOf, type Model } from "./model.ts";

/**
 * G as an ONNX file for any runtime, with any number of rows: input `latent` [rows, z] from the distribution that the
 * metadata name, where categories are drawn `gumbel` [rows, their number] of −log(−log u), and where G was trained by
 * sampling `condition`, a 1 at one category of one of the columns that the metadata name; output `rows`, the
 * coordinates of points, or the encoded row of a table, whose columns encoder.json tells how to read. Where the model is
 * refined, output `accept` [rows] is the probability with which to take each row, a uniform number deciding.
 */
export function exportOnnx(model: Model): Uint8Array {
  const { output, accept } = buildGenerator(model, 1024);
  const { manifest } = model;
  const conditions = conditionsOf(model);
  const outputs = { rows: output, ...(accept && { accept }) };
  const graph = lowerToOnnx(outputs, {
    openRows: ["rows", "latent", "gumbel", "condition", "accept"],
    nameOutput: (name) => name,
  });
  return writeOnnx(graph, {
    kind: manifest.kind,
    latent: manifest.generator.latentDistribution,
    columns: JSON.stringify(manifest.columns.map(({ name }) => name)),
    ...(conditions && {
      condition: JSON.stringify(
        conditions.columns.map(({ column, offset, frequencies }) => ({
          column,
          from: offset,
          to: offset + frequencies.length,
        })),
      ),
    }),
  });
}

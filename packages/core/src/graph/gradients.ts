import type { DType } from "./dtype.ts";
import * as functions from "./functions.ts";
import type { Algebra, Tensor } from "./op.ts";
import { sortTopologically } from "./sort.ts";

const algebra: Algebra = functions;

/**
 * ∂(Σ of) `output` / ∂ each of `sources`, by reverse accumulation (Linnainmaa 1970).
 * What comes back is again made of ops with gradients, so it can be differentiated to any order.
 * A source that `output` does not depend on gets zeros. Shapes: those of the sources.
 * @example const [slope] = gradients(sum(square(x)), [x]); // 2x
 */
export function gradients(output: Tensor, sources: readonly Tensor[]): Tensor[] {
  const order = sortTopologically([output]);
  const reaches = new Set<Tensor<DType>>(sources);
  for (const tensor of order) if (tensor.inputs.some((input) => reaches.has(input))) reaches.add(tensor);

  const cotangents = new Map<Tensor<DType>, Tensor>();
  if (reaches.has(output)) cotangents.set(output, functions.broadcastTo(functions.scalar(1), output.shape));
  for (const tensor of order.reverse()) {
    const g = cotangents.get(tensor);
    if (!g || !tensor.inputs.some((input) => reaches.has(input))) continue;
    const inputs = tensor.inputs as readonly Tensor[];
    const contributions = tensor.op.gradient(algebra, g, {
      inputs,
      output: tensor as Tensor,
      attributes: tensor.attributes,
    });
    inputs.forEach((input, i) => {
      const contribution = contributions[i];
      if (!contribution || !reaches.has(input)) return;
      const sofar = cotangents.get(input);
      cotangents.set(input, sofar ? functions.add(sofar, contribution) : contribution);
    });
  }
  return sources.map((source) => cotangents.get(source) ?? functions.broadcastTo(functions.scalar(0), source.shape));
}

import type { DType } from "./dtype.ts";
import type { NDArray } from "./ndarray.ts";
import type { Tensor } from "./op.ts";
import { inputOp } from "./ops/source.ts";
import { sortTopologically } from "./sort.ts";

/** What `outputs` are in float64, op by op, when the graph's inputs have the given values: slow, and plainly right. */
export function evaluate(outputs: readonly Tensor[], feeds: Readonly<Record<string, NDArray>>): NDArray[] {
  const values = new Map<Tensor<DType>, NDArray>();
  for (const tensor of sortTopologically(outputs)) {
    const isInput = tensor.op.name === inputOp.name;
    const value = isInput
      ? feeds[(tensor.attributes as { name: string }).name]
      : tensor.op.reference(
          tensor.inputs.map((input) => values.get(input) as NDArray),
          tensor.attributes,
          tensor.shape,
        );
    values.set(tensor, value);
  }
  return outputs.map((output) => values.get(output) as NDArray);
}

import { sizeOf } from "../graph/index.ts";
import type { ParameterSpec } from "./layer.ts";

/** An array of weights with its name and shape. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A flat vector's parts, named and shaped as the layers have them. */
export function nameWeights(specs: readonly ParameterSpec[], flat: Float32Array): NamedTensor[] {
  let at = 0;
  return specs.map(({ name, shape }) => {
    const data = flat.slice(at, at + sizeOf(shape));
    at += data.length;
    return { name, shape, data };
  });
}

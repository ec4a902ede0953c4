import type { EncoderPlan } from "../encoder/index.ts";
import { createTableGenerator, type HeadOptions } from "./heads.ts";
import type { LayerOf } from "./layer.ts";
import type { NetworkOptions } from "./networks.ts";
import { createPointGenerator } from "./points.ts";

/** What a generator's rows look like, besides its network: enough to build it again without the data. */
export type GeneratorShape =
  | { readonly kind: "points"; readonly shift: readonly number[]; readonly scale: readonly number[] }
  | { readonly kind: "table"; readonly plan: EncoderPlan };

/** G's network for rows of a shape. */
export const createGenerator = (options: NetworkOptions, shape: GeneratorShape, heads?: HeadOptions): LayerOf =>
  shape.kind === "table"
    ? createTableGenerator(options, shape.plan, heads)
    : createPointGenerator(options, shape.shift, shape.scale);

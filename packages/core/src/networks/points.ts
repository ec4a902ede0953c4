import type { Tensor } from "../graph/index.ts";
import * as f from "../graph/index.ts";
import { type LayerOf, sequential, stateless } from "./layer.ts";
import { createNetwork, type NetworkOptions } from "./networks.ts";

const row = (values: readonly number[]): Tensor => f.constant(Float32Array.from(values), [values.length]);

/** (x − shift) / scale, coordinate by coordinate: D sees points at one scale, whatever theirs is. */
export const standardize =
  (shift: readonly number[], scale: readonly number[]) =>
  (x: Tensor): Tensor =>
    f.mul(f.sub(x, row(shift)), row(scale.map((s) => 1 / s)));

/** A generator of points: the network, then shift + scale · y. Shapes: [rows, latent] → [rows, coordinates]. */
export const createPointGenerator = (
  options: NetworkOptions,
  shift: readonly number[],
  scale: readonly number[],
): LayerOf =>
  sequential(
    createNetwork(options, shift.length),
    stateless((y) => f.add(f.mul(y, row(scale)), row(shift))),
  );

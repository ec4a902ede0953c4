import type { Tensor } from "../graph/index.ts";

/** The vectors an optimiser keeps beside the parameters, by name; each as long as they are. */
export type Slots = Readonly<Record<string, Tensor>>;

/** One step's input: flat vectors, and this step's rates as scalars. */
interface OptimizerInput {
  readonly parameters: Tensor;
  readonly gradient: Tensor;
  readonly slots: Slots;
  /** The rates of {@link Optimizer.rates}, in their order. */
  readonly rates: readonly Tensor[];
}

/** A gradient rule, pure: state in, state out. */
export interface Optimizer {
  readonly slots: readonly string[];
  /** How many numbers `rates` gives. */
  readonly rateCount: number;
  /** What changes from step to step, computed outside the graph: step counts from 1, `factor` is the schedule's. */
  rates(step: number, factor: number): readonly number[];
  update(input: OptimizerInput): { readonly parameters: Tensor; readonly slots: Slots };
}

import type { Tensor } from "../graph/index.ts";

/** D's answers to one batch, as logits [rows, 1]; D(x) is their sigmoid. */
export interface Logits {
  readonly real: Tensor;
  readonly fake: Tensor;
}

/** What an objective says of D: the logits, and what a real row's label is (1, or less where labels are smoothed). */
export interface LabelledLogits extends Logits {
  readonly label: number;
}

/** A game: the losses that D and G each descend, as the paper gives them. */
export interface Objective<Name extends string = string> {
  readonly name: Name;
  /** D's loss, a scalar. */
  discriminator(logits: LabelledLogits): Tensor;
  /** G's loss, a scalar. */
  generator(logits: Logits): Tensor;
  /** Whether G's loss depends on real rows too: then its step draws fresh ones. */
  readonly paired: boolean;
  /** The losses where p_g = p_data and D is at its best, where the theory gives them. */
  readonly fixedPoint: { readonly discriminator: number; readonly generator: number };
  /** The bound that keeps D's weights small (Wasserstein with clipping), where the paper sets one. */
  readonly clip?: number;
  /** A penalty that belongs to the objective. */
  readonly penalties?: Readonly<Partial<Record<"gradientPenalty" | "r1" | "r2", number>>>;
}

/** Fills in what most objectives share: unpaired. */
export const objective = <Name extends string>(
  record: Omit<Objective<Name>, "paired"> & { readonly paired?: boolean },
): Objective<Name> => ({ paired: false, ...record });

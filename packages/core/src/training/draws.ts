import { input, type Shape, type Tensor } from "../graph/index.ts";

/** What fills a fed tensor: rows of the data, conditions, or noise of a kind. */
export type DrawKind = "rows" | "condition" | "latent" | "gumbel" | "uniform" | "mask";

/** A tensor that is drawn afresh at each run. */
export interface DrawSpec {
  readonly name: string;
  readonly kind: DrawKind;
  readonly shape: Shape;
  /** The probability of a 1, of a mask. */
  readonly keep?: number;
}

/** Names what a program draws, and remembers it for whoever fills it. */
export class Draws {
  readonly specs: DrawSpec[] = [];

  /** A tensor filled with fresh draws; `name` says what for, and is made unique. */
  draw(name: string, kind: DrawKind, shape: Shape, keep?: number): Tensor {
    const taken = this.specs.filter((spec) => spec.name.replace(/#\d+$/, "") === name).length;
    const unique = taken ? `${name}#${taken}` : name;
    this.specs.push({ name: unique, kind, shape, ...(keep !== undefined && { keep }) });
    return input(unique, shape);
  }
}

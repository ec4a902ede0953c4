/** How the learning rate goes: after `warmUp` steps in which it rises from 0, constant, or falling to `floor` times itself. */
export interface Schedule {
  readonly kind: "constant" | "linear" | "cosine" | "exponential";
  /** Steps over which it rises to its full value. */
  readonly warmUp: number;
  /** The share of the learning rate that is left at the last step. */
  readonly floor: number;
}

/** The factor on the learning rate at `step` (from 1) of `steps`. */
export function scheduleFactor({ kind, warmUp, floor }: Schedule, step: number, steps: number): number {
  const rise = warmUp > 0 ? Math.min(1, step / warmUp) : 1;
  const done = Math.min(1, Math.max(0, (step - warmUp) / Math.max(1, steps - warmUp)));
  switch (kind) {
    case "constant":
      return rise;
    case "linear":
      return rise * (1 - (1 - floor) * done);
    case "cosine":
      return rise * (floor + ((1 - floor) * (1 + Math.cos(Math.PI * done))) / 2);
    case "exponential":
      return rise * floor ** done;
  }
}

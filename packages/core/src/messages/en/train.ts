export const train = {
  "train.pac": (p: { batch: number; pac: number; nearest: number }) =>
    `Cannot train: batch must be a multiple of pac: got batch ${p.batch} and pac ${p.pac}; use batch ${p.nearest}, or pac 1`,
  "train.epochs-and-steps": (p: { epochs: number; steps: number }) =>
    `Cannot train: got epochs ${p.epochs} and steps ${p.steps}, which both say how long; give one of them`,
  "train.endless": (p: { epochs: number }) =>
    `Cannot train: got epochs ${p.epochs} for a density, whose rows have no end; give steps instead`,
  "train.preset": (p: { preset: string; kind: "points" | "table" }) =>
    p.kind === "points"
      ? `Cannot train on points: got preset ${p.preset}, which is for tables; use another preset, or train it as a table`
      : `Cannot train on a table: got preset ${p.preset}, which is for points; use another preset, or train it as points`,
  "train.diverged": (p: { step: number }) =>
    `The losses stopped being finite: kept the last good state, of step ${p.step}; lower learningRate, or raise r1 and r2`,
  "train.diverged-at-once": (p: { learningRate: number }) =>
    `Cannot train: the losses stopped being finite before the first report: got learningRate ${p.learningRate}; lower it, or raise r1 and r2`,
  "train.points-columns": (p: { got: number }) =>
    `Cannot train on points: got ${p.got} numeric columns; expected 1 or 2; train it as a table instead`,
  "train.too-few-rows": (p: { rows: number }) =>
    `Cannot train: got ${p.rows} rows; expected at least 2; there is no distribution to learn from one row`,
};

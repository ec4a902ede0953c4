export const train = {
  "train.pac": (p: { batch: number; pac: number; nearest: number }) =>
    `Cannot train: batch must be a multiple of pac: got batch ${p.batch} and pac ${p.pac}; use batch ${p.nearest}, or pac 1`,
  "train.diverged": (p: { step: number }) =>
    `The losses stopped being finite: kept the last good state, of step ${p.step}; lower learningRate, or raise r1 and r2`,
  "train.diverged-at-once": (p: { learningRate: number }) =>
    `Cannot train: the losses stopped being finite before the first report: got learningRate ${p.learningRate}; lower it, or raise r1 and r2`,
  "train.points-columns": (p: { got: number }) =>
    `Cannot train on points: got ${p.got} numeric columns; expected 1 or 2; train it as a table instead`,
  "train.too-few-rows": (p: { rows: number }) =>
    `Cannot train: got ${p.rows} rows; expected at least 2; there is no distribution to learn from one row`,
};

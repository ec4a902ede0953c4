import type { Estimate, Trend } from "../training/index.ts";

/** A difference of so many standard errors is one. */
const CLEAR = 2;
/** The share of a training after which a mode that is missing is a collapse, and no longer one to come. */
const SETTLED = 0.2;

/**
 * What a game's estimates so far come to; `done` is how much of its steps it has taken.
 *
 * Several estimates speak together, since one of them is off by its standard error: the mean of the last three against
 * that of the three before.
 */
export function trendOf(estimates: readonly Estimate[], done: number): Trend {
  const last = estimates[estimates.length - 1];
  if (last.modes && last.modes.found < last.modes.of && done >= SETTLED) return "collapsing";
  const now = meanOf(estimates.slice(-3));
  if (now.auc - 0.5 < CLEAR * now.standardError) return "chance";
  if (estimates.length < 6) return estimates.length < 2 || last.auc < estimates[0].auc ? "improving" : "early";
  const before = meanOf(estimates.slice(-6, -3));
  return before.auc - now.auc > CLEAR * Math.hypot(before.standardError, now.standardError) ? "improving" : "level";
}

function meanOf(estimates: readonly Estimate[]): Pick<Estimate, "auc" | "standardError"> {
  const sum = (of: (estimate: Estimate) => number): number => estimates.reduce((total, each) => total + of(each), 0);
  return {
    auc: sum(({ auc }) => auc) / estimates.length,
    standardError: Math.sqrt(sum(({ standardError }) => standardError ** 2)) / estimates.length,
  };
}

/** How many estimates ago the AUC was last clearly below all before it: what patience counts. */
export function estimatesWithoutGain(estimates: readonly Estimate[]): number {
  let [best, at] = [Number.POSITIVE_INFINITY, -1];
  estimates.forEach(({ auc, standardError }, i) => {
    if (auc >= best - standardError) return;
    [best, at] = [auc, i];
  });
  return estimates.length - 1 - at;
}

/**
 * The estimate whose generator is kept: the last, unless an earlier one was clearly better. (The moving average of a
 * falling learning rate is hardly ever at its best before its end; one that collapsed is.)
 */
export function bestOf(estimates: readonly Estimate[]): number {
  const last = estimates.length - 1;
  const best = estimates.reduce((least, { auc }, i) => (auc < estimates[least].auc ? i : least), last);
  const gain = estimates[last].auc - estimates[best].auc;
  const error = Math.hypot(estimates[last].standardError, estimates[best].standardError);
  return gain > CLEAR * error || missing(estimates[best]) < missing(estimates[last]) ? best : last;
}

const missing = ({ modes }: Estimate): number => (modes ? modes.of - modes.found : 0);

import { quantiles } from "../../stats/index.ts";
import { type Points, rowsFrom } from "../neighbours/points.ts";
import { metricOfRows } from "./game-metric.ts";
import { parzenLogLikelihood } from "./parzen.ts";

/** Rows of a Parzen window, and rows that it is chosen and judged by. */
const [WINDOWS, VALIDATED, TESTED] = [2000, 200, 1000];

/** `parzen.legacy`: the mean log-likelihood by the protocol of 2014, for old tables; widths are fractions of the data's spread. */
export const parzenLegacy = metricOfRows("parzen.legacy", "higher", async (data, { density, draw, runtime }) => {
  const [validation, test] = [draw(VALIDATED, 2), draw(TESTED, 3)];
  const spread = spreadOf(test);
  const widths = Array.from({ length: 10 }, (_, i) => spread * 10 ** (i / 3 - 3));
  const rows = data.length / density.dimension;
  const window = rowsFrom({ rows, dimension: density.dimension, data }, 0, Math.min(rows, WINDOWS));
  const { value, standardError } = await parzenLogLikelihood(window, validation, test, { widths, runtime });
  return { value, standardError };
});

/** Half of how far the middle 68 % reach, the mean over coordinates: the sd of normal ones, and there is one of all. */
function spreadOf({ rows, dimension, data }: Points): number {
  let sum = 0;
  for (let d = 0; d < dimension; d++) {
    const [low, high] = quantiles(
      Float64Array.from({ length: rows }, (_, row) => data[row * dimension + d]),
      [0.16, 0.84],
    );
    sum += (high - low) / 2;
  }
  return sum / dimension;
}

import { criterion, divergenceFromSample } from "../../points/index.ts";
import { metricOfRows } from "./game-metric.ts";

/** `criterion`: C(G) = −log 4 + 2 JSD, the value of the game against the best D; −log 4 where p_g = p_data. */
export const bestValue = metricOfRows("criterion", "lower", (rows, { density }) => ({
  value: criterion(divergenceFromSample(density, rows)),
}));

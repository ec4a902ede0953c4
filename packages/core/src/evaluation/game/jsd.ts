import { divergenceFromSample } from "../../points/index.ts";
import { metricOfRows } from "./game-metric.ts";

/** `jsd`: JSD(p_data‖p_g) in nats, over bins. */
export const jsd = metricOfRows("jsd", "lower", (rows, { density }) => ({
  value: divergenceFromSample(density, rows),
}));

import { createDensity, type Density, densityOfRows, parseDensity, type TrainingData } from "@zerosum/core";
import type { GameData } from "./game-messages.ts";

/** The data of a game as the core trains on them, and as a density that can be drawn and measured by. */
export interface Target {
  readonly data: TrainingData;
  readonly density: Density;
  readonly columns: readonly string[];
  /** Points that are given; infinite of a known density. */
  readonly rows: number;
}

/** Opens the data of a setup. */
export function targetOf(data: GameData): Target {
  if (data.kind === "density") {
    const { name, options } = parseDensity(data.text);
    const density = createDensity(name, options);
    return {
      data: { kind: "density", name, options },
      density,
      columns: ["x", "y"].slice(0, density.dimension),
      rows: Number.POSITIVE_INFINITY,
    };
  }
  const rows = data.rows ?? new Float32Array(0);
  const { columns } = data;
  return {
    data: { kind: "matrix", names: columns, data: rows },
    density: densityOfRows(rows, columns.length as 1 | 2),
    columns,
    rows: rows.length / columns.length,
  };
}

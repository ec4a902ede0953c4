import { describe, expect, it } from "vitest";
import type { DataFacts } from "./defaults.ts";
import { resolveOptions } from "./options.ts";
import { PRESET_NAMES, presetsFor } from "./presets.ts";

const adult = { kind: "table", columns: 150, rows: 26_049 } as const;
const plane = { kind: "points", columns: 2, rows: Number.POSITIVE_INFINITY } as const;

describe("presets", () => {
  it("are none of them by default, and what is given wins over them", () => {
    expect(resolveOptions({}, adult)).toEqual(resolveOptions({ preset: "balanced" }, adult));
    const { steps, width, batch } = resolveOptions({}, adult);
    expect(resolveOptions({ preset: "fast" }, adult)).toMatchObject({ steps: steps / 4, width });
    expect(resolveOptions({ preset: "best" }, adult)).toMatchObject({
      steps: 1.5 * steps,
      batch: 2 * batch,
      width: 1.5 * width,
      refine: 6,
    });
    expect(resolveOptions({ preset: "best" }, plane)).toMatchObject({ refine: 1 });
    expect(resolveOptions({ preset: "best", steps: 7 }, adult).steps).toBe(7);
  });

  it("steps follow the square root of the rows, and fall where rows are wide", () => {
    const stepsOf = (rows: number, columns = 150) => resolveOptions({}, { kind: "table", columns, rows }).steps;
    expect([1999, 2000, 9864, 20_409, 1e6].map((rows) => stepsOf(rows))).toEqual([3000, 6300, 13_900, 20_000, 20_000]);
    expect([400, 800, 4000, 25_000].map((width) => stepsOf(1e6, width))).toEqual([20_000, 10_000, 3000, 3000]);
  });

  it("of CTGAN is the paper's game, for as many steps as 300 epochs have", () => {
    const options = resolveOptions({ preset: "ctgan" }, adult);
    expect(options).toMatchObject({
      steps: 300 * 52,
      objective: "wgan-gp",
      gradientPenalty: 10,
      r1: 0,
      r2: 0,
      clip: null,
    });
    expect(options).toMatchObject({
      network: "concat-residual",
      discriminatorNetwork: "mlp",
      discriminatorDropout: 0.5,
    });
    expect(resolveOptions({ preset: "ctgan", epochs: 2 }, adult).steps).toBe(104);
    expect(resolveOptions({ preset: "ctgan", steps: 9 }, adult)).toMatchObject({ steps: 9, epochs: null });
  });

  it("have for points a game to be watched, with R1 on the plane alone", () => {
    const line: DataFacts = { kind: "points", columns: 1, rows: Number.POSITIVE_INFINITY };
    expect(resolveOptions({ preset: "live" }, line)).toMatchObject({ batch: 64, discriminatorSteps: 2, r1: 0 });
    expect(resolveOptions({ preset: "live" }, plane)).toMatchObject({ batch: 64, r1: 0.1 });
    expect(resolveOptions({ preset: "live", objective: "wasserstein" }, plane).r1).toBe(0);
    expect(() => resolveOptions({ preset: "live" }, adult)).toThrow(
      "Cannot train on a table: got preset live, which is for points",
    );
    expect(() => resolveOptions({ preset: "ctgan" }, plane)).toThrow(
      "Cannot train on points: got preset ctgan, which is for tables",
    );
  });

  it("resolve for every kind of data they are for", () => {
    for (const facts of [plane, adult]) {
      for (const preset of presetsFor(facts.kind)) expect(resolveOptions({ preset }, facts).preset).toBe(preset);
    }
    expect(new Set([...presetsFor("points"), ...presetsFor("table")])).toEqual(new Set(PRESET_NAMES));
    expect(presetsFor("table")).not.toContain("live");
  });
});

describe("options of D", () => {
  it("are G's where D has none of its own", () => {
    const given = {
      network: "mlp",
      dropout: 0.1,
      normalization: "layer",
      activation: "relu",
      learningRate: 1e-4,
    } as const;
    expect(resolveOptions(given, adult)).toMatchObject({
      discriminatorNetwork: "mlp",
      discriminatorDropout: 0.1,
      discriminatorNormalization: "layer",
      discriminatorActivation: "relu",
      discriminatorLearningRate: 1e-4,
    });
    const own = resolveOptions({ ...given, discriminatorNetwork: "residual", discriminatorDropout: 0 }, adult);
    expect(own).toMatchObject({ network: "mlp", discriminatorNetwork: "residual", discriminatorDropout: 0 });
  });

  it("differ by default where the data want it", () => {
    expect(resolveOptions({}, plane)).toMatchObject({ activation: "tanh", discriminatorActivation: "leakyRelu" });
  });
});

describe("epochs", () => {
  it("are gone through in whole batches", () => {
    expect(resolveOptions({ epochs: 3, batch: 1000 }, adult)).toMatchObject({ epochs: 3, steps: 3 * 26 });
    expect(resolveOptions({ epochs: 3, batch: 1000 }, { ...adult, rows: 50 }).steps).toBe(3);
  });

  it("are refused beside steps, and for a density", () => {
    expect(() => resolveOptions({ epochs: 3, steps: 5 }, adult)).toThrow(
      "got epochs 3 and steps 5, which both say how long",
    );
    expect(() => resolveOptions({ epochs: 3 }, plane)).toThrow("a density, whose rows have no end; give steps instead");
  });
});

import { describe, it } from "vitest";
import { expectGolden, type GoldenCase, readGolden } from "../golden.case.ts";
import { scale, type Tensor } from "../graph/index.ts";
import { type ActivationName, activation, type Layer, linear, sequential } from "../networks/index.ts";
import { type Critic, gradientPenalty, meanSquaredSlope, OBJECTIVES, type ObjectiveName } from "./index.ts";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("losses agree with PyTorch, values and gradients", () => {
  for (const golden of readGolden<GoldenCase>("losses")) {
    const [name] = golden.name.split(".");
    const objective = OBJECTIVES[kebab(name) as ObjectiveName];
    const label = (golden.attributes.smoothing as number | undefined) ?? 1;
    it(golden.name, () =>
      expectGolden(golden, ({ real, fake }) => ({
        loss: golden.name.endsWith(".discriminator")
          ? objective.discriminator({ real, fake, label })
          : objective.generator({ real, fake }),
      })),
    );
  }
});

/** The golden discriminator: an MLP [4, 8, 8, 1], with its parameters among the inputs. */
function critic(inputs: Readonly<Record<string, Tensor>>, name: ActivationName): Critic {
  const network: Layer = sequential(linear(8), activation(name), linear(8), activation(name), linear(1))(4);
  const parameter = (path: string): Tensor => {
    const [place, what] = path.split(".");
    return inputs[`layer${Number(place) / 2}.${what}`];
  };
  const unused = (): never => {
    throw new Error("This network neither draws nor remembers.");
  };
  const context = { training: true, draw: unused, buffer: unused, remember: unused };
  return (rows) => network.apply(rows, parameter, context);
}

describe("penalties agree with PyTorch, values and gradients of the second order", () => {
  for (const golden of readGolden<GoldenCase>("penalties")) {
    const { activation: name, lambda, gamma } = golden.attributes;
    it(golden.name, () =>
      expectGolden(golden, (inputs) => {
        const D = critic(inputs, name as ActivationName);
        const { real, fake, mixing } = inputs;
        if (mixing) return { penalty: scale(gradientPenalty(D, real, fake, mixing), lambda as number) };
        const points = real ?? fake;
        return { penalty: scale(meanSquaredSlope(D(points), points), (gamma as number) / 2) };
      }),
    );
  }
});

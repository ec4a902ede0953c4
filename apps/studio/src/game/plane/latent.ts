import type { Scene } from "../../worker/game-messages.ts";

/** The place of z number `row` in the square that is looked at: shares of its sides, by quantiles of z's first two numbers. */
export function placeOf(
  { meshAt }: Pick<Scene, "meshAt">,
  z: Float32Array,
  row: number,
  latent: number,
): [number, number] {
  const share = (value: number): number => {
    const above = meshAt.findIndex((line) => line > value);
    if (above < 0) return 1;
    if (above === 0) return 0;
    const [low, high] = [meshAt[above - 1], meshAt[above]];
    return (above - 1 + (value - low) / (high - low)) / (meshAt.length - 1);
  };
  return [share(z[row * latent]), latent > 1 ? share(z[row * latent + 1]) : 0.5];
}

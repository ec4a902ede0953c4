/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What D says of a place: orange where it is sure of a fake, blue of a real one, nothing at ½; told apart by the colour-blind too. */
const [FAKE, REAL]: readonly [Colour, Colour] = [
  [226, 120, 10],
  [48, 116, 244],
];
/** How much of the ground the surest judgement covers. */
const COVER = 0.62;

/** The colour of a judgement from 0 to 1, with its opacity from 0 to 1. */
function judgementColour(d: number): readonly [Colour, opacity: number] {
  const sureness = Math.min(1, Math.abs(2 * d - 1));
  return [d < 0.5 ? FAKE : REAL, COVER * sureness];
}

/** A heatmap as pixels, a bin each, the topmost row first. */
export function heatPixels(judgements: Float32Array, bins: number, out: Uint8ClampedArray): void {
  for (let j = 0; j < bins; j++) {
    for (let i = 0; i < bins; i++) {
      const [[red, green, blue], opacity] = judgementColour(judgements[j * bins + i]);
      const at = 4 * ((bins - 1 - j) * bins + i);
      out[at] = red;
      out[at + 1] = green;
      out[at + 2] = blue;
      out[at + 3] = 255 * opacity;
    }
  }
}

/** The corners of the square of z, from which the colours of its places are mixed: lower left, lower right, upper left, upper right. */
const SQUARE: readonly Colour[] = [
  [15, 118, 110],
  [202, 138, 4],
  [91, 33, 182],
  [219, 39, 119],
];

/** The colour of a z by its place in the square, each side from 0 to 1. */
export function latentColour(across: number, up: number): Colour {
  const [u, v] = [clamp(across), clamp(up)];
  const weights = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
  const mixed = (c: 0 | 1 | 2): number => Math.round(weights.reduce((sum, w, i) => sum + w * SQUARE[i][c], 0));
  return [mixed(0), mixed(1), mixed(2)];
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

export const css = ([red, green, blue]: Colour, opacity = 1): string => `rgb(${red} ${green} ${blue} / ${opacity})`;

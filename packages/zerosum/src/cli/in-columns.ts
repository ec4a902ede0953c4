/** The places that a text takes on a terminal: Hangul and its like take two. */
export const placesOf = (text: string): number =>
  [...text].reduce(
    (places, character) =>
      places +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );

/** Lines whose cells stand under one another. */
export function inColumns(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => placesOf(line[i]))));
  return lines.map((line) => {
    const cells = line.map((cell, i) => cell + " ".repeat(widths[i] - placesOf(cell)));
    return `  ${cells.join("  ").trimEnd()}`;
  });
}

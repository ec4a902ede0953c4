interface Range {
  list: boolean;
  whole: boolean;
  above: number | undefined;
  from: number | undefined;
  to: number | undefined;
}

function range({ list, whole, above, from, to }: Range): string {
  const kind = whole ? "whole number" : "number";
  const span =
    from !== undefined && to !== undefined ? ` from ${from} to ${to}` : above === undefined ? "" : ` above ${above}`;
  return list ? `1 to 100 ${kind}s${span}, separated by slashes` : `a ${kind}${span}`;
}

const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean ${suggestion}?`);

export const points = {
  "points.unknown": (p: { got: string; expected: readonly string[]; suggestion: string | undefined }) =>
    `Cannot use the density: got "${p.got}"; expected one of ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "points.option": (p: { density: string; got: string; expected: readonly string[]; suggestion: string | undefined }) =>
    `Cannot use the density ${p.density}: got option "${p.got}"; expected one of ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "points.value": (p: { density: string; option: string; got: string; example: string } & Range) =>
    `Cannot use the density ${p.density}: got ${p.option} "${p.got}"; expected ${range(p)}; for example ${p.example}`,
  "points.syntax": (p: { got: string; text: string }) =>
    `Cannot read the density "${p.text}": got "${p.got}"; expected option=value; write for example ring:modes=8,sd=0.01`,
  "points.order": (p: { density: string; got: string; expected: string }) =>
    `Cannot use the density ${p.density}: got ${p.got}; expected ${p.expected}; change one of them`,
  "points.lengths": (p: { option: string; got: number; means: number }) =>
    `Cannot use the density mixture: got ${p.got} ${p.option} for ${p.means} means; expected 1 or ${p.means}; give one for all or one for each`,

  "points.normal": "The normal distribution",
  "points.mixture": "A mixture of normal distributions on the line, by default ½N(−2, 0.5²) + ½N(2, 0.5²)",
  "points.uniform": "Equal density between two numbers, none outside",
  "points.triangular": "A density that rises in a straight line to its mode and falls in one",
  "points.exponential": "The exponential distribution: a jump at 0, then a tail",
  "points.laplace": "The Laplace distribution: a sharp peak, exponential tails",
  "points.lognormal": "The exponential of a normal number: positive, with a long tail",
  "points.cauchy": "The Cauchy distribution: tails so heavy that it has no mean",
  "points.ring": "Normal modes on a circle (PacGAN's ring: 8 modes, sd 0.01)",
  "points.grid": "Normal modes on a square grid (PacGAN's grid: 25 modes, sd 0.05)",
  "points.moons": "Two half circles that reach into each other",
  "points.circles": "Two circles, one inside the other",
  "points.spiral": "Spiral arms from the centre outwards",
  "points.swissRoll": "A rolled-up curve",
  "points.pinwheel": "Bent arms that widen outwards",
  "points.checkerboard": "The squares of one colour of a checkerboard",

  "points.option.mean": "the mean",
  "points.option.sd": "the standard deviation (of each mode)",
  "points.option.means": "the means of the modes",
  "points.option.sds": "the standard deviations of the modes; one for all, or one for each",
  "points.option.weights": "the weights of the modes; one for all, or one for each",
  "points.option.low": "the lower end",
  "points.option.high": "the upper end",
  "points.option.mode": "where the density is highest",
  "points.option.rate": "the rate; the mean is 1/rate",
  "points.option.scale": "the scale",
  "points.option.center": "the centre, which is the median",
  "points.option.logMean": "the mean of the logarithm",
  "points.option.logSd": "the standard deviation of the logarithm",
  "points.option.modes": "the number of modes",
  "points.option.radius": "the radius",
  "points.option.side": "modes along one side",
  "points.option.spacing": "the distance between neighbouring modes",
  "points.option.noise": "the standard deviation of the noise about the curve",
  "points.option.inner": "the radius of the inner circle",
  "points.option.outer": "the radius of the outer circle",
  "points.option.arms": "the number of arms",
  "points.option.turns": "how many turns an arm makes",
  "points.option.bend": "how far an arm bends, in turns",
  "points.option.spread": "the width of an arm, as a share of the distance from the centre",
  "points.option.squares": "squares along one side",
  "points.option.size": "half of the side of the board",
};

import { type NumberMarks, withMarks } from "./number-marks.ts";

/** How the numbers of a column are written, learnt from its texts: plain JSON. */
export interface NumberStyle {
  readonly decimal: "." | ",";
  /** The fewest and the most decimals found: 2 and 2 of prices, 1 and 9 of floats as Python prints them. */
  readonly decimals: readonly [least: number, most: number];
  /** The letter and the digits of exponents, where numbers below 1e-4 or from 1e16 are written with one. */
  readonly exponent: { readonly letter: "e" | "E"; readonly digits: number } | null;
  /** Whether a fraction starts with its point, as in ".5". */
  readonly bare: boolean;
  /** The least and the greatest number. */
  readonly bounds: readonly [low: number, high: number];
  /** Every number is bounds[0] plus a whole multiple of this many units of the last decimal; 0 where decimals have no end. */
  readonly step: number;
  /** A currency, a unit and thousands apart, where every cell has them. */
  readonly marks?: NumberMarks | undefined;
}

/** Numbers with more decimals than this are taken as they come, not as points of a lattice. */
const MOST_LATTICE_DECIMALS = 12;

/** Learns the style of distinct numbers from their texts. */
export function styleOf(texts: readonly string[], values: readonly number[], decimal: "." | ","): NumberStyle {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let exponent: NumberStyle["exponent"] = null;
  let [bare, leading] = [false, false];
  texts.forEach((text, i) => {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
    const [mantissa, power] = text.split(/[eE]/);
    const point = mantissa.indexOf(decimal);
    const decimals = point < 0 ? 0 : mantissa.length - point - 1;
    if (power === undefined) least = Math.min(least, decimals);
    else exponent ??= { letter: text.includes("E") ? "E" : "e", digits: power.replace(/[+-]/, "").length };
    most = Math.max(most, decimals - Number(power ?? 0));
    if (point === 0 || (point === 1 && mantissa[0] === "-")) bare = true;
    else if (mantissa.startsWith("0") || mantissa.startsWith("-0")) leading ||= point > 0;
  });
  return {
    decimal,
    decimals: [least === Number.POSITIVE_INFINITY ? 0 : least, most],
    exponent,
    bare: bare && !leading,
    bounds: [low, high],
    step: latticeStep(values, low, high, most),
  };
}

/** The greatest common divisor of the distances between numbers, in units of their last decimal. */
function latticeStep(values: readonly number[], low: number, high: number, decimals: number): number {
  const scale = Number(`1e${decimals}`);
  const finest = Math.max(-low, high) * scale;
  if (decimals > MOST_LATTICE_DECIMALS || finest > Number.MAX_SAFE_INTEGER / 4) return 0;
  const origin = Math.round(low * scale);
  let step = 0;
  for (const value of values) {
    let distance = Math.round(value * scale) - origin;
    while (distance > 0) [step, distance] = [distance, step % distance];
    if (step === 1) break;
  }
  return step;
}

/** Rounds to the nearest number of the column's lattice, within its bounds. */
export function roundToStyle({ decimals, bounds, step }: NumberStyle): (value: number) => number {
  const [low, high] = bounds;
  const scale = Number(`1e${decimals[1]}`);
  const origin = Math.round(low * scale);
  return (value) => {
    if (value <= low) return low;
    if (value >= high) return high;
    if (step === 0) return value;
    const steps = Math.round((value * scale - origin) / step);
    return Math.min(high, (origin + steps * step) / scale);
  };
}

/** Writes numbers as the column does. */
export function numberFormatter({ marks, ...style }: NumberStyle): (value: number) => string {
  if (marks) {
    const bare = numberFormatter(style);
    return (value) => withMarks(bare(value), marks, style.decimal);
  }
  const [least, most] = style.decimals;
  const plain = plainFormatter(least, most);
  const { exponent } = style;
  const small = (value: number) => value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e16);
  return (value) => {
    let text = exponent && small(value) ? scientific(value, exponent) : plain(value);
    if (!style.bare && style.decimal === ".") return text;
    if (style.bare) text = text.replace(/^(-?)0\./, "$1.");
    return text.replace(".", style.decimal);
  };
}

function plainFormatter(least: number, most: number): (value: number) => string {
  // String is several times as fast as toFixed, and the same on whole numbers.
  if (most <= 0) return (value) => (Number.isSafeInteger(value) ? String(value) : value.toFixed(0));
  return least === most && most <= 100 ? (value) => value.toFixed(most) : shortest(least, most);
}

/** The fewest digits that tell the number, with at least `least` decimals. */
function shortest(least: number, most: number): (value: number) => string {
  return (value) => {
    let text = String(most <= MOST_LATTICE_DECIMALS ? Number(value.toFixed(most)) : value);
    if (text.includes("e-")) text = value.toFixed(Math.min(most, 100)).replace(/\.?0+$/, "");
    const point = text.indexOf(".");
    const decimals = point < 0 ? 0 : text.length - point - 1;
    if (decimals >= least) return text;
    return (point < 0 ? `${text}.` : text) + "0".repeat(least - decimals);
  };
}

function scientific(value: number, { letter, digits }: { letter: string; digits: number }): string {
  const [mantissa, power] = value.toExponential().split("e");
  return `${mantissa}${letter}${power[0]}${power.slice(1).padStart(digits, "0")}`;
}

// No leading zeros and no plus: "007" and "+82" are codes that a number would spoil.
const NUMBER = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const WHOLE = /^-?(?:0|[1-9]\d*)$/;
const INFINITE = /^[+-]?(?:inf|infinity|∞)$/i;

const withPoint = (text: string, decimal: "." | ",") => {
  if (decimal === ".") return text;
  return text.includes(".") ? "" : text.replace(",", ".");
};

/** Whether a text is a finite decimal number that a float64 holds; whole numbers beyond 2⁵³ are not. */
export function isNumberText(text: string, decimal: "." | ","): boolean {
  const plain = withPoint(text, decimal);
  if (!NUMBER.test(plain)) return false;
  return WHOLE.test(plain) ? Number.isSafeInteger(Number(plain)) : Number.isFinite(Number(plain));
}

/** Whether a text is a whole number that a float64 holds exactly. */
export const isWholeText = (text: string): boolean => WHOLE.test(text) && Number.isSafeInteger(Number(text));

/** Whether a text is an infinity, which no distribution of data has. */
export const isInfiniteText = (text: string): boolean => INFINITE.test(text);

/** The number that a text for which {@link isNumberText} holds stands for. */
export const numberOfText = (text: string, decimal: "." | ","): number => Number(withPoint(text, decimal));

/** The float64 of fewest digits that rounds to the float32 `x`. */
export function shortestFloat(x: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const rounded = Number(x.toPrecision(digits));
    if (Math.fround(rounded) === x) return rounded;
  }
  return Number(x.toPrecision(9));
}

/** 10000 → 10,000 */
export const grouped = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** 0.0453 → 4.5 %, which no line break divides */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`;

/** A metric's figure, short and never rounded away: 0.72413 → 0.724, 0.00031 → 0.00031, −0.0000123 → −1.2e−5 */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return axisNumber(Number(value.toPrecision(4)));
  const digits = size >= 10 ? 1 : size >= 0.01 || size === 0 ? 3 : null;
  const small = () => (size < 1e-4 ? value.toExponential(1) : String(Number(value.toPrecision(2))));
  return (digits === null ? small() : value.toFixed(digits)).replaceAll("-", "−");
}

/** A round number on an axis: −4000 → −4,000, 0.30000000000000004 → 0.3 */
export function axisNumber(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return (/e/.test(text) ? text : text.replace(/\d+/, grouped)).replaceAll("-", "−");
}

/** How many narrow characters a text takes: Hangul and its like take two. */
const widthOf = (character: string): number => (character >= "\u1100" ? 2 : 1);

/** A text that fits a place for `most` narrow characters. */
export function shortened(text: string, most: number): string {
  let taken = 0;
  let out = "";
  for (const character of text) {
    taken += widthOf(character);
    if (taken > most) return `${out.trimEnd()}…`;
    out += character;
  }
  return out;
}

/** 10000 → 10,000 */
export const grouped = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** 0.0453 → 4.5 %, which no line break divides */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`;

/** 0.7241 → 0.724 */
export const area = (auc: number): string => auc.toFixed(3);

/** A round number on an axis: 4000 → 4,000, 0.30000000000000004 → 0.3 */
export function axisNumber(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return /e/.test(text) ? text : text.replace(/^(-?)(\d+)/, (_, sign, digits) => sign + grouped(digits));
}

/** A text that fits a place for `most` characters; Hangul and its like take two. */
export function shortened(text: string, most: number): string {
  let taken = 0;
  let out = "";
  for (const character of text) {
    taken += character >= "\u1100" ? 2 : 1;
    if (taken > most) return `${out.trimEnd()}…`;
    out += character;
  }
  return out;
}

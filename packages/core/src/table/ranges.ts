/** Numbers from `low` to `high`, in words. */
interface Range {
  readonly low: number;
  readonly high: number;
}

const CURRENCY = "[$€£¥₩]?";
const NUMBER = "(0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*|\\d\\.\\d+|[1-9]\\d*\\.\\d+)";
const UNIT = " ?[^\\d\\s<>=≤≥~+–-]{0,12}";
const END = `${CURRENCY}${NUMBER}(${UNIT})`;

const BETWEEN = new RegExp(`^${END} ?(?:-|–|—|~| to ) ?${END}$`);
const BELOW = [
  new RegExp(`^(?:<=?|≤|under |below |less than |up to ) ?${END}$`, "i"),
  new RegExp(`^${END} ?(?:미만|이하|or less|and under|or under)$`, "i"),
];
const ABOVE = [
  new RegExp(`^(?:>=?|≥|over |above |more than ) ?${END}$`, "i"),
  new RegExp(`^${END} ?(?:\\+|이상|초과|or more|and over|and above|or over)$`, "i"),
];

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

function rangeOf(text: string): Range | undefined {
  const between = BETWEEN.exec(text);
  if (between) return { low: numberOf(between[1]), high: numberOf(between[3]) };
  for (const pattern of BELOW) {
    const match = pattern.exec(text);
    if (match) return { low: Number.NEGATIVE_INFINITY, high: numberOf(match[1]) };
  }
  for (const pattern of ABOVE) {
    const match = pattern.exec(text);
    if (match) return { low: numberOf(match[1]), high: Number.POSITIVE_INFINITY };
  }
  return undefined;
}

/**
 * Texts that name ranges of numbers, such as "18-24", "25-34" and "35+", from the lowest to the highest. Undefined unless
 * all do, two of them at least with both ends, and none reaches into another: then they can hardly mean anything else.
 */
export function orderOfRanges(texts: readonly string[]): readonly string[] | undefined {
  const ranges: (Range & { readonly text: string })[] = [];
  for (const text of texts) {
    const range = rangeOf(text);
    if (!range || range.low >= range.high) return undefined;
    ranges.push({ ...range, text });
  }
  ranges.sort((a, b) => a.low - b.low || a.high - b.high);
  const closed = ranges.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high)).length;
  const apart = ranges.every(({ low }, i) => i === 0 || ranges[i - 1].high <= low);
  return closed >= 2 && apart ? ranges.map(({ text }) => text) : undefined;
}

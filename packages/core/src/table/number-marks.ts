import { isNumberText } from "./number-text.ts";

/** What stands around and inside the numbers of a column, the same in all of its cells: "" where there is nothing. */
export interface NumberMarks {
  /** A currency before the number, after its sign. */
  readonly prefix: string;
  /** A unit after it. */
  readonly suffix: string;
  /** What parts the thousands. */
  readonly group: string;
}

/** The numbers of texts, bare, with their marks and what separates their decimals. */
interface MarkedNumbers {
  readonly marks: NumberMarks;
  readonly decimal: "." | ",";
  /** Each text's number as plain digits. */
  readonly texts: readonly string[];
}

const CURRENCY = "(?:US|A|C|NT|HK)?\\$|[€£¥₩￦₹₽₺฿₫]|(?:USD|EUR|GBP|JPY|KRW|CNY) ?";
/** A sign, a currency, a number that may have groups, and a unit: it has no digits and no marks that numbers have. */
const MARKED = new RegExp(`^(-?)(${CURRENCY}|)(\\d[\\d.,'\\u00a0\\u202f ]*?)(\\s?[^\\d\\s.,'-][^\\d.,]*|)$`);
const GROUPS = [",", ".", " ", "'", "\u00a0", "\u202f"];

interface Parts {
  readonly sign: string;
  readonly prefix: string;
  readonly body: string;
  readonly suffix: string;
}

/** The parts of a text that is a number with a currency or unit. */
export function markedParts(text: string): Parts | undefined {
  const match = MARKED.exec(text);
  return match ? { sign: match[1], prefix: match[2], body: match[3], suffix: match[4] } : undefined;
}

/** Texts that are all numbers with the same marks around them; undefined where they are not, or have none. */
export function markedNumbers(texts: readonly string[], decimal: "." | ","): MarkedNumbers | undefined {
  const parts: Parts[] = [];
  for (const text of texts) {
    const found = markedParts(text);
    if (!found || (parts.length > 0 && (found.prefix !== parts[0].prefix || found.suffix !== parts[0].suffix)))
      return undefined;
    parts.push(found);
  }
  if (parts.length === 0) return undefined;
  const { prefix, suffix } = parts[0];
  // 1.234,50 says by itself which is which, whatever the rest of the table has.
  for (const point of [decimal, decimal === "." ? "," : "."] as const) {
    for (const group of ["", ...GROUPS]) {
      if (group === point || (group === "" && (prefix + suffix === "" || point !== decimal))) continue;
      if (point !== decimal && !parts.some(({ body }) => body.includes(point) && body.includes(group))) continue;
      const bare = parts.map((part) => bareNumber(part, group, point));
      const grouped = group === "" || parts.some(({ body }) => body.includes(group));
      if (grouped && bare.every((text) => text !== undefined && isNumberText(text, point)))
        return { marks: { prefix, suffix, group }, decimal: point, texts: bare as string[] };
    }
  }
  return undefined;
}

/** The number without its marks; undefined where it is not grouped by threes, all of it. */
function bareNumber({ sign, body }: Parts, group: string, decimal: string): string | undefined {
  if (group === "") return sign + body;
  const [whole, ...rest] = body.split(decimal);
  const [first, ...threes] = whole.split(group);
  if (first.length > 3 || first.length === 0 || threes.some((three) => three.length !== 3)) return undefined;
  return sign + [[first, ...threes].join(""), ...rest].join(decimal);
}

/** The text of a number with the column's marks. */
export function withMarks(text: string, { prefix, suffix, group }: NumberMarks, decimal: string): string {
  const [sign, digits] = text.startsWith("-") ? ["-", text.slice(1)] : ["", text];
  const [whole, ...rest] = digits.split(decimal);
  const grouped = group === "" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return sign + prefix + [grouped, ...rest].join(decimal) + suffix;
}

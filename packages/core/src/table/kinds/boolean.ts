import { booleanCells } from "../parquet-cells.ts";
import { presentTexts, type RawColumn } from "../raw-column.ts";
import { refuseCell } from "../refuse-cell.ts";
import { formatCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

const PAIRS = [
  ["false", "true"],
  ["no", "yes"],
  ["n", "y"],
  ["f", "t"],
  ["0", "1"],
];

/** The two spellings, false first; undefined where the texts are not such a pair. */
function pairOf(texts: readonly string[], pairs: readonly (readonly string[])[]): readonly string[] | undefined {
  if (texts.length !== 2) return undefined;
  for (const ordered of [texts, texts.toReversed()])
    if (pairs.some(([no, yes]) => ordered[0].toLowerCase() === no && ordered[1].toLowerCase() === yes)) return ordered;
  return undefined;
}

/** True and false in the source's own spelling: True/False, yes/no, Y/N, t/f. 0/1 only where a schema says so. */
export const boolean: Kind = {
  name: "boolean",
  detect: (raw) => pairOf(presentTexts(raw), PAIRS.slice(0, -1)) !== undefined,
  parse(raw) {
    const pair = pairOf(presentTexts(raw), PAIRS);
    return parseCodes(raw, "boolean", pair ?? refuse(raw));
  },
  format: formatCode,
  json: () => (code) => (code === 1 ? "true" : "false"),
  parquet: () => booleanCells,
};

/** Points at the first text that is in no pair, or, where the texts are only too many or too few, at the first of all. */
function refuse(raw: RawColumn): never {
  const known = PAIRS.flat();
  const strange = raw.texts.findIndex((text, code) => !raw.missing[code] && !known.includes(text.toLowerCase()));
  refuseCell(raw, strange >= 0 ? strange : raw.missing.indexOf(false), "boolean");
}

import type { ColumnType } from "../column.ts";
import { isNumberText, isWholeText } from "../number-text.ts";
import { booleanCells, integerCells, numberCells } from "../parquet-cells.ts";
import { refuseCell } from "../refuse-cell.ts";
import { formatCode, jsonCode, parquetCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/** A column whose every cell is the same. There is nothing to learn: it comes out as it was. */
export const constant: Kind = {
  name: "constant",
  detect: (raw) => raw.texts.length === 1 && !raw.missing[0],
  parse(raw) {
    if (raw.texts.length > 1) refuseCell(raw, 1, "constant");
    if (raw.missing[0]) refuseCell(raw, 0, "constant");
    return parseCodes(raw, "constant", raw.texts);
  },
  format: formatCode,
  // A column of numbers or of booleans is one of them though all of its cells are alike.
  json: (type) => (isJson(textOf(type)) ? () => textOf(type) : jsonCode(type)),
  parquet(type) {
    const text = textOf(type);
    if (isWholeText(text)) return { ...integerCells, cell: () => BigInt(text) };
    if (text === "true" || text === "false") return { ...booleanCells, cell: () => text === "true" };
    return isJson(text) ? { ...numberCells, cell: () => Number(text) } : parquetCode(type);
  },
  notices: ({ type }) => [
    { code: "table.constant", params: { column: type.name, value: "categories" in type ? type.categories[0] : "" } },
  ],
};

const textOf = (type: ColumnType): string => ("categories" in type ? type.categories[0] : "");

/** Whether JSON has the text as a number or a boolean, as it stands. */
const isJson = (text: string): boolean =>
  text === "true" || text === "false" || (isNumberText(text, ".") && !/^-?\.|\.(?!\d)/.test(text));

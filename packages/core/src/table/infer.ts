import { type Column, KIND_NAMES, type KindName } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";
import type { Notice } from "./notice.ts";
import type { RawColumn } from "./raw-column.ts";

/**
 * A column of the given kind, or of the first kind that its texts are of, and what there is to say of it. One without a
 * text is empty whatever it should be.
 */
export function inferColumn(raw: RawColumn, kind?: KindName): { column: Column; notice: Notice | undefined } {
  const found = KIND_NAMES.find((name) => KINDS[name].detect(raw)) ?? "category";
  const { parse, notice } = KINDS[found === "empty" ? found : (kind ?? found)];
  const column = parse(raw);
  return { column, notice: notice(column) };
}

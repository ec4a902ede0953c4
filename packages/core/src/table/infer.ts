import { type Column, KIND_NAMES, type KindName } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";
import type { Notice } from "./notice.ts";
import type { RawColumn } from "./raw-column.ts";

/** A column of the given kind, or of the first kind that its texts are of, and what there is to say of it. */
export function inferColumn(raw: RawColumn, kind?: KindName): { column: Column; notice: Notice | undefined } {
  const name = kind ?? KIND_NAMES.find((candidate) => KINDS[candidate].detect(raw)) ?? "category";
  const column = KINDS[name].parse(raw);
  return { column, notice: KINDS[name].notice(column) };
}

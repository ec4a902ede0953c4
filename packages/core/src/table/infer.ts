import { type Column, KIND_NAMES } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";
import type { Notice } from "./notice.ts";
import type { RawColumn } from "./raw-column.ts";
import type { CheckedSpec } from "./schema.ts";
import { suspicions } from "./suspicions.ts";

/**
 * A column of the given kind, or of the first kind that its texts are of, and what there is to say of it. One without a
 * text is empty whatever it should be.
 */
export function inferColumn(raw: RawColumn, given?: CheckedSpec): { column: Column; notices: readonly Notice[] } {
  const found = given && !KINDS.empty.detect(raw) ? given.kind : KIND_NAMES.find((name) => KINDS[name].detect(raw));
  const kind = KINDS[found ?? "category"];
  const column = kind.parse(raw, given);
  const notices = kind.notices?.(column, raw, given) ?? [];
  return { column, notices: given ? notices : [...suspicions(raw, column), ...notices] };
}

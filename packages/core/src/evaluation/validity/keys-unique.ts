import type { Columns } from "../../encoder/index.ts";
import { omit } from "../metric.ts";
import { keyColumns, keyOf } from "./keys.ts";
import { validity } from "./validity.ts";

/** `keys.unique`: the share of rows whose key is there and is that of no other row. */
export const keysUnique = validity("keys.unique", ({ tables }, checked) => {
  const other = tables[checked] as Columns;
  const shares = keyColumns(tables.train, other).map(({ key, column }) => {
    const at = keyOf(column);
    const counts = new Map<string | number, number>();
    for (let row = 0; row < other.rows; row++) {
      const found = at(row);
      if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    const alone = [...counts.values()].filter((count) => count === 1).length;
    return { name: key.type.name, value: alone / other.rows };
  });
  return shares.length > 0 ? shares : omit("evaluation.omitted.no-keys", undefined);
});

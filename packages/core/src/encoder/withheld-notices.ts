import type { Notice } from "../table/index.ts";
import type { EncoderState } from "./state.ts";

/** What of a table is not learnt since too few rows hold it, in a word. */
export function withheldNotices({ withheld, floor }: Pick<EncoderState, "withheld" | "floor">): Notice[] {
  const columns = Object.keys(withheld);
  if (columns.length === 0) return [];
  const values = columns.reduce((sum, column) => sum + withheld[column].values, 0);
  return [{ code: "encoder.withheld", params: { values, rows: floor.rareRows, columns } }];
}

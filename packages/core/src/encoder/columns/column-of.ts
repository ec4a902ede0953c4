import type { CodedColumn, CodedType, NumericColumn, NumericType } from "../../table/index.ts";

/** A column of `rows` zeros to be filled in, with a mask where cells may be missing. */
export function columnOf(type: NumericType | CodedType, rows: number, mayMiss: boolean): NumericColumn | CodedColumn {
  const missing = mayMiss ? new Uint8Array(rows) : null;
  return "style" in type
    ? { type, values: new Float64Array(rows), missing }
    : { type, values: new Uint32Array(rows), missing };
}

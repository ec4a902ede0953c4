import { ZerosumError } from "../errors.ts";

/** The columns' names as the header gives them; refuses empty and repeated ones. */
export function namesOfHeader(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim());
  const nameless = names.indexOf("");
  if (nameless >= 0) throw new ZerosumError("table.nameless", { position: nameless + 1 });
  const seen = new Map<string, number>();
  names.forEach((column, i) => {
    const first = seen.get(column);
    if (first !== undefined) throw new ZerosumError("table.duplicate", { column, positions: [first + 1, i + 1] });
    seen.set(column, i);
  });
  return names;
}

/** Names for columns without a header: column1, column2, … */
export const numberedNames = (count: number): string[] => Array.from({ length: count }, (_, i) => `column${i + 1}`);

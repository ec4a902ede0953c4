import type { Columns } from "../encoder/index.ts";
import { nearest } from "../errors.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding } from "./verdict.ts";

/** The columns of other tables that the training one lacks: they are left out, which is to be said. */
export function extraColumns({ train, ...others }: Evidence["tables"]): readonly Finding[] {
  const known = namesOf(train);
  return (["synthetic", "holdout"] as const).flatMap((table) => {
    const names = namesOf(others[table]).filter((name) => !known.includes(name));
    const columns = names.map((name) => {
      const near = nearest(name, known);
      return near === undefined ? { name } : { name, near };
    });
    return columns.length > 0 ? [{ code: "extra-columns" as const, table, columns }] : [];
  });
}

const namesOf = (table: Columns | null): readonly string[] => table?.columns.map(({ type }) => type.name) ?? [];

import { type Columns, evaluationOf, renderPictures } from "@zerosum/core";
import type { Said } from "./game-messages.ts";
import { someOf } from "./split.ts";

/** What is drawn while a game goes on: real rows and columns that are looked at, and cards. */
const LOOKED_AT = { rows: 4096, columns: 40 };
const SHOWN = { columns: 12, pairs: 2 };

/** Generated rows beside real ones: marginals of the columns that are farthest off, and the worst pairs, as markup. */
export async function picturesOf(real: Columns, synthetic: Columns, seed: number): Promise<Said> {
  const tables = { train: someOf(real, LOOKED_AT), synthetic };
  const evaluation = await evaluationOf(tables, { seed, only: ["columns.error", "pairs.error"] });
  const render = (language: "en" | "ko"): string => renderPictures({ tables, evaluation }, SHOWN, language);
  return { en: render("en"), ko: render("ko") };
}

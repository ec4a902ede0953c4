import { omit } from "../metric.ts";
import type { Sample } from "../sample.ts";
import { validity } from "./validity.ts";

/** `categories.known`: the share of cells whose category is one of the training rows', missing ones not counted. */
export const categoriesKnown = validity("categories.known", ({ columns, train, ...samples }, checked) => {
  const sample = samples[checked] as Sample;
  const shares = columns.flatMap(({ name, kind }, c) => {
    if (kind !== "category") return [];
    const known = new Set(train.values[c]);
    let [held, cells] = [0, 0];
    for (const code of sample.values[c]) {
      if (Number.isNaN(code)) continue;
      cells++;
      held += Number(known.has(code));
    }
    return { name, value: cells > 0 ? held / cells : 1 };
  });
  return shares.length > 0 ? shares : omit("evaluation.omitted.no-categories", undefined);
});

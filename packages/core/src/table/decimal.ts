import { isMissingText } from "./missing.ts";
import { isNumberText } from "./number-text.ts";

/** A comma if some column is all numbers with it and none needs the point; columns are given by their distinct texts. */
export function sniffDecimal(columns: readonly (readonly string[])[], delimiter: string): "." | "," {
  if (delimiter === ",") return ".";
  const speaksFor = (decimal: "." | ",") =>
    columns.some((texts) => {
      const present = texts.filter((text) => !isMissingText(text));
      return present.some((text) => text.includes(decimal)) && present.every((text) => isNumberText(text, decimal));
    });
  return speaksFor(",") && !speaksFor(".") ? "," : ".";
}

/** The number that `text` spells; else the text, for the schema to refuse and the error to show. */
export function numberOr(text: string | undefined): number | string | undefined {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isNaN(value) ? text : value;
}

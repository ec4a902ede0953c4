/** A number of things, with commas between thousands, as both languages write it. */
export const count = (n: number): string => n.toLocaleString("en-US");

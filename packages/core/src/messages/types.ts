/** The languages of every message, label and error. */
export const LANGUAGES = ["en", "ko"] as const;
/** A language that zerosum speaks. */
export type Language = (typeof LANGUAGES)[number];

/** A translation: the same codes with the same parameters as the English area. */
export type Messages<Area> = { readonly [Code in keyof Area]: Area[Code] extends string ? string : Area[Code] };

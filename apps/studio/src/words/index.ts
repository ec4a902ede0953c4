import { en } from "./en.ts";
import { ko } from "./ko.ts";
import type { Words } from "./words.ts";

/** The name of one of the studio's texts. */
export type WordCode = keyof Words;
/** The languages of the studio. */
export const LANGUAGES = { en: "English", ko: "한국어" } as const;
/** One of {@link LANGUAGES}. */
export type Language = keyof typeof LANGUAGES;

const catalogues: Record<Language, Words> = { en, ko };

/** What a text is told of its case. */
export type WordParams<Code extends WordCode> = Words[Code] extends (params: infer P) => string ? [P] : [];

/** Says `code` in `language`. */
export function speak<Code extends WordCode>(language: Language, code: Code, ...params: WordParams<Code>): string {
  const text = catalogues[language][code] as string | ((params?: unknown) => string);
  return typeof text === "function" ? text(params[0]) : text;
}

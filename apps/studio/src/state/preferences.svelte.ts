import { LANGUAGES, type Language, speak, type WordCode, type WordParams } from "../words/index.ts";
import { route } from "./route.svelte.ts";

type Theme = "auto" | "light" | "dark";

const remembered = (name: string): string | null => {
  try {
    return localStorage.getItem(`zerosum.${name}`);
  } catch {
    return null; // a browser may forbid it
  }
};
const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(`zerosum.${name}`, value);
  } catch {
    // What cannot be remembered is asked again.
  }
};

const isLanguage = (text: string | null | undefined): text is Language => !!text && text in LANGUAGES;

/** The language of the address, or the one chosen last, or the browser's first that the studio speaks. */
function firstLanguage(): Language {
  const wishes = [route.query.get("lang"), remembered("language"), ...navigator.languages.map((l) => l.slice(0, 2))];
  return wishes.find(isLanguage) ?? "en";
}

/** How the reader wants the studio: its language and its colours. */
class Preferences {
  language = $state<Language>(firstLanguage());
  theme = $state<Theme>((remembered("theme") as Theme | null) ?? "auto");

  setLanguage(language: Language): void {
    this.language = language;
    remember("language", language);
    route.set({ lang: language });
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    remember("theme", theme);
  }
}

/** The reader's preferences. */
export const preferences = new Preferences();

/** Says a text of the studio in the reader's language. */
export const t = <Code extends WordCode>(code: Code, ...params: WordParams<Code>): string =>
  speak(preferences.language, code, ...params);

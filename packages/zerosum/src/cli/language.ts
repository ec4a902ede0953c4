import { LANGUAGES, type Language } from "@zerosum/core/messages";

/** The language of `--lang`, else of the system (LC_ALL, LC_MESSAGES, LANG), else English. */
export function languageOf(words: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = at < 0 ? undefined : words[at].includes("=") ? words[at].slice("--lang=".length) : words[at + 1];
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return LANGUAGES.find((language) => language === asked) ?? (locale.toLowerCase().startsWith("ko") ? "ko" : "en");
}

import * as en from "./en/index.ts";
import * as ko from "./ko/index.ts";
import type { Language, Messages } from "./types.ts";

export { LANGUAGES, type Language } from "./types.ts";

type Areas = typeof en;
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;
type Catalogue = UnionToIntersection<Areas[keyof Areas]>;

/** The name of a message: `area.what`, the same in every language. */
export type MessageCode = Extract<keyof Catalogue, string>;

/** What a message says of its case: the first parameter of its function, or nothing. */
export type MessageParams<C extends MessageCode> = Catalogue[C] extends (p: infer P) => string ? P : undefined;

const flatten = (areas: object): Record<string, string | ((p: never) => string)> =>
  Object.assign({}, ...Object.values(areas));

const catalogues: Record<Language, ReturnType<typeof flatten>> = {
  en: flatten(en),
  ko: flatten(ko satisfies { [A in keyof Areas]: Messages<Areas[A]> }),
};

/** Says `code` in `language`. Example: `say("ko", "table.empty", { source: "a.csv" })`. */
export function say<C extends MessageCode>(language: Language, code: C, params: MessageParams<C>): string {
  const message = catalogues[language][code];
  return typeof message === "function" ? message(params as never) : message;
}

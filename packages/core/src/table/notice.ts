import type { MessageCode, MessageParams } from "../messages/index.ts";

/** Something the reader of the data should know, though nothing failed. Say it with `say(language, code, params)`. */
export type Notice = { [C in MessageCode]: { readonly code: C; readonly params: MessageParams<C> } }[MessageCode];

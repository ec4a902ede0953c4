import { type Html, html } from "./html.ts";

/** What no line break may divide, since mathematics writes it as one. */
const WHOLE = /([CV]\([A-Z](?:, [A-Z])?\)|−log 4)/;

/** Sentences in which formulas stay in one piece: a browser would break them after their dashes and commas. */
export const prose = (text: string): Html =>
  html`${text.split(WHOLE).map((part, i) => (i % 2 ? html`<span class="whole">${part}</span>` : html`${part}`))}`;

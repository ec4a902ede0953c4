import { type Html, html } from "./html.ts";

/** What no line break may divide: an option, and what mathematics writes as one. */
const WHOLE = /(--[a-z][a-z-]*|[CV]\([A-Z](?:, [A-Z])?\)|−log 4)/;

/** Sentences in which options and formulas stay in one piece: a browser would break `--holdout` after its dashes. */
export const prose = (text: string): Html =>
  html`${text.split(WHOLE).map((part, i) => (i % 2 ? html`<span class="whole">${part}</span>` : html`${part}`))}`;

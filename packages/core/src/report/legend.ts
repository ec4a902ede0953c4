import type { Side } from "./curve-chart.ts";
import { type Html, html } from "./html.ts";

/** What the lines of a picture are: each as it is drawn, and its name. */
export const legend = (names: readonly (readonly [side: Side, name: string])[]): Html =>
  html`<ul class="legend">${names.map(([side, name]) => html`<li>${lineSample(side)}${name}</li>`)}</ul>
`;

/** A piece of a line as it is drawn in pictures. */
export const lineSample = (side: Side): Html =>
  html`<svg viewBox="0 0 26 8" aria-hidden="true"><path class="${side}" d="M1 4H25"/></svg>`;

import { figure } from "./format.ts";
import { type Html, html } from "./html.ts";
import { linear } from "./scale.ts";

/** What was learnt from, and how well it predicts. */
export interface Learnt {
  readonly kind: "floor" | "synthetic" | "real" | "both";
  readonly name: string;
  readonly value: number;
}

/** Scores of models that differ in what they learnt from, on one line each: the farther to the right, the better. */
export function useChart(learnt: readonly Learnt[]): Html {
  const values = learnt.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = linear([low, high], low === high ? [50, 50] : [4, 96]);
  return html`<div class="use">${learnt.map(
    ({
      kind,
      name,
      value,
    }) => html`<span>${name}</span><svg class="gauge" aria-hidden="true"><line class="axis" x1="0" x2="100%" y1="50%" y2="50%"/><line class="stem ${kind}" x1="${place(low).toFixed(2)}%" x2="${place(value).toFixed(2)}%" y1="50%" y2="50%"/><svg x="${place(value).toFixed(2)}%" y="50%" overflow="visible">${MARKS[kind]}</svg></svg><b>${figure(value)}</b>
`,
  )}</div>`;
}

const MARKS: { readonly [Kind in Learnt["kind"]]: Html } = {
  floor: html`<path class="floor" d="M-5-4H5L0 5Z"/>`,
  synthetic: html`<circle class="value" r="5.5"/>`,
  real: html`<circle class="ceiling" r="6"/>`,
  both: html`<circle class="ceiling" r="7"/><circle class="value" r="4"/>`,
};

import type { Better } from "../evaluation/index.ts";
import { type Html, html } from "./html.ts";
import { linear } from "./scale.ts";

/** A figure and what it stands between. */
export interface Gauged {
  readonly better: Better;
  readonly value: number;
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
  readonly standardError?: number | undefined;
  /** The bound that a verdict rests on (none). */
  readonly bound?: number | undefined;
}

/** The best that a figure can be. */
const IDEAL: { readonly [Way in Better]: number } = { higher: 1, lower: 0, half: 0.5 };
/** The parts of the width that the worst and the best figure stand at. */
const ENDS = [4, 96] as const;

/**
 * A line from worse to better, on which figures stand by how far they are from the best that can be: this as a tick at the right
 * end, the floor as a triangle, the ceiling as a ring, and the figure as a disc with twice its standard error to either side. It
 * grows with its place, its marks do not.
 */
export function gauge({ better, value, floor, ceiling, standardError, bound }: Gauged, label: string): Html {
  const distance = (of: number): number => Math.abs(of - IDEAL[better]);
  const shown = [value, floor, ceiling, bound].filter((figure) => figure !== undefined).map(distance);
  const place = linear([spanOf(better, floor === undefined ? undefined : distance(floor), shown), 0], ENDS);
  const at = (distance: number): string => `${Math.max(0, place(Math.max(0, distance))).toFixed(2)}%`;
  const x = (of: number): string => at(distance(of));
  const mark = (of: number, shape: Html): Html => html`<svg x="${x(of)}" y="50%" overflow="visible">${shape}</svg>`;
  return html`<svg class="gauge" role="img" aria-label="${label}"><line class="axis" x1="0" x2="100%" y1="50%" y2="50%"/>
${floor === undefined || ceiling === undefined ? [] : html`<line class="track" x1="${x(floor)}" x2="${x(ceiling)}" y1="50%" y2="50%"/>`}
${mark(IDEAL[better], html`<path class="ideal" d="M0-6V6"/>`)}
${bound === undefined ? [] : mark(bound, html`<path class="bound" d="M0-12V12"/>`)}
${floor === undefined ? [] : mark(floor, FLOOR_MARK)}${ceiling === undefined ? [] : mark(ceiling, CEILING_MARK)}
${standardError === undefined ? [] : html`<line class="error" x1="${at(distance(value) + 2 * standardError)}" x2="${at(distance(value) - 2 * standardError)}" y1="50%" y2="50%"/>`}
${mark(value, VALUE_MARK)}</svg>`;
}

/** Independent columns. */
export const FLOOR_MARK = html`<path class="floor" d="M-5-4H5L0 5Z"/>`;
/** Real rows. */
export const CEILING_MARK = html`<circle class="ceiling" r="7.5"/>`;
/** Synthetic rows. */
export const VALUE_MARK = html`<circle class="value" r="4.5"/>`;

/** The least span where the floor is not the worst of all, and where there is none: small distances are to look small. */
const [LEAST_SPAN, FREE_SPAN] = [0.05, 0.25];

/** How far from the best figure the left end is: as far as the floor, unless another figure is farther. */
function spanOf(better: Better, floor: number | undefined, distances: readonly number[]): number {
  const farthest = Math.max(...distances);
  if (floor === undefined) return Math.max(1.1 * farthest, FREE_SPAN);
  if (floor < farthest) return Math.max(1.1 * farthest, LEAST_SPAN);
  // An AUC near a half is near a half, also where even the floor's is.
  return better === "half" ? Math.max(floor, LEAST_SPAN) : floor || LEAST_SPAN;
}

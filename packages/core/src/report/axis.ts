import { type Html, html } from "./html.ts";
import { at, type Scale } from "./scale.ts";

/** Numbers along the bottom of a picture, under its base line. */
export const bottomAxis = (
  ticks: readonly number[],
  x: Scale,
  y: number,
  write: (value: number) => string,
): readonly Html[] =>
  ticks.map(
    (tick) => html`<text class="tick" x="${at(x(tick))}" y="${at(y + 16)}" text-anchor="middle">${write(tick)}</text>`,
  );

/** Numbers along the left of a picture, each with a faint line across to `end`. */
export const leftAxis = (
  ticks: readonly number[],
  y: Scale,
  [start, end]: readonly [number, number],
  write: (value: number) => string,
): readonly Html[] =>
  ticks.map(
    (tick) =>
      html`<path class="grid-line" d="M${at(start)} ${at(y(tick))}H${at(end)}"/><text class="tick" x="${at(start - 6)}" y="${at(y(tick) + 4)}" text-anchor="end">${write(tick)}</text>`,
  );

import { bottomAxis, leftAxis } from "./axis.ts";
import { axisNumber } from "./format.ts";
import { type Html, html } from "./html.ts";
import { lineThrough } from "./path.ts";
import { at, linear, roundTicks } from "./scale.ts";

/** Who a line is about: it has their colour and dash. */
export type Side = "real" | "synthetic" | "judge";

/** A line of a picture. */
export interface Series {
  readonly side: Side;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** How a picture of lines is laid out. */
export interface CurveOptions {
  readonly label: string;
  /** A value that the lines are to be seen beside, and its name (none). */
  readonly reference?: readonly [value: number, name: string];
  /** What is shown in any case (none): more where the lines go beyond. */
  readonly range?: readonly [low: number, high: number];
  /** Whether the lines are shown with their running means over them (no). */
  readonly smooth?: boolean;
}

const WIDTH = 320;
const [LEFT, RIGHT, TOP, HEIGHT] = [38, 316, 8, 190];
/** Points that one of a running mean is made of, as a share of all. */
const WINDOW = 0.05;

/** Lines over one axis, beside a value that they should come to. */
export function curveChart(series: readonly Series[], { label, reference, range, smooth }: CurveOptions): Html {
  const points = series.flatMap((one) => one.points);
  const [low, high] = paddedRange([
    ...points.map(([, y]) => y),
    ...(range ?? []),
    ...(reference?.slice(0, 1) ?? []),
  ] as number[]);
  const [first, last] = extent(points.map(([x]) => x));
  const x = linear([first, last], [LEFT, RIGHT]);
  const y = linear([low, high], [HEIGHT, TOP]);
  const path = ({ side, points }: Series, kind: string) =>
    html`<path class="${side} ${kind}" d="${lineThrough(points, x, y)}"/>`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="${label}">
${leftAxis(roundTicks(low, high, 5), y, [LEFT, RIGHT], axisNumber)}
${bottomAxis(roundTicks(first, last, 5), x, HEIGHT, axisNumber)}
${reference === undefined ? [] : html`<path class="reference" d="M${LEFT} ${at(y(reference[0]))}H${RIGHT}"/><text class="note" x="${RIGHT}" y="${at(y(reference[0]) - 5)}" text-anchor="end">${reference[1]}</text>`}
${smooth ? series.map((one) => path(one, "faint")) : []}${series.map((one) => path(smooth ? running(one) : one, ""))}
</svg>`;
}

function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [values[0] ?? 0, values[0] ?? 1];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}

function paddedRange(values: readonly number[]): readonly [number, number] {
  const [low, high] = extent(values);
  const pad = 0.06 * (high - low) || 0.5;
  return [low - pad, high + pad];
}

/** The mean over a window about each point, that at the ends is cut off. */
function running({ side, points }: Series): Series {
  const half = Math.floor((WINDOW * points.length) / 2);
  const means = points.map(([x], i) => {
    const near = points.slice(Math.max(0, i - half), i + half + 1);
    return [x, near.reduce((sum, [, y]) => sum + y, 0) / near.length] as const;
  });
  return { side, points: means };
}

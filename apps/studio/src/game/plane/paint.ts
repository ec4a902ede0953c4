import { type Colour, css } from "./colours.ts";

/** Where numbers of the data lie on a canvas, in CSS pixels. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Pixels of the screen to one of CSS. */
  readonly density: number;
}

type Brush = CanvasRenderingContext2D;

/** A canvas that is drawn once and shown often. */
function stencil(width: number, height: number, density: number, draw: (brush: Brush) => void): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * density);
  canvas.height = Math.ceil(height * density);
  const brush = canvas.getContext("2d") as Brush;
  brush.scale(density, density);
  draw(brush);
  return canvas;
}

/** Rings about points, with a line of a colour: the mark of what is real. */
export function paintRings(brush: Brush, { x, y }: Ground, points: Float32Array, radius: number, colour: string): void {
  brush.strokeStyle = colour;
  for (let i = 0; i < points.length; i += 2) {
    brush.beginPath();
    brush.arc(x(points[i]), y(points[i + 1]), radius, 0, 7);
    brush.stroke();
  }
}

/** Rings of points that stay, as a picture of the whole ground: thousands of arcs take too long for each frame. */
export const pictureOfRings = (
  ground: Ground,
  points: Float32Array,
  radius: number,
  colour: string,
): HTMLCanvasElement =>
  stencil(ground.width, ground.height, ground.density, (brush) => paintRings(brush, ground, points, radius, colour));

/** Filled specks at points: the mark of what was generated. One path of squares is drawn ten times as fast as discs. */
export function paintSpecks(brush: Brush, { x, y }: Ground, points: Float32Array, side: number, colour: string): void {
  brush.fillStyle = colour;
  brush.beginPath();
  for (let i = 0; i < points.length; i += 2)
    brush.rect(x(points[i]) - side / 2, y(points[i + 1]) - side / 2, side, side);
  brush.fill();
}

/** Pixels stretched over the ground, smoothly. */
export function stretch(brush: Brush, { width, height }: Ground, pixels: ImageData): void {
  const small = document.createElement("canvas");
  small.width = pixels.width;
  small.height = pixels.height;
  (small.getContext("2d") as Brush).putImageData(pixels, 0, 0);
  brush.drawImage(small, 0, 0, width, height);
}

/** The lines of a contour, given in shares of the ground from its lower left corner. */
export function strokeContour(brush: Brush, { width, height }: Ground, segments: readonly number[]): void {
  brush.beginPath();
  for (let i = 0; i < segments.length; i += 4) {
    brush.moveTo(segments[i] * width, (1 - segments[i + 1]) * height);
    brush.lineTo(segments[i + 2] * width, (1 - segments[i + 3]) * height);
  }
  brush.stroke();
}

/** How much of the ground a cell covers whose mass lies as densely as if all of the sheet's were spread over the ground. */
const EVEN = 0.22;

/** The images of a grid of z, cell by cell: each holds about the same mass, so the smaller, the more opaque. */
export function paintSheet(
  brush: Brush,
  { x, y, width, height }: Ground,
  corners: Float32Array,
  cells: number,
  colours: readonly string[],
  line: string,
): void {
  const across = Float32Array.from({ length: corners.length / 2 }, (_, i) => x(corners[2 * i]));
  const up = Float32Array.from({ length: corners.length / 2 }, (_, i) => y(corners[2 * i + 1]));
  const before = brush.globalAlpha;
  const even = (EVEN * width * height) / cells ** 2;
  for (let j = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++) {
      const a = j * (cells + 1) + i;
      const loop = [a, a + 1, a + cells + 2, a + cells + 1];
      let area = 0;
      for (let k = 0; k < 4; k++) {
        const [p, q] = [loop[k], loop[(k + 1) % 4]];
        area += (across[p] * up[q] - across[q] * up[p]) / 2;
      }
      brush.globalAlpha = before * Math.min(0.8, Math.max(0.05, even / Math.max(1e-3, Math.abs(area))));
      brush.fillStyle = colours[j * cells + i];
      brush.beginPath();
      for (const p of loop) brush.lineTo(across[p], up[p]);
      brush.fill();
    }
  }
  brush.globalAlpha = before * 0.55;
  brush.strokeStyle = line;
  brush.lineWidth = 0.6;
  brush.beginPath();
  for (let i = 0; i <= cells; i++) {
    for (let j = 0; j <= cells; j++)
      brush[j ? "lineTo" : "moveTo"](across[i * (cells + 1) + j], up[i * (cells + 1) + j]);
    for (let j = 0; j <= cells; j++)
      brush[j ? "lineTo" : "moveTo"](across[j * (cells + 1) + i], up[j * (cells + 1) + i]);
  }
  brush.stroke();
  brush.globalAlpha = before;
}

/** The image of a line of z, in stretches of one colour. */
export function paintThread(
  brush: Brush,
  { x, y }: Ground,
  corners: Float32Array,
  stretches: number,
  colourOf: (share: number) => Colour,
): void {
  const last = corners.length / 2 - 1;
  brush.lineWidth = 3.5;
  brush.lineJoin = "round";
  for (let s = 0; s < stretches; s++) {
    const [from, to] = [Math.floor((s * last) / stretches), Math.floor(((s + 1) * last) / stretches)];
    brush.strokeStyle = css(colourOf((s + 0.5) / stretches));
    brush.beginPath();
    for (let i = from; i <= to; i++) brush.lineTo(x(corners[2 * i]), y(corners[2 * i + 1]));
    brush.stroke();
  }
}

/** The longest arrow, in pixels, and the push across the whole window by which one is half as long. */
const [LONGEST, HALF] = [30, 12];

/** Where points are pushed: the stronger, the longer, up to a bound. Spans are those of the window. */
export function paintArrows(
  brush: Brush,
  { x, y, width, height }: Ground,
  points: Float32Array,
  pushes: Float32Array,
  [across, up]: readonly [number, number],
): void {
  brush.beginPath();
  for (let i = 0; i < pushes.length; i += 2) {
    // Both axes as shares of the window: what is one unit of the data differs from axis to axis.
    const [dx, dy] = [pushes[i] * across, pushes[i + 1] * up];
    const strength = Math.hypot(dx, dy);
    const [px, py] = [dx * width, -dy * height];
    const stretch = (LONGEST * strength) / (strength + HALF) / (Math.hypot(px, py) || 1);
    const [ex, ey] = [px * stretch, py * stretch];
    const length = Math.hypot(ex, ey);
    if (!(length > 1.5)) continue;
    const [fromX, fromY] = [x(points[i]), y(points[i + 1])];
    const [tipX, tipY] = [fromX + ex, fromY + ey];
    const head = Math.min(4.5, 0.45 * length) / length;
    brush.moveTo(fromX, fromY);
    brush.lineTo(tipX, tipY);
    brush.moveTo(tipX - head * (ex - 0.6 * ey), tipY - head * (ey + 0.6 * ex));
    brush.lineTo(tipX, tipY);
    brush.lineTo(tipX - head * (ex + 0.6 * ey), tipY - head * (ey - 0.6 * ex));
  }
  brush.stroke();
}

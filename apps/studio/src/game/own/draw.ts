/** A sheet to draw on is so many units wide and high: all of a drawing are whole numbers of these. */
export const SIDE = 1000;
/** Columns of a drawing on the line, and the height that one reaches at most. */
export const [COLUMNS, HIGHEST] = [80, 100];
/** What the sheet shows of the plane, and of the line: from −reach to reach. */
export const REACH = { 1: 4, 2: 2 } as const;
/** Points that a dab of the brush leaves, the most that a drawing of the plane has, and those of one of the line. */
const [PER_DAB, MOST, OF_LINE] = [24, 20_000, 20_000];

/** One stroke of the brush: its radius, and the places that it went through, x and y in turn, from the lower left corner. */
export interface Stroke {
  readonly brush: number;
  readonly path: readonly number[];
}

/** Where a stroke dabs: every half radius along its path, however fast it was drawn. */
function dabsOf({ brush, path }: Stroke): number[] {
  const dabs = [path[0], path[1]];
  const gap = Math.max(1, brush / 2);
  let since = 0;
  for (let i = 2; i < path.length; i += 2) {
    const [x, y] = [path[i - 2], path[i - 1]];
    const [dx, dy] = [path[i] - x, path[i + 1] - y];
    const length = Math.sqrt(dx * dx + dy * dy);
    let at = gap - since;
    for (; at <= length; at += gap) dabs.push(x + (dx * at) / length, y + (dy * at) / length);
    since = length - (at - gap);
  }
  return dabs;
}

/**
 * Points that strokes paint, evenly within the round of each dab: the same for the same strokes.
 * @returns rows × 2
 */
export function pointsOf(strokes: readonly Stroke[]): Float32Array {
  const dabs = strokes.flatMap((stroke) => {
    const places = dabsOf(stroke);
    return Array.from({ length: places.length / 2 }, (_, i) => [places[2 * i], places[2 * i + 1], stroke.brush]);
  });
  const each = Math.min(PER_DAB, Math.max(1, Math.floor(MOST / Math.max(1, dabs.length))));
  const used = dabs.slice(0, MOST);
  const out = new Float32Array(2 * each * used.length);
  used.forEach(([x, y, brush], dab) => {
    for (let i = 0; i < each; i++) {
      const [dx, dy] = withinRound(dab, i);
      const at = 2 * (dab * each + i);
      out[at] = placed(x + brush * dx, 2);
      out[at + 1] = placed(y + brush * dy, 2);
    }
  });
  return out;
}

/**
 * Points of the line whose histogram has the given heights, evenly within a column.
 * @returns so many rows as any drawing of the line has, or none where nothing is drawn
 */
export function pointsOfHeights(heights: readonly number[]): Float32Array {
  const total = heights.reduce((a, b) => a + b, 0);
  if (total === 0) return new Float32Array(0);
  const out: number[] = [];
  let sum = 0;
  heights.forEach((height, column) => {
    sum += height;
    const count = Math.round((OF_LINE * sum) / total) - out.length;
    const first = out.length;
    for (let i = 0; i < count; i++) out[first + i] = placed(((column + (i + 0.5) / count) * SIDE) / heights.length, 1);
  });
  return Float32Array.from(out);
}

/** Heights after a line was drawn over them, from one column and height to another. */
export function withLine(
  heights: readonly number[],
  [from, before]: readonly [column: number, height: number],
  [to, after]: readonly [column: number, height: number],
): number[] {
  const out = [...heights];
  const last = Math.abs(to - from);
  for (let i = 0; i <= last; i++) {
    const share = last === 0 ? 1 : i / last;
    out[from + Math.sign(to - from) * i] = Math.round(before + share * (after - before));
  }
  return out;
}

const placed = (unit: number, dimension: 1 | 2): number => (2 * unit * REACH[dimension]) / SIDE - REACH[dimension];

/** A place in the round of radius 1, by its address. */
function withinRound(dab: number, point: number): readonly [number, number] {
  for (let attempt = 0; ; attempt++) {
    const address = (dab * PER_DAB + point) * 64 + 2 * attempt;
    const [x, y] = [2 * shareOf(address) - 1, 2 * shareOf(address + 1) - 1];
    if (x * x + y * y <= 1 || attempt === 31) return [x, y];
  }
}

/** A number from 0 to 1 by its address: a mixture of its bits, good enough for specks of paint. */
function shareOf(address: number): number {
  let bits = Math.imul(address ^ (address >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

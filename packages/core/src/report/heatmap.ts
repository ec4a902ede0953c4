import { shortened } from "./format.ts";
import { type Html, html } from "./html.ts";
import { at } from "./scale.ts";

/** A table of numbers that is drawn as squares. */
export interface Heatmap {
  readonly across: readonly string[];
  readonly down: readonly string[];
  /** Row by row, `across.length` in each. */
  readonly values: Float64Array;
  /** The number that fills a cell. */
  readonly most: number;
}

const WIDTH = 320;
const [LEFT, BOTTOM] = [88, 74];
/** Shades: so many paths, however many cells there are. */
const LEVELS = 12;

/** Each cell as dark as its number is large. */
export function shadeMap(map: Heatmap, kind: "real" | "synthetic", label: string): Html {
  const { side, square } = gridOf(map);
  const levels = Array.from({ length: LEVELS + 1 }, () => "");
  map.values.forEach((value, i) => {
    // By the root, so that small shares are seen too.
    const level = Math.round(LEVELS * Math.sqrt(Math.min(1, Math.abs(value) / map.most)));
    levels[level] += square(i, side - 1);
  });
  return framed(
    map,
    levels.flatMap((path, level) =>
      path === "" || level === 0
        ? []
        : html`<path class="cell ${kind}" fill-opacity="${(level / LEVELS).toFixed(2)}" d="${path}"/>`,
    ),
    label,
  );
}

/** Squares as large as the difference: filled where the synthetic number is the larger, outlined where the real one is. */
export function differenceMap(map: Heatmap, label: string): Html {
  const { side, square } = gridOf(map);
  const paths = { more: "", less: "" };
  map.values.forEach((value, i) => {
    const size = (side - 2) * Math.sqrt(Math.min(1, Math.abs(value) / map.most));
    if (size >= 1) paths[value > 0 ? "more" : "less"] += square(i, size);
  });
  return framed(
    map,
    [html`<path class="cell synthetic" d="${paths.more}"/><path class="cell hollow" d="${paths.less}"/>`],
    label,
  );
}

function gridOf({ across, down }: Heatmap) {
  const side = Math.min((WIDTH - LEFT) / across.length, 240 / down.length);
  const square = (cell: number, size: number): string => {
    const [column, row] = [cell % across.length, Math.floor(cell / across.length)];
    const s = at(size);
    return `M${at(LEFT + (column + 0.5) * side - size / 2)} ${at((row + 0.5) * side - size / 2)}h${s}v${s}h-${s}z`;
  };
  return { side, square };
}

function framed(map: Heatmap, cells: readonly Html[], label: string): Html {
  const { side } = gridOf(map);
  const { across, down } = map;
  const [right, bottom] = [LEFT + side * across.length, side * down.length];
  // Names that would lie on each other are left out.
  const every = Math.ceil(11 / side);
  return html`<svg viewBox="0 0 ${WIDTH} ${at(bottom + BOTTOM)}" role="img" aria-label="${label}">
<path class="frame" d="M${LEFT} 0H${at(right)}V${at(bottom)}H${LEFT}Z"/>
${cells}
${down.flatMap((name, i) => (i % every ? [] : html`<text class="tick" x="${LEFT - 6}" y="${at((i + 0.5) * side + 4)}" text-anchor="end">${shortened(name, 13)}</text>`))}
${across.flatMap((name, i) => (i % every ? [] : html`<text class="tick" transform="translate(${at(LEFT + (i + 0.5) * side + 3)} ${at(bottom + 10)})rotate(-50)" text-anchor="end">${shortened(name, 13)}</text>`))}
</svg>`;
}

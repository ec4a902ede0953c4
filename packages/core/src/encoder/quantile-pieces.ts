import type { QuantilePieces } from "./quantile-function.ts";

/** Neighbouring distinct values, by their first and last index, and the rows that hold them. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

/** How finely a quantile function follows the data. */
export interface Fineness {
  /** The most pieces. */
  readonly pieces: number;
  /** The fewest rows of a piece, so that no piece speaks of a single row. */
  readonly rows: number;
  /** The distance between neighbouring values that the column can take; 0 where there is none. */
  readonly step: number;
}

/**
 * The quantile function of distinct ascending values.
 *
 * A value that enough rows share is a piece of its own and comes back exactly; rarer neighbours are joined until enough
 * rows hold them, and are spread evenly over the piece.
 */
export function fitPieces(values: readonly number[], counts: readonly number[], fineness: Fineness): QuantilePieces {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  // Small data: sixteen pieces say more than one does.
  let least = Math.max(2, Math.min(fineness.rows, Math.floor(rows / 16)));
  let groups = groupsOf(counts, least);
  while (groups.length > fineness.pieces) {
    least = Math.max(least + 1, Math.floor((least * groups.length) / fineness.pieces));
    groups = groupsOf(counts, least);
  }
  const pieces: QuantilePieces = { low: [], high: [], counts: [] };
  for (const { first, last, rows } of groups) {
    const reach = reachOf(values, first, last, fineness.step);
    // Two neighbours may both reach to the middle between them, where rounding must not let them cross.
    const low = values[first] - Math.min(reach, halfGapBefore(values, first));
    pieces.low.push(Math.max(low, pieces.high.at(-1) ?? low));
    pieces.high.push(values[last] + Math.min(reach, halfGapBefore(values, last + 1)));
    pieces.counts.push(rows);
  }
  return pieces;
}

/** How far a piece reaches beyond its outermost values: half of the usual distance between its values; one value stays alone. */
const reachOf = (values: readonly number[], first: number, last: number, step: number) =>
  first === last ? 0 : Math.max(step / 2, (values[last] / 2 - values[first] / 2) / (last - first));

/** Half of the distance between a value and the one before it; beyond the first and the last there is nothing to reach. */
const halfGapBefore = (values: readonly number[], i: number) =>
  i === 0 || i === values.length ? 0 : values[i] / 2 - values[i - 1] / 2;

function groupsOf(counts: readonly number[], least: number): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  const close = () => {
    if (open) groups.push(open);
    open = undefined;
  };
  counts.forEach((rows, i) => {
    if (rows >= least) {
      close();
      groups.push({ first: i, last: i, rows });
      return;
    }
    open = open ? { first: open.first, last: i, rows: open.rows + rows } : { first: i, last: i, rows };
    if (open.rows >= least) close();
  });
  close();
  return joinLight(groups, least);
}

const join = (a: Group, b: Group): Group => ({ first: a.first, last: b.last, rows: a.rows + b.rows });
const isSingle = ({ first, last }: Group) => first === last;

/** Joins each group of too few rows with a neighbour: one that is already a mixture, else the lighter. */
function joinLight(groups: readonly Group[], least: number): Group[] {
  const joined: Group[] = [];
  groups.forEach((group, i) => {
    const previous = joined.at(-1);
    const next = groups[i + 1];
    const back =
      previous && (!next || (isSingle(previous) === isSingle(next) ? previous.rows <= next.rows : isSingle(next)));
    if (previous && (previous.rows < least || (group.rows < least && back)))
      joined[joined.length - 1] = join(previous, group);
    else joined.push(group);
  });
  return joined;
}

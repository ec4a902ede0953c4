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
  /** The fewest rows of a piece, so that no piece speaks of a single row; all of them where there are fewer. */
  readonly rows: number;
  /** The distance between neighbouring values that the column can take; 0 where there is none. */
  readonly step: number;
  /** The number nearest to a value that the column can take. */
  readonly round: (value: number) => number;
}

/**
 * The quantile function of distinct ascending values.
 *
 * A value that enough rows share is a piece of its own and comes back exactly; rarer neighbours are joined until enough
 * rows hold them, and are spread evenly over the piece; those too few between two such values go to the nearer one.
 */
export function fitPieces(values: readonly number[], counts: readonly number[], fineness: Fineness): QuantilePieces {
  let least = fineness.rows;
  let groups = groupsOf(values, counts, least, fineness.rows);
  while (groups.length > fineness.pieces) {
    least = Math.max(least + 1, Math.floor((least * groups.length) / fineness.pieces));
    groups = groupsOf(values, counts, least, fineness.rows);
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
  return withoutExtremes(pieces, values, counts, groups, fineness);
}

/**
 * Brings the ends in to the mean of the outermost rows, as many as a piece has at least, unless so many share one value:
 * the least and the greatest number of a column are those of single rows.
 * @see Hundepool et al.: Statistical Disclosure Control. 2012 (top and bottom coding).
 */
function withoutExtremes(
  pieces: QuantilePieces,
  values: readonly number[],
  counts: readonly number[],
  groups: readonly Group[],
  { rows, round }: Fineness,
): QuantilePieces {
  const last = groups.length - 1;
  const [low, high] = [pieces.low.slice(), pieces.high.slice()];
  const [least, greatest] = outermostMeans(values, counts, rows);
  if (!isSingle(groups[0])) low[0] = round(least);
  if (!isSingle(groups[last])) high[last] = round(greatest);
  return { low, high, counts: pieces.counts };
}

/**
 * The means of the `rows` lowest and of the `rows` highest rows of ascending values: where a column ends that is not to
 * tell of its extremes.
 */
export function outermostMeans(
  values: readonly number[],
  counts: readonly number[],
  rows: number,
): readonly [low: number, high: number] {
  const low = outermostMean(values, counts, 0, 1, rows);
  // Rounding must not let two means of the same rows cross.
  return [low, Math.max(low, outermostMean(values, counts, values.length - 1, -1, rows))];
}

/** The mean of the `rows` outermost rows, or of all where there are fewer, from value number `at` inwards. */
function outermostMean(
  values: readonly number[],
  counts: readonly number[],
  at: number,
  inwards: 1 | -1,
  rows: number,
): number {
  let [mean, seen] = [0, 0];
  for (let i = at; seen < rows && i >= 0 && i < values.length; i += inwards) {
    const taken = Math.min(counts[i], rows - seen);
    seen += taken;
    // Weighed apart, since a difference may be more than a float64 holds.
    mean = mean * (1 - taken / seen) + values[i] * (taken / seen);
  }
  return mean;
}

/** How far a piece reaches beyond its outermost values: half of the usual distance between its values; one value stays alone. */
const reachOf = (values: readonly number[], first: number, last: number, step: number) =>
  first === last ? 0 : Math.max(step / 2, (values[last] / 2 - values[first] / 2) / (last - first));

/** Half of the distance between a value and the one before it; beyond the first and the last there is nothing to reach. */
const halfGapBefore = (values: readonly number[], i: number) =>
  i === 0 || i === values.length ? 0 : values[i] / 2 - values[i - 1] / 2;

function groupsOf(values: readonly number[], counts: readonly number[], least: number, fewest: number): Group[] {
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
  return joinLight(groups, fewest, values, counts);
}

const isSingle = ({ first, last }: Group) => first === last;

/**
 * Gives the rows of a group of too few to its neighbours: to the mixture before it, which grows, or, between values that
 * many share, to the nearer of those.
 */
function joinLight(
  groups: readonly Group[],
  fewest: number,
  values: readonly number[],
  counts: readonly number[],
): Group[] {
  if (groups.length === 1) return [...groups];
  const joined: { first: number; last: number; rows: number }[] = [];
  // Groups are closed as soon as they have enough, so after a light one comes a single value or nothing.
  let carried = 0;
  groups.forEach(({ first, last, rows }, i) => {
    const previous = joined.at(-1);
    if (rows >= fewest) {
      joined.push({ first, last, rows: rows + carried });
      carried = 0;
    } else if (previous && !isSingle(previous)) {
      previous.last = last;
      previous.rows += rows;
    } else {
      const before = previous ? values[previous.last] : Number.NEGATIVE_INFINITY;
      const after = i + 1 < groups.length ? values[groups[i + 1].first] : Number.POSITIVE_INFINITY;
      for (let k = first; k <= last; k++) {
        if (previous && values[k] - before <= after - values[k]) previous.rows += counts[k];
        else carried += counts[k];
      }
    }
  });
  return joined;
}

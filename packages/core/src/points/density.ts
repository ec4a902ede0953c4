/** A closed interval of the line. */
export type Interval = readonly [low: number, high: number];

/** The modes that a generator should find: where, how wide, how heavy. */
export interface Modes {
  readonly centers: readonly (readonly number[])[];
  readonly sds: readonly number[];
  /** Sum 1. */
  readonly weights: readonly number[];
}

interface Common {
  /** The part of the space to draw and to bin, an interval per axis; it holds nearly all of the mass. */
  readonly window: readonly Interval[];
  readonly modes?: Modes;
  /**
   * Fills `out`, rows × dimension, with rows [firstRow, firstRow + rows) of the endless sample of a seed: the same rows
   * in whatever chunks. Drawn by inversion from 32-bit words, so that a million of them show no atoms in fine bins,
   * with the same bits in every engine.
   */
  sample(out: Float32Array, seed: number, firstRow: number): void;
}

/** A probability density on the line. */
export interface LineDensity extends Common {
  readonly dimension: 1;
  pdf(x: number): number;
  cdf(x: number): number;
  /** Exact masses of [below the window, `bins` equal bins of the window, above it]: the layout of `countBins`. */
  binMasses(bins: number): Float64Array;
}

/** A probability density on the plane. */
export interface PlaneDensity extends Common {
  readonly dimension: 2;
  pdf(x: number, y: number): number;
  /** Exact masses of bins × bins cells of the window, x running fastest, then of all outside: as in `countBins`. */
  binMasses(bins: number): Float64Array;
}

/** A known distribution: its pdf is exact, so that D*, C(G) and divergences are computed, not estimated. */
export type Density = LineDensity | PlaneDensity;

import type { Runtime } from "../../engine/index.ts";
import { type Nearest, nearest } from "./nearest.ts";
import type { Points } from "./points.ts";
import { countWithin } from "./within.ts";

/** Neighbours of its own kind that a point is asked for. */
export const NEIGHBOURS = 5;

/** Who is near whom, found once for each pair of sets of points. */
export interface Search {
  /** Of every point the {@link NEIGHBOURS} nearest others of its set. */
  own(points: Points): Promise<Nearest>;
  /** Of every query the two nearest points. */
  between(queries: Points, points: Points): Promise<Nearest>;
  /** How many points a query is nearer to than these are to their {@link NEIGHBOURS}-th own neighbour. */
  within(queries: Points, points: Points): Promise<Uint32Array>;
}

/** A search that remembers what it found as long as the points are there. */
export function createSearch(runtime: Runtime | null = null): Search {
  const own = remembered((points: Points) => nearest(points, points, NEIGHBOURS, { runtime, self: true }));
  const between = remembered((queries: Points) =>
    remembered((points: Points) => nearest(queries, points, 2, { runtime })),
  );
  const within = remembered((queries: Points) =>
    remembered(async (points: Points) =>
      countWithin(queries, points, squaresAt(await own(points), NEIGHBOURS - 1), runtime),
    ),
  );
  return {
    own,
    between: (queries, points) => between(queries)(points),
    within: (queries, points) => within(queries)(points),
  };
}

/** The squared distances of every query to its neighbour of this rank, 0 being the nearest. */
export const squaresAt = ({ k, squares }: Nearest, rank: number): Float64Array =>
  Float64Array.from({ length: squares.length / k }, (_, query) => squares[query * k + rank]);

function remembered<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

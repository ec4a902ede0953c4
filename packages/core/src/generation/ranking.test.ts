import { expect, it } from "vitest";
import { Generator, PURPOSE } from "../random/index.ts";
import { Ranking } from "./ranking.ts";

it("looks rows up in the order that sorting gives, without those that may not be taken", () => {
  const random = new Generator(3, PURPOSE.data);
  const ranking = new Ranking(500);
  for (const mayTake of [undefined, (row: number) => row % 3 > 0, () => false]) {
    ranking.distances.forEach((_, row) => {
      ranking.distances[row] = 2 + random.integer(20);
    });
    const rows = [...ranking.distances.keys()].filter((row) => mayTake?.(row) ?? true);
    const sorted = rows.toSorted((a, b) => ranking.distances[a] - ranking.distances[b]);
    const nearest = sorted.filter((row) => ranking.distances[row] === ranking.distances[sorted[0]]).length;
    ranking.rank(mayTake);
    expect(sorted.map((_, place) => ranking.at(place))).toEqual(sorted);
    expect(ranking).toMatchObject({ rows: rows.length, exact: 0, nearest });
  }
});

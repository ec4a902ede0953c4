import type { SeedRow } from "../conditions/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";

/** Rows of 15 columns: numbers, categories, a region that follows from a town, a moment. */
function rowsOf(count: number, seed: number): Record<string, string>[] {
  const random = new Generator(seed, PURPOSE.data);
  const any = <T>(of: readonly T[]): T => of[random.integer(of.length)];
  return Array.from({ length: count }, () => {
    const age = 18 + random.integer(60);
    const town = any(["Seoul", "Busan", "Suwon"]);
    const row: Record<string, string> = {
      age: `${age}`,
      weight: (50 + 12 * random.normal()).toFixed(1),
      town,
      region: town === "Busan" ? "south" : "north",
      joined: `2024-0${1 + random.integer(6)}-1${random.integer(10)} 1${random.integer(10)}:${10 + random.integer(50)}`,
      tier: age > 50 ? "gold" : any(["silver", "bronze"]),
    };
    for (let k = 0; k < 5; k++)
      row[["plan", "shape", "color", "side", "mood"][k]] = `${"abcde"[k]}${random.integer(6)}`;
    for (let k = 0; k < 4; k++) row[`n${k}`] = `${Math.round(1000 * random.normal())}`;
    return row;
  });
}

/** A table of 15 columns, as CSV. */
export function wideTable(count: number, seed: number): string {
  const rows = rowsOf(count, seed);
  return `${[Object.keys(rows[0]), ...rows.map((row) => Object.values(row))].join("\n")}\n`;
}

/** Such rows of which so many cells are given. */
export function gappedRows(count: number, given: number, seed: number): SeedRow[] {
  const random = new Generator(seed, PURPOSE.split);
  return rowsOf(count, seed).map((row) => {
    const names = Object.keys(row);
    while (names.length > given) row[names.splice(random.integer(names.length), 1)[0]] = "";
    return row;
  });
}

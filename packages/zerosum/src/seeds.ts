import { basename } from "node:path";
import { readCells, type SeedRow, type SeedRows, seedRowsOf } from "@zerosum/core";
import { readFileBlocks } from "./files.ts";

/** Rows of which some cells are given: a file of them, with a header, or objects; as they are read, too. */
export type Seeds = string | readonly SeedRow[] | SeedRows;

/**
 * Reads rows of which some cells are given, in any format of tables: a file has a header, an empty cell is not given.
 * @throws ZerosumError where the file cannot be read.
 * @example const like = await readSeeds("seeds.csv"); model.generate({ rows: 10 * like.rows, like });
 */
export async function readSeeds(seeds: Seeds): Promise<SeedRows> {
  if (typeof seeds !== "string") return "columns" in seeds ? seeds : seedRowsOf(seeds);
  const { rows, columns } = await readCells(readFileBlocks(seeds), { name: basename(seeds) });
  return { rows, columns: columns.map(({ name, codes, texts }) => ({ name, codes, texts })) };
}

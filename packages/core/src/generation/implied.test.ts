import { expect, it } from "vitest";
import { givenColumns, type SeedRow, seedRowsOf } from "../conditions/index.ts";
import { fitEncoder } from "../encoder/index.ts";
import { readTable } from "../table/index.ts";
import { withImplied } from "./implied.ts";
import { wideTable } from "./seeds.case.ts";

it("gives a town its region, and a region of one town that town", async () => {
  const table = await readTable(wideTable(400, 1));
  const columns = table.columns.map(({ type }) => ({ type, mayMiss: false }));
  const imply = (...rows: SeedRow[]) => {
    const given = givenColumns(seedRowsOf(rows), columns);
    const all = withImplied(given, columns, rows.length, fitEncoder(table).state);
    return rows.map((_, row) =>
      Object.fromEntries(all.map(({ name, codes, cells }) => [name, cells[codes[row]]?.text ?? null])),
    );
  };
  expect(imply({ town: "Busan", age: 30 }, { town: "Suwon" }, { age: 40 })).toEqual([
    { town: "Busan", region: "south", age: "30" },
    { town: "Suwon", region: "north", age: null },
    { town: null, region: null, age: "40" },
  ]);
  expect(imply({ region: "south" }, { region: "north" })).toEqual([
    { town: "Busan", region: "south" },
    { town: null, region: "north" },
  ]);
  expect(imply({ region: "south", town: "Seoul" })).toEqual([{ region: "south", town: "Seoul" }]);
});

import { readFileSync } from "node:fs";
import { OBJECTIVE_NAMES, trainOptionsSchema } from "@zerosum/core";
import { describe, expect, test } from "vitest";
import { docsTables } from "./docs-tables.mjs";
import { here } from "./planted.case.ts";

const pages = await docsTables();

describe("what stands in docs/ is what the sources say; `npm run docs` writes it anew", () => {
  test.each(Object.keys(pages))("%s", (path) => {
    expect(readFileSync(here(path), "utf8")).toBe(pages[path]);
  });
});

test("every option and every objective has a line, and no cell is empty", () => {
  for (const name of OBJECTIVE_NAMES) expect(pages["docs/objectives.md"]).toContain(`\n| \`${name}\` | `);
  for (const name of Object.keys(trainOptionsSchema.shape)) {
    expect(pages["docs/options.md"]).toContain(`\n| \`${name}\` | `);
    expect(pages["docs/options.ko.md"]).toContain(`\n| \`${name}\` | `);
  }
  for (const page of Object.values(pages)) expect(page).not.toMatch(/\| +\||undefined|\[object/);
});

test("the Korean pages have the tables of the English ones: the same names, flags, values and defaults", () => {
  const codes = (path: string): (string[] | null)[] =>
    pages[path].split("\n").flatMap((line) => (line.startsWith("| `") ? [line.match(/`[^`]+`/g)] : []));
  for (const name of ["options", "densities"]) {
    expect(codes(`docs/${name}.ko.md`)).toEqual(codes(`docs/${name}.md`));
    expect(codes(`docs/${name}.md`).length).toBeGreaterThan(5);
  }
});

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "./planted.case.ts";

const text = readFileSync(here("ARCHITECTURE.md"), "utf8");

test("every file that ARCHITECTURE.md names is there", () => {
  const named = [...text.matchAll(/`([\w./-]+\/[\w.-]+\.[a-z]+)`/g)].map(([, path]) => path);
  const files = named.filter((path) => !path.includes("NAME"));
  expect(files.length).toBeGreaterThan(30);
  const homes = ["", "packages/core/src/", "packages/zerosum/src/", "apps/studio/src/"];
  expect(files.filter((path) => !homes.some((home) => existsSync(here(`${home}${path}`))))).toEqual([]);
});

test("its drawing has the folders of the core in the order of the layer rule", () => {
  const drawing = /```\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const tiers =
    /const TIERS = \[([\s\S]*?)\n\];/.exec(readFileSync(here(".dependency-cruiser.mjs"), "utf8"))?.[1] ?? "";
  const folders = [...tiers.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  const present = folders.filter((name) => existsSync(here(`packages/core/src/${name}`)));
  expect(present.length).toBeGreaterThan(12);
  const places = present.map((name) => drawing.search(new RegExp(`\\b${name} +[^ ]`)));
  expect(present.filter((_, i) => places[i] < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { here, node, plant } from "./planted.case.ts";

const find = (environment: string): string => {
  const say = `Object.assign(process.env, ${environment});
    const { findChromium } = await import(${JSON.stringify(pathToFileURL(here("tools/chromium.mjs")).href)});
    console.log(findChromium());`;
  return node(here("."), "--input-type=module", "--eval", say).output.trim();
};

test("the Chromium of a variable is taken, and no other in its place", () => {
  expect(find(`{ ZEROSUM_CHROMIUM: process.execPath }`)).toBe(process.execPath);
  expect(find(`{ ZEROSUM_CHROMIUM: "/nowhere" }`)).toBe("undefined");
});

test("else the first of the system's", () => {
  const folder = plant({ "google-chrome": "", "chromium-browser": "" });
  expect(find(`{ ZEROSUM_CHROMIUM: "", PATH: ${JSON.stringify(folder)} }`)).toBe(join(folder, "chromium-browser"));
});

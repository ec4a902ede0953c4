import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here, node, plant } from "./planted.case.ts";

const tools = {
  "tools/ready.mjs": readFileSync(here("tools/ready.mjs"), "utf8"),
  "tools/lockfile.mjs": readFileSync(here("tools/lockfile.mjs"), "utf8"),
  "package.json": '{ "type": "module", "engines": { "node": ">=20.19" } }',
};
const installed = { "node_modules/.package-lock.json": '{ "packages": {} }' };
const lockfile = (packages: object) => ({ "package-lock.json": JSON.stringify({ lockfileVersion: 3, packages }) });

test("an old Node is told what is needed", () => {
  const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })";
  const { status, output } = node(plant(tools), "--import", `data:text/javascript,${old}`, "tools/ready.mjs");
  expect(output).toBe("Cannot run: zerosum needs Node.js 20.19 or newer, got 18.20.8; see https://nodejs.org\n");
  expect(status).toBe(1);
});

test("nothing is installed when the packages are up to date", () => {
  const folder = plant({ ...tools, ...installed, ...lockfile({ "": {}, "node_modules/a": { optional: true } }) });
  expect(node(folder, "tools/ready.mjs", "--install")).toEqual({ status: 0, output: "" });
});

test("what is out of date is said, and so is that the installation failed", () => {
  const dependencies = { "zerosum-is-not-cached": "1.0.0" };
  const folder = plant({
    ...tools,
    ...installed,
    ...lockfile({ "": { dependencies }, "node_modules/zerosum-is-not-cached": { version: "1.0.0" } }),
    "package.json": JSON.stringify({ type: "module", engines: { node: ">=20.19" }, dependencies }),
    ".npmrc": "offline=true\n",
  });
  const { status, output } = node(folder, "tools/ready.mjs", "--install");
  expect(output).toContain("ready: zerosum-is-not-cached is not installed; running npm ci\n");
  expect(output).toContain("Cannot install the packages: npm ci failed, see above; is the npm registry reachable?");
  expect(status).toBe(1);
});

test("a missing compiler is said", () => {
  const { status, output } = node(plant({ ...tools, ...installed, ...lockfile({}) }), "tools/ready.mjs");
  expect(output).toBe("Cannot compile: TypeScript is not installed; remove node_modules and try again\n");
  expect(status).toBe(1);
});

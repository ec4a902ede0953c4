import { expect, test } from "vitest";
import { staleness, unlocked } from "./lockfile.mjs";

const wanted = {
  "": { version: "1.0.0" },
  "packages/core": { version: "0.1.0" },
  "node_modules/@zerosum/core": { link: true },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/a/node_modules/b": { version: "2.0.0" },
  "node_modules/onnxruntime-node": { version: "1.30.0", optional: true },
};
const { "node_modules/onnxruntime-node": native, ...withoutNative } = wanted;

test("what the lockfile names is up to date, with and without the optional packages", () => {
  expect(native.optional).toBe(true);
  expect(staleness(wanted, wanted)).toBeUndefined();
  expect(staleness(wanted, withoutNative)).toBeUndefined();
});

test("a missing, an older and a nested package are stale, and the reason says which", () => {
  const { "node_modules/a": _, ...missing } = wanted;
  expect(staleness(wanted, missing)).toBe("a is not installed");
  expect(staleness(wanted, { ...wanted, "node_modules/a": { version: "0.9.0" } })).toBe(
    "a is 0.9.0, the lockfile has 1.0.0",
  );
  expect(staleness(wanted, { ...wanted, "node_modules/a/node_modules/b": { version: "1.9.0" } })).toBe(
    "b is 1.9.0, the lockfile has 2.0.0",
  );
});

test("a dependency without an entry is found, beside those that are nested or belong to a workspace", () => {
  expect(
    unlocked({
      "": { dependencies: { a: "1" } },
      "packages/core": { dependencies: { a: "1", gone: "1" } },
      "node_modules/a": { dependencies: { b: "2" }, optionalDependencies: { "@a/darwin": "1", "@a/linux": "1" } },
      "node_modules/a/node_modules/b": { dependencies: { a: "1" } },
      "node_modules/@a/linux": {},
    }),
  ).toEqual(["gone, which packages/core depends on", "@a/darwin, which node_modules/a depends on"]);
});

import { expect, test } from "vitest";
import { here, node, plant } from "./planted.case.ts";

const workspaces = {
  "tsconfig.base.json": "{}",
  "package.json": '{ "type": "module", "workspaces": ["packages/*"] }',
  "packages/core/package.json": '{ "name": "@zerosum/core", "type": "module", "dependencies": { "zod": "*" } }',
  "packages/core/src/stats/quantile.ts": "export const quantile = 1;\nexport type Quantile = number;\n",
  "packages/zerosum/package.json": '{ "name": "zerosum", "type": "module" }',
  "node_modules/zod/package.json": '{ "name": "zod", "main": "index.js" }',
  "node_modules/zod/index.js": "",
};

function layers(files: Record<string, string>, where = "packages") {
  const folder = plant({ ...workspaces, ...files });
  const cruise = here("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  return node(folder, cruise, "--config", here(".dependency-cruiser.mjs"), "--output-type", "err-long", where);
}

test("imports from the folders above and of isomorphic packages pass", () => {
  const { status, output } = layers({
    "packages/core/src/encoder/number.ts":
      'import { quantile } from "../stats/quantile.ts";\nexport const q = quantile;\n',
    "packages/core/src/model/schema.ts": 'export * from "zod";\n',
    "packages/core/src/stats/quantile.test.ts": 'import "node:fs";\nimport "../session/train.ts";\n',
    "packages/core/src/session/train.ts": 'export * from "../encoder/number.ts";\n',
  });
  expect(output).toContain("no dependency violations found");
  expect(status).toBe(0);
});

test("every forbidden import is caught by the rule that names it", () => {
  const { status, output } = layers({
    "node_modules/sharp/package.json": '{ "name": "sharp", "main": "dist/lib.js" }',
    "node_modules/sharp/dist/lib.js": "",
    "packages/core/src/random/upward.ts": 'export * from "../stats/quantile.ts";\n',
    "packages/core/src/random/type.ts": 'export type { Quantile } from "../stats/quantile.ts";\n',
    "packages/core/src/table/sibling.ts": 'export * from "../points/ring.ts";\n',
    "packages/core/src/points/ring.ts": "export const ring = 1;\n",
    "packages/core/src/table/builtin.ts": 'import "node:fs";\n',
    "packages/core/src/table/strange.ts": 'export * from "../utilities/x.ts";\n',
    "packages/core/src/utilities/x.ts": "export const x = 1;\n",
    "packages/core/src/table/nowhere.ts": 'export * from "./absent.ts";\n',
    "packages/core/src/images/native.ts": 'import "sharp";\n',
    "packages/core/src/stats/case.ts": 'export * from "./mean.case.ts";\n',
    "packages/core/src/stats/mean.case.ts": "export const cases = [];\n",
    "packages/core/src/errors.ts": 'export * from "./stats/quantile.ts";\n',
    "packages/core/src/graph/a.ts": 'import type { B } from "./b.ts";\nexport type A = B | 1;\n',
    "packages/core/src/graph/b.ts": 'import type { A } from "./a.ts";\nexport type B = A[];\n',
    "packages/zerosum/src/reach.ts": 'export * from "../../core/src/stats/quantile.ts";\n',
  });
  expect(output).toContain("errors.ts and messages/ lie below every folder and import none");
  const found = [...output.matchAll(/error (\S+): packages\/\w+\/src\/(\S+)/g)].map(
    ([, rule, path]) => `${path} ${rule}`,
  );
  expect(found.sort()).toEqual([
    "errors.ts layer-errors",
    "graph/a.ts no-cycle",
    "images/native.ts core-packages",
    "images/native.ts declared",
    "random/type.ts layer-random",
    "random/upward.ts layer-random",
    "reach.ts zerosum-imports-core-by-name",
    "reach.ts zerosum-imports-core-not-by-path",
    "stats/case.ts no-test-in-source",
    "table/builtin.ts core-is-isomorphic",
    "table/nowhere.ts resolvable",
    "table/sibling.ts layer-table",
    "table/strange.ts layer-unknown",
  ]);
  expect(status).toBe(found.length);
});

test("the page of the studio asks workers, and these know no page", () => {
  const { output } = layers(
    {
      "apps/studio/package.json":
        '{ "name": "studio", "type": "module", "dependencies": { "@zerosum/core": "*", "svelte": "*" } }',
      "node_modules/svelte/package.json": '{ "name": "svelte", "main": "index.js" }',
      "node_modules/svelte/index.js": "",
      "apps/studio/src/game/page.ts": [
        'import "svelte";',
        'import type { Asked } from "../worker/messages.ts";',
        'export { wasm } from "../worker/engine.ts";',
        "export type { Asked };",
      ].join("\n"),
      "apps/studio/src/worker/messages.ts": "export type Asked = number;\n",
      "apps/studio/src/worker/engine.ts": "export const wasm = 1;\n",
      "apps/studio/src/worker/drawing.ts": 'import "svelte";\nexport * from "../game/figure.ts";\n',
      "apps/studio/src/game/figure.ts": "export const figure = 1;\n",
    },
    "apps",
  );
  const found = [...output.matchAll(/error (\S+): apps\/studio\/src\/(\S+) → (\S+)/g)].map((match) =>
    match.slice(1).join(" "),
  );
  expect(found.sort()).toEqual([
    "studio-page-asks-workers game/page.ts apps/studio/src/worker/engine.ts",
    "studio-workers-know-no-page worker/drawing.ts apps/studio/src/game/figure.ts",
    "studio-workers-know-no-page worker/drawing.ts node_modules/svelte/index.js",
  ]);
});

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { here, node, plant } from "./planted.case.ts";

test("an unknown gate is refused with the names of those there are", () => {
  const { status, output } = node(here("."), here("tools/check.mjs"), "layres");
  expect(output).toContain("Cannot check layres: the gates are types, studio, types of tests, ");
  expect(status).toBe(1);
});

test("a public symbol without a sentence of documentation is named with its place", () => {
  const folder = plant({
    "src/index.ts": 'export { bare, said, terse } from "./parts.ts";\nexport type { Bare } from "./parts.ts";\n',
    "src/parts.ts": [
      "export const bare = 1;",
      "/** Says what it is. */",
      "export const said = 2;",
      "/** terse */",
      "export function terse() {}",
      "export type Bare = number;",
    ].join("\n"),
  });
  const { status, output } = node(folder, here("tools/check-docs.mjs"), "src/index.ts");
  expect(output.split("\n")).toEqual([
    "src/parts.ts:1: bare is exported by src/index.ts without a sentence that says what it is; write it in /** … */ above",
    "src/parts.ts:5: terse is exported by src/index.ts without a sentence that says what it is; write it in /** … */ above",
    "src/parts.ts:6: Bare is exported by src/index.ts without a sentence that says what it is; write it in /** … */ above",
    "3 public symbols without documentation",
    "",
  ]);
  expect(status).toBe(1);
});

test("a documented entry passes, and what it passes on from elsewhere is not its own", () => {
  const folder = plant({
    "other/index.ts": "export const foreign = 1;\n",
    "src/index.ts": 'export * from "../other/index.ts";\n/** The answer to it all. */\nexport const answer = 42;\n',
  });
  const { status, output } = node(folder, here("tools/check-docs.mjs"), "src/index.ts");
  expect(output).toBe("0 public symbols without documentation\n");
  expect(status).toBe(0);
});

test("a namespace is described where it is exported, and named where it is not", () => {
  const folder = plant({
    "src/index.ts": [
      "/** Says what is in it. */",
      'export * as said from "./said.ts";',
      'export * as bare from "./bare.ts";',
    ].join("\n"),
    "src/said.ts": "export const one = 1;\n",
    "src/bare.ts": "export const two = 2;\n",
  });
  const { status, output } = node(folder, here("tools/check-docs.mjs"), "src/index.ts");
  expect(output).toMatch(/^src\/bare\.ts:1: bare is exported by src\/index\.ts without a sentence/);
  expect(output).toContain("1 public symbols without documentation");
  expect(status).toBe(1);
});

test("an entry that is not there fails", () => {
  const { status, output } = node(plant({}), here("tools/check-docs.mjs"), "src/index.ts");
  expect(output).toContain("src/index.ts: no such file");
  expect(status).toBe(1);
});

test("a dependency that the lockfile names but does not hold fails", () => {
  const lockfile = { packages: { "node_modules/biome": { optionalDependencies: { "biome-darwin": "2.0.0" } } } };
  const folder = plant({ "package-lock.json": JSON.stringify(lockfile) });
  const { status, output } = node(folder, here("tools/check-lockfile.mjs"), "package-lock.json");
  expect(output).toContain("package-lock.json: biome-darwin, which node_modules/biome depends on: pin a version");
  expect(status).toBe(1);
});

test("broken links are named with file, line and fault; code and addresses on the web are left alone", () => {
  const folder = plant({
    "README.md": [
      "# Start here",
      "[fine](docs/guide.md#두-번째-장) [own](#start-here) [web](https://example.org/none) `[code](none.md)`",
      "```md",
      "[fenced](none.md)",
      "```",
      "[gone](docs/absent.md) ![picture](absent.png)",
      "[no heading](docs/guide.md#third)",
      "[label]: docs/none.md",
      '<img src="none.svg">',
    ].join("\n"),
    "docs/guide.md": "# Guide\n## 두 번째 장\n[up](../README.md) [root](/README.md)\n",
    "node_modules/other/README.md": "[gone](gone.md)\n",
  });
  const { status, output } = node(folder, here("tools/check-links.mjs"), ".");
  expect(output.split("\n")).toEqual([
    "README.md:6: docs/absent.md: no such file",
    "README.md:6: absent.png: no such file",
    "README.md:7: docs/guide.md#third: no such heading",
    "README.md:8: docs/none.md: no such file",
    "README.md:9: none.svg: no such file",
    "5 broken links",
    "",
  ]);
  expect(status).toBe(1);
});

test("a command of the README that its test does not name fails", () => {
  const folder = plant({
    "README.md": "```sh\nnpm test # everything\nzerosum train a.csv \\\n  -o b.zerosum\n```\n```ts\nlet x;\n```\n",
    "tools/readme.test.ts": 'run("npm test");\n',
  });
  const { status, output } = node(folder, here("tools/check-readme.mjs"), "README.md");
  expect(output).toBe(
    "README.md: zerosum train a.csv -o b.zerosum: not run by tools/readme.test.ts\n1 commands without a test\n",
  );
  expect(status).toBe(1);
});

test("a first view that loads too much fails; what is loaded later does not count", () => {
  const random = (bytes: number): string => randomBytes(bytes).toString("base64");
  const site = (entry: string, lazy: string): string =>
    plant({
      "index.html": '<script type="module" src="./assets/index-a.js"></script><link href="./assets/index-a.css">',
      "assets/index-a.js": `import { x } from"./shared-b.js"; const view = () => import("./view-c.js");`,
      "assets/index-a.css": "a {}",
      "assets/shared-b.js": `"${entry}"`,
      "assets/view-c.js": `"${lazy}"`,
      "assets/game-worker-d.js": `"${lazy}"`,
    });
  const small = node(site(random(9), random(300_000)), here("tools/check-size.mjs"), ".");
  expect(small.output).toMatch(/ 0\.\d kB {2}of 150 kB that the first view may load, gzipped\n$/);
  expect(small.status).toBe(0);
  const large = node(site(random(150_000), ""), here("tools/check-size.mjs"), ".");
  expect(large.output).toMatch(/15\d\.\d kB {2}assets\/shared-b\.js\n/);
  expect(large.status).toBe(1);
});

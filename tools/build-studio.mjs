// Builds apps/studio into packages/zerosum/studio, where `zerosum studio` serves it and from where any host can, whatever
// the folder. Only when something that goes into it has changed since the last time.
//   node tools/build-studio.mjs         and no word where nothing has changed
//   node tools/build-studio.mjs --say   then say where the site is
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const studio = join(root, "apps/studio");
const site = join(root, "packages/zerosum/studio");
/** What went into the site that is there. */
const record = join(root, "node_modules/.cache/zerosum/studio.sha256");

const INPUTS = [
  "apps/studio/index.html",
  "apps/studio/package.json",
  "apps/studio/vite.config.ts",
  "apps/studio/svelte.config.js",
  "apps/studio/build",
  "apps/studio/public",
  "apps/studio/src",
  "packages/core/dist",
  "packages/zerosum/src/studio/headers.ts",
  "examples/penguins.csv",
  "package-lock.json",
];

const now = digest();
if (!existsSync(join(site, "index.html")) || !existsSync(record) || readFileSync(record, "utf8") !== now) {
  console.log("ready: building the studio");
  rmSync(record, { force: true });
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--logLevel", "error", "--outDir", site];
  const { status } = spawnSync(process.execPath, args, { cwd: studio, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    console.error("Cannot build the studio: see the errors above");
    process.exit(1);
  }
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, now);
}
if (process.argv.includes("--say")) {
  console.log("The studio is in packages/zerosum/studio: npx zerosum studio serves it, and so can any static host");
}

/** A hash of everything that the site is made of. */
function digest() {
  const hash = createHash("sha256");
  for (const input of INPUTS)
    for (const path of filesOf(join(root, input))) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

/** The file itself, or those in the folder that the bundler may read. @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(d\.ts|tsbuildinfo)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

// `npm run check`: every rule of the repository behind one command. Runs all gates, prints a line for each, then the
// output of those that failed; exits with 1 if any did. `npm run check -- layers docs` runs only those.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const env = { ...process.env, NO_COLOR: "1" };
const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (/** @type {string} */ path) => `node_modules/${path}`;
const tsc = bin("typescript/bin/tsc");
const publint = bin("publint/src/cli.js");

/** Gates that the others rest on come first: they read what the compiler and the bundler write. */
const foundations = {
  types: [tsc, "-b"],
  studio: ["tools/build-studio.mjs"],
};

const gates = {
  "types of tests": [tsc, "-p", "tsconfig.test.json"],
  "types of studio": [
    bin("svelte-check/bin/svelte-check"),
    "--workspace",
    "apps/studio",
    "--tsconfig",
    "tsconfig.json",
    "--fail-on-warnings",
    "--output",
    "human",
  ],
  "studio's tests": [tsc, "-p", "apps/studio/tsconfig.tools.json"],
  size: ["tools/check-size.mjs"],
  format: [bin("@biomejs/biome/bin/biome"), "ci", "--colors=off", "--error-on-warnings", "."],
  layers: [
    bin("dependency-cruiser/bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.mjs",
    "packages",
    "apps",
  ],
  unused: [bin("knip/bin/knip.js"), "--no-progress", "--no-config-hints"],
  "package core": [publint, "packages/core", "--pack", "npm", "--strict"],
  "package zerosum": [publint, "packages/zerosum", "--pack", "npm", "--strict"],
  docs: ["tools/check-docs.mjs", "packages/core/src/index.ts", "packages/zerosum/src/index.ts"],
  lockfile: ["tools/check-lockfile.mjs", "package-lock.json"],
  links: ["tools/check-links.mjs", "."],
  readme: ["tools/check-readme.mjs", "README.md", "README.ko.md"],
};

const all = { ...foundations, ...gates };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in all));
if (unknown.length) {
  console.error(`Cannot check ${unknown.join(", ")}: the gates are ${Object.keys(all).join(", ")}`);
  process.exit(1);
}

const failures = [...(await runAll(foundations, 1)), ...(await runAll(gates, availableParallelism()))];
for (const { name, output } of failures) console.log(`\n── ${name} ──\n${output.trim()}`);
if (failures.length) console.log(`\n${failures.length} failed: ${failures.map(({ name }) => name).join(", ")}`);
process.exitCode = failures.length ? 1 : 0;

/**
 * Runs the gates that were asked for, a few at a time, and returns the failed ones.
 * @param {Record<string, string[]>} table
 * @param {number} lanes
 */
async function runAll(table, lanes) {
  const queue = Object.entries(table).filter(([name]) => !asked.length || asked.includes(name));
  /** @type {{ name: string, output: string }[]} */
  const failed = [];
  const lane = async () => {
    for (let gate = queue.shift(); gate; gate = queue.shift()) {
      const [name, args] = gate;
      const start = performance.now();
      const { code, output } = await run(args);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(16)} ${seconds.padStart(5)} s`);
      if (code !== 0) failed.push({ name, output });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

/**
 * @param {string[]} args of node
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

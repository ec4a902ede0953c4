// Makes the repository ready to run: installs packages when they are missing or out of date, compiles, builds the studio.
// Every npm script starts with it, so that nothing has to be typed first. Plain JavaScript without dependencies.
//   node tools/ready.mjs             install if needed, compile, build the studio if it changed
//   node tools/ready.mjs --install   install if needed, and no more
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { staleness } from "./lockfile.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const fail = (/** @type {string} */ text) => {
  console.error(text);
  process.exit(1);
};

requireNode(read("package.json").engines.node);
install();
if (!process.argv.includes("--install")) {
  compile();
  buildStudio();
}

/** @param {string} range of the form ">=20.19" */
function requireNode(range) {
  const [major, minor] = range.replace(">=", "").split(".").map(Number);
  const [haveMajor, haveMinor] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `Cannot run: zerosum needs Node.js ${major}.${minor} or newer, got ${process.versions.node}; see https://nodejs.org`,
  );
}

function install() {
  const hidden = "node_modules/.package-lock.json"; // npm's own record of what it installed, written when it was done
  const reason = existsSync(join(root, hidden))
    ? staleness(read("package-lock.json").packages, read(hidden).packages)
    : "node_modules is missing";
  if (!reason) return;
  console.log(`ready: ${reason}; running npm ci`);
  // The compiler is a devDependency and native tools are optional ones: neither NODE_ENV=production nor npm's `omit` may
  // leave them out. The variable keeps onnxruntime-node from looking for CUDA on the network (the CPU engine is inside).
  const { status } = spawnSync("npm ci --include=dev --include=optional --no-fund --no-audit", {
    cwd: root,
    shell: true, // npm is a .cmd file on Windows
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" },
  });
  if (status !== 0) fail("Cannot install the packages: npm ci failed, see above; is the npm registry reachable?");
}

function compile() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  if (!existsSync(tsc)) fail("Cannot compile: TypeScript is not installed; remove node_modules and try again");
  const cold = !existsSync(join(root, "packages/zerosum/dist/index.js"));
  if (cold) console.log("ready: compiling packages/core and packages/zerosum");
  const { status } = spawnSync(process.execPath, [tsc, "-b"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) fail("Cannot compile: see the type errors above");
}

function buildStudio() {
  const { status } = spawnSync(process.execPath, [join(root, "tools/build-studio.mjs")], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}

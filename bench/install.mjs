// How large `npm i zerosum` is and how fast it starts: both packages packed, installed into an empty folder and tried there.
// Prints the megabytes of node_modules with its largest parts, with and without the optional native engine, and the median
// milliseconds of `zerosum --help` and `zerosum train --help` over 11 runs. npm's registry must be reachable, or its cache full.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 11;
const LARGEST = 6;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "zerosum-install-"));
// The engine's install script would look for CUDA on the network.
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" };

try {
  const tarballs = ["core", "zerosum"].map((name) => pack(join(root, "packages", name)));
  for (const [words, flags] of [
    ["as it comes", []],
    ["without the native engine (--omit=optional)", ["--omit=optional"]],
  ]) {
    const project = join(folder, flags.length ? "slim" : "whole");
    install(project, tarballs, flags);
    const modules = join(project, "node_modules");
    const parts = partsOf(modules).sort((a, b) => b.bytes - a.bytes);
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`npm i zerosum, ${words}: ${megabytes(total)} MB in ${parts.length} packages`);
    for (const { name, bytes } of parts.slice(0, LARGEST)) console.log(`  ${megabytes(bytes).padStart(6)} MB  ${name}`);
    tryOut(project);
    for (const line of ["--help", "train --help"]) {
      console.log(`  zerosum ${line}: ${median(times(project, line.split(" "))).toFixed(0)} ms, median of ${RUNS}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} path of a package; what npm would publish of it, as a file */
function pack(path) {
  // Everything is ready already, and what prepack says would stand before the JSON.
  const words = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, path];
  const out = execFileSync("npm", words, { encoding: "utf8", env });
  return join(folder, JSON.parse(out)[0].filename);
}

/** @param {string} project @param {string[]} tarballs @param {string[]} flags */
function install(project, tarballs, flags) {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  const words = ["install", "--no-audit", "--no-fund", "--prefer-offline", ...flags, ...tarballs];
  execFileSync("npm", words, { cwd: project, stdio: ["ignore", "ignore", "inherit"], env });
}

/** Trains on the penguins for 50 steps, and generates 10 rows: fails where the installed command does not work. @param {string} project */
function tryOut(project) {
  copyFileSync(join(root, "examples/penguins.csv"), join(project, "penguins.csv"));
  run(project, ["train", "penguins.csv", "--steps", "50", "--quiet"]);
  const lines = run(project, ["generate", "penguins.zerosum", "-n", "10"]).trim().split("\n");
  if (lines.length !== 11) throw new Error(`expected a header and 10 rows, got ${lines.length} lines`);
  console.log("  trains on penguins.csv for 50 steps and generates 10 rows");
}

/** @param {string} project @param {string[]} words */
function run(project, words) {
  const bin = join(project, "node_modules/zerosum/bin/zerosum.js");
  return execFileSync(process.execPath, [bin, ...words], { cwd: project, encoding: "utf8" });
}

/** @param {string} project @param {string[]} words */
function times(project, words) {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run(project, words);
    return performance.now() - start;
  });
}

/** The installed packages, each with the bytes of its files. @param {string} modules */
function partsOf(modules) {
  const names = readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(modules, name)).map((sub) => `${name}/${sub}`) : [name],
    );
  return names.map((name) => ({ name, bytes: bytesOf(join(modules, name)) }));
}

/** @param {string} path @returns {number} */
function bytesOf(path) {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const inside = join(path, entry.name);
    return sum + (entry.isDirectory() ? bytesOf(inside) : entry.isFile() ? statSync(inside).size : 0);
  }, 0);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

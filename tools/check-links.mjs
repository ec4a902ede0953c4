// Every link and picture in the Markdown files below a folder leads to a file, and to a heading where it names one.
// Addresses on the web are not fetched: a gate must not depend on the network.
//   node tools/check-links.mjs FOLDER
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { anchors, markdownFiles, withoutCode } from "./markdown.mjs";

const root = resolve(process.argv[2] ?? ".");
const TARGETS = [
  /\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^)]*["'])?\s*\)/g, // [text](target "title")
  /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/gm, // [label]: target
  /\b(?:href|src)="([^"]+)"/g,
];

const broken = markdownFiles(root).flatMap(brokenLinks);
for (const line of broken) console.log(line);
console.log(`${broken.length} broken links`);
process.exitCode = broken.length ? 1 : 0;

/** @param {string} file */
function brokenLinks(file) {
  const prose = withoutCode(readFileSync(file, "utf8"));
  const name = relative(root, file).replaceAll(sep, "/");
  return TARGETS.flatMap((pattern) =>
    [...prose.matchAll(pattern)].flatMap(({ 1: target, index }) => {
      const fault = faultOf(target, file);
      const line = prose.slice(0, index).split("\n").length;
      return fault ? [`${name}:${line}: ${target}: ${fault}`] : [];
    }),
  );
}

/**
 * @param {string} target
 * @param {string} file that holds the link
 */
function faultOf(target, file) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined; // an address on the web
  const [path, anchor] = target.split("#").map(decodeURIComponent);
  const to = path === "" ? file : path.startsWith("/") ? join(root, path) : join(dirname(file), path);
  if (!existsSync(to)) return "no such file";
  if (!anchor || !to.endsWith(".md") || statSync(to).isDirectory()) return undefined;
  return anchors(readFileSync(to, "utf8")).has(anchor) ? undefined : "no such heading";
}

// What the built studio is made of, in gzipped bytes: what the first view loads, views that are loaded when they are asked
// for, workers, the engine. Read off the files themselves, since no report of the bundler knows which of them a page asks for.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Where the studio is built. */
export const SITE = fileURLToPath(new URL("../packages/zerosum/studio", import.meta.url));

const AT_ONCE = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g;
const EVER = /(?:\bfrom|\bimport)[\s(]*["'`]\.\/([^"'`]+)["'`]/g;

/**
 * The files of each part of the site, by address, with their gzipped bytes.
 * @param {string} [folder]
 */
export function siteSize(folder = SITE) {
  const read = (/** @type {string} */ address) => readFileSync(join(folder, address));
  const all = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"));
  const code = all.filter((address) => /\.(js|css)$/.test(address));
  /** What these files load at once, or ever. @param {string[]} roots @param {boolean} [ever] */
  const closure = (roots, ever = false) => {
    const found = new Set(roots);
    for (const address of found) {
      const text = read(address).toString();
      const names = address.endsWith(".html")
        ? [...text.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name)
        : [...text.matchAll(ever ? EVER : AT_ONCE)].map(([, name]) => `assets/${name}`);
      for (const name of names) if (code.includes(name)) found.add(name);
    }
    return found;
  };
  const page = closure(["index.html"]);
  const workers = [
    ...closure(
      code.filter((address) => /-worker-/.test(address)),
      true,
    ),
  ].filter((each) => !page.has(each));
  const engine = all.filter((address) => address.startsWith("engine/"));
  const others = code.filter((address) => !page.has(address) && !workers.includes(address));
  const sizes = (/** @type {Iterable<string>} */ addresses) =>
    Object.fromEntries([...addresses].map((address) => [address, gzipSync(read(address)).length]));
  return { page: sizes(page), views: sizes(others), workers: sizes(workers), engine: sizes(engine) };
}

/** The sum of a part. @param {Record<string, number>} part */
export const bytesOf = (part) => Object.values(part).reduce((sum, bytes) => sum + bytes, 0);

import { readdirSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = new Set(["node_modules", "dist", "coverage", ".git"]);
const FENCE = /^ {0,3}(```+|~~~+)[ \t]*([^\n`]*)\n([\s\S]*?)^ {0,3}\1[`~]*[ \t]*$/gm;

/**
 * The Markdown files below a folder.
 * @param {string} folder
 * @returns {string[]}
 */
export function markdownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/**
 * A text with its code blanked out, so that only prose remains; the lines keep their numbers.
 * @param {string} text
 */
export function withoutCode(text) {
  const blank = (/** @type {string} */ code) => code.replace(/[^\n]/g, " ");
  return text.replace(FENCE, blank).replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, blank);
}

/**
 * The code blocks of a language, in their order.
 * @param {string} text
 * @param {string} language as it stands behind the fence
 * @returns {string[]}
 */
export function codeBlocks(text, language) {
  return [...text.matchAll(FENCE)].filter(([, , name]) => name.trim() === language).map(([, , , body]) => body);
}

/**
 * The commands in the ```sh blocks: one a line, comments and empty lines left out, `\` joins lines.
 * @param {string} text
 * @returns {string[]}
 */
export function shellCommands(text) {
  return codeBlocks(text, "sh")
    .flatMap((body) => body.replace(/\\\n\s*/g, "").split("\n"))
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

/**
 * The anchors that GitHub gives to the headings of a text.
 * @param {string} text
 */
export function anchors(text) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const fenceless = text.replace(FENCE, "");
  return new Set(
    [...fenceless.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gm)].map(([, heading]) => {
      const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
      const slug = plain.replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count ? `${slug}-${count}` : slug;
    }),
  );
}

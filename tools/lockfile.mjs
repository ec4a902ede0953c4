/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean }>} Packages */

/**
 * Why the installed packages do not fit the lockfile, or undefined when they do. Optional packages may be missing: other
 * platforms' binaries, or what npm's `omit` setting leaves out.
 * @param {Packages} wanted `packages` of package-lock.json
 * @param {Packages} installed `packages` of node_modules/.package-lock.json
 */
export function staleness(wanted, installed) {
  for (const [path, { version, link, optional }] of Object.entries(wanted)) {
    if (!path.includes("node_modules/")) continue; // the root and the workspaces themselves
    const name = path.replace(/^.*node_modules\//, "");
    const have = installed[path];
    if (!have) {
      if (optional) continue;
      return `${name} is not installed`;
    }
    if (!link && have.version !== version) return `${name} is ${have.version}, the lockfile has ${version}`;
  }
  return undefined;
}

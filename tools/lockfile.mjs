/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {Record<string, Entry>} Packages the `packages` of a lockfile, by path
 */

/**
 * Why the installed packages do not fit the lockfile, or undefined when they do. Optional packages may be missing: other
 * platforms' binaries, or what npm's `omit` setting leaves out.
 * @param {Packages} wanted of package-lock.json
 * @param {Packages} installed of node_modules/.package-lock.json
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

/**
 * The dependencies that a lockfile names without an entry for them, each with who asks for it.
 * @param {Packages} packages
 */
export function unlocked(packages) {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !folders(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${name}, which ${path || "the root"} depends on`),
  );
}

/**
 * Where Node looks for the packages of `path`: its own folder, then every one around it.
 * @param {string} path
 */
function folders(path) {
  const parts = path === "" ? [] : path.split("/");
  return Array.from({ length: parts.length + 1 }, (_, up) => [...parts.slice(0, parts.length - up), ""].join("/"));
}

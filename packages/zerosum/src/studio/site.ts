import { readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ZerosumError } from "@zerosum/core";

/** A file of the studio's built site. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
  /** Its media type. */
  readonly type: string;
  /** Told by size and time of writing. */
  readonly etag: string;
  /** Whether its address changes with what is in it. */
  readonly immutable: boolean;
}

/** Where the build of apps/studio is put. */
const FOLDER = fileURLToPath(new URL("../../studio", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".wasm": "application/wasm",
};

/**
 * The files of the studio by their addresses, `index.html` and so on: what is not listed here is not served. The
 * engine's are those of onnxruntime-web where the site has none of its own, as in the published package.
 */
export async function studioSite(folder: string = FOLDER): Promise<ReadonlyMap<string, SiteFile>> {
  const site = new Map<string, SiteFile>();
  for (const path of [...(await filesIn(folder))].sort()) {
    site.set(relative(folder, path).split(sep).join("/"), await describe(path));
  }
  if (!site.has("index.html")) throw new ZerosumError("serve.not-built", { folder });
  for (const [address, path] of await engineFiles()) {
    if (!site.has(address)) site.set(address, await describe(path));
  }
  return site;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** The engine's files, at the addresses that the build gives them: `engine/VERSION/NAME`. */
async function engineFiles(): Promise<[address: string, path: string][]> {
  const dist = dirname(createRequire(import.meta.url).resolve("onnxruntime-web"));
  const { version } = JSON.parse(await readFile(join(dist, "../package.json"), "utf8"));
  const names = (await readdir(dist)).filter((name) => /^ort-wasm-.*\.(mjs|wasm)$/.test(name));
  return names.map((name) => [`engine/${version}/${name}`, join(dist, name)]);
}

async function describe(path: string): Promise<SiteFile> {
  const { size, mtimeMs } = await stat(path);
  return {
    path,
    bytes: size,
    type: TYPES[extname(path)] ?? "application/octet-stream",
    etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
    immutable: /[\\/](assets|onnxruntime-web[\\/]dist|engine[\\/][^\\/]+)[\\/][^\\/]+$/.test(path),
  };
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { ISOLATION, STUDIO_POLICY } from "../../../packages/zerosum/src/studio/headers.ts";

const WORKER = "service-worker.js";

/** Builds src/offline/service-worker.ts, and tells it every file of the site with a hash of its content. */
export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "offline",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      this.emitFile({ type: "chunk", id: join(config.root, "src/offline/service-worker.ts"), fileName: WORKER });
    },
    closeBundle() {
      const out = resolve(config.root, config.build.outDir);
      const said = { FILES: hashes(out), HEADERS: { ...ISOLATION, "Content-Security-Policy": STUDIO_POLICY } };
      const lines = Object.entries(said).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
      writeFileSync(join(out, WORKER), lines.join("") + readFileSync(join(out, WORKER), "utf8"));
    },
  };
}

/** The engine for graphics cards is large, and many machines have no use for it: it is there while there is a network. */
const isKept = (address: string): boolean => address !== WORKER && !address.includes("asyncify");

/** The addresses of the files in a folder, the engine's last, each with a hash. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const known = paths.map((path) => [relative(folder, path).split(sep).join("/"), hash(readFileSync(path))] as const);
  const last = (address: string): number => Number(address.startsWith("engine/"));
  return Object.fromEntries(
    known.filter(([address]) => isKept(address)).sort(([a], [b]) => last(a) - last(b) || (a < b ? -1 : 1)),
  );
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

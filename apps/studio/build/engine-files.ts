import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const dist = dirname(createRequire(import.meta.url).resolve("onnxruntime-web"));
const { version } = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8"));

/**
 * Where a file goes that no script is: the engine's, `engine/VERSION/NAME`, so that `zerosum studio` can serve those of
 * onnxruntime-web in their place and the package need not carry them twice; all others beside the scripts.
 */
export const assetFileNames = ({ names }: { readonly names: readonly string[] }): string =>
  names.some((name) => name.startsWith("ort-wasm-"))
    ? `engine/${version}/[name][extname]`
    : "assets/[name]-[hash][extname]";

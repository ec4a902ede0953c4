import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { ISOLATION } from "../../packages/zerosum/src/studio/headers.ts";
import { assetFileNames } from "./build/engine-files.ts";
import { offline } from "./build/offline.ts";
import { policy } from "./build/policy.ts";

/** A page that any host can serve from any folder: addresses are relative, nothing is asked of another origin. */
export default defineConfig({
  base: "./",
  plugins: [svelte(), policy(), offline()],
  worker: { format: "es", rolldownOptions: { output: { assetFileNames } } },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { assetFileNames } },
  },
  // The studio carries the engine as files of its own (src/worker/engine.ts), not as a string inside a script.
  resolve: { conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "import"] },
  server: { headers: ISOLATION },
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@zerosum/core/messages": at("packages/core/src/messages/index.ts"),
      "@zerosum/core": at("packages/core/src/index.ts"),
    },
  },
  test: {
    // ONNX Runtime's session.run blocks its thread, so every test file has a process of its own.
    pool: "forks",
    include: ["packages/**/*.test.ts", "apps/studio/{src,test}/**/*.test.ts", "tools/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

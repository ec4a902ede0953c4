import type { Plugin } from "vite";
import { STUDIO_POLICY } from "../../../packages/zerosum/src/studio/headers.ts";

/** Writes into the built page that it may load and ask nothing but itself, whatever headers its host sets. */
export const policy = (): Plugin => ({
  name: "policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: STUDIO_POLICY },
      injectTo: "head-prepend",
    },
  ],
});

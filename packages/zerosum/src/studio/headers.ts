/**
 * What the studio may load and ask: nothing but itself. Styles may stand in the page, since figures and reports have
 * theirs in place; a report is shown in a frame of its own (blob:).
 */
export const STUDIO_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What isolates the studio from other origins, so that the threads of its engine may share memory. */
export const ISOLATION: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The headers that every file of the studio is served with. */
export const STUDIO_HEADERS: Readonly<Record<string, string>> = {
  ...ISOLATION,
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Security-Policy": `${STUDIO_POLICY}; frame-ancestors 'self'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

// The Chromium that tests, pictures and benches of the studio run in: one that is installed, never one that is downloaded.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What to do where there is none. */
export const NO_CHROMIUM =
  "no Chromium: install it (apt install chromium, or npx playwright-core install chromium), or name one with ZEROSUM_CHROMIUM";

/** The one that ZEROSUM_CHROMIUM names, else the system's Chromium or Chrome, or of Playwright's own; nothing where there is none. */
export function findChromium() {
  const { ZEROSUM_CHROMIUM: named } = process.env;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES,
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path));
}

/** What gives it WebGPU where there is no graphics card, computed by the processor. */
export const SOFTWARE_WEBGPU = [
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan,WebGPU",
];

/**
 * Starts it without a window, and without what it would ask of the network by itself.
 * @param {readonly string[]} graphics how it is to draw and to compute: without a graphics card, if nothing is said
 */
export async function launchChromium(graphics = ["--disable-gpu"]) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  // Chromium cannot confine itself as root, as which containers run, nor on every test machine; the pages are our own.
  const confined = process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...confined, ...graphics, "--disable-quic"] });
}

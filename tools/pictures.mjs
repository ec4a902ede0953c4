// Pictures of the studio, each of its views in both languages, light and dark, on a desktop and on a phone: what a reader of
// the README sees, and what whoever changes a view looks at. Games stand at a step that their address names, so that the
// same sources give the same pictures.
//   node tools/pictures.mjs [--out docs/studio] [SCENE…]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveStudio } from "zerosum";
import { launchChromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** All pictures together are at most so many bytes, since everyone who clones carries them. */
const MOST_BYTES = 1_500_000;
const QUALITY = 72;

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ hash: string, act?: (page: Page) => Promise<unknown> }} Scene */

/** Waits until the game stands at a step. @param {number} step */
const at = (step) => (/** @type {Page} */ page) =>
  page.locator(`[data-ready]:has([data-testid="state"][data-step="${step}"])`).waitFor({ timeout: 120_000 });

/** What is shown: an address, and what is done there before the picture is taken. @type {Record<string, Scene>} */
const SCENES = {
  "game-line": { hash: "#/game?d=mixture&n=1500", act: at(1500) },
  "game-plane": { hash: "#/game?d=ring:sd=0.05&n=2000", act: at(2000) },
  lessons: { hash: "#/lessons?l=collapse", act: at(0) },
  tables: {
    hash: "#/tables?steps=300&width=32&batch=64&refine=1",
    act: async (page) => {
      const ready = page.locator("main section.card button.primary:not([disabled])");
      await page.locator("main input[type=file]").setInputFiles(join(root, "examples/penguins.csv"));
      await ready.click(); // to train, after which there is a second one, for new rows
      await ready.nth(1).waitFor({ timeout: 120_000 });
    },
  },
};
const LANGUAGES = { en: "en-GB", ko: "ko-KR" };
const THEMES = /** @type {const} */ (["light", "dark"]);
const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: join(root, "docs/studio") } },
});
const unknown = positionals.filter((name) => !(name in SCENES));
if (unknown.length > 0) {
  console.error(`Cannot take pictures of ${unknown.join(", ")}: the scenes are ${Object.keys(SCENES).join(", ")}`);
  process.exit(1);
}
const scenes = Object.entries(SCENES).filter(([name]) => positionals.length === 0 || positionals.includes(name));

mkdirSync(values.out, { recursive: true });
const [browser, studio] = await Promise.all([launchChromium(), serveStudio({ port: 0 })]);
let total = 0;
try {
  for (const [name, scene] of scenes)
    for (const [language, locale] of Object.entries(LANGUAGES))
      for (const theme of THEMES)
        for (const [screen, viewport] of Object.entries(SCREENS)) {
          const bytes = await picture(scene, { locale, colorScheme: theme, viewport });
          const file = `${name}-${screen}-${language}-${theme}.webp`;
          writeFileSync(join(values.out, file), bytes);
          total += bytes.length;
          console.log(`${(bytes.length / 1000).toFixed(0).padStart(5)} kB  ${file}`);
        }
} finally {
  await browser.close();
  await studio.close();
}
console.log(`${(total / 1000).toFixed(0).padStart(5)} kB  in all`);
if (total > MOST_BYTES) {
  console.error(`Too large: at most ${MOST_BYTES / 1000} kB; lower QUALITY in tools/pictures.mjs, or show less`);
  process.exitCode = 1;
}

/**
 * @param {Scene} scene
 * @param {import("playwright-core").BrowserContextOptions} wish
 */
async function picture({ hash, act }, wish) {
  const context = await browser.newContext({ ...wish, serviceWorkers: "block", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(studio.address + hash);
  await page.locator("main h2").first().waitFor();
  await act?.(page);
  // Playwright knows PNG and JPEG; WebP is a quarter of the one, and sharper than the other.
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  await context.close();
  return Buffer.from(data, "base64");
}

// The studio in Chromium: what it loads, how soon it shows, steps of training a second while it draws, long tasks, clicks.
//   npm run bench -- studio [--seconds 10] [--runs 5]
// Each opening has a profile of its own. Where the host isolates the page the engine has several threads, else one. A long
// task is one of the page's own thread; a click is whatever a hand has to do, choosing a file among them.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveStudio } from "zerosum";
import { launchChromium } from "../tools/chromium.mjs";
import { bytesOf, siteSize } from "../tools/site-size.mjs";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "10" }, runs: { type: "string", default: "5" } },
});
const seconds = Number(values.seconds);
const runs = Number(values.runs);
const LONG_MS = 50;
const GOAL = 0.02;
const PENGUINS = fileURLToPath(new URL("../examples/penguins.csv", import.meta.url));
const GAMES = { "1-D": "#/game", "2-D": "#/game?d=ring" };

/** Runs in the page before its own scripts: notes when the game is ready, and every long task. */
const WATCH = `
  globalThis.watched = { ready: null, tasks: [] };
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map((e) => [e.startTime, e.duration])))
    .observe({ type: "longtask", buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[data-ready]")) return;
    watched.ready = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
`;

sizes();
const browser = await launchChromium();
const hosts = { isolated: await serveStudio({ port: 0 }), plain: await serveStudio({ port: 0, headers: {} }) };
try {
  await firstView();
  for (const [name, hash] of Object.entries(GAMES)) {
    for (const host of /** @type {const} */ (["isolated", "plain"])) await training(name, hash, host);
  }
  await clicks();
} finally {
  await browser.close();
  await Promise.all(Object.values(hosts).map((host) => host.close()));
}

function sizes() {
  const { page, views, workers, engine } = siteSize();
  for (const [name, part] of Object.entries({ "first view": page, "other views": views, workers, engine })) {
    console.log(`${name.padEnd(12)} ${(bytesOf(part) / 1000).toFixed(1).padStart(8)} kB gzipped`);
  }
}

/**
 * A page of a blank profile, and a way to leave it.
 * @param {string} hash @param {keyof typeof hosts} host
 */
async function open(hash, host = "isolated") {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
    acceptDownloads: true,
  });
  await context.addInitScript({ content: WATCH });
  const page = await context.newPage();
  await page.goto(hosts[host].address + hash);
  return { page, close: () => context.close() };
}

/** In the page: whether the game has come so near. @param {number} most */
function reached(most) {
  const { jsd } = document.querySelector('[data-testid="state"]').dataset;
  return jsd !== "" && Number(jsd) <= most;
}

async function firstView() {
  const painted = [];
  const ready = [];
  for (let run = 0; run < runs; run++) {
    const { page, close } = await open("#/game");
    await page.locator("[data-ready]").first().waitFor();
    const times = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      globalThis.watched.ready,
    ]);
    painted.push(times[0]);
    ready.push(times[1]);
    await close();
  }
  const told = (/** @type {number[]} */ times) =>
    `${median(times).toFixed(0)} ms (the fastest ${Math.min(...times).toFixed(0)})`;
  console.log(`first paint  ${told(painted)}, game ready ${told(ready)}, medians of ${runs}`);
}

/** @param {string} name @param {string} hash @param {keyof typeof hosts} host */
async function training(name, hash, host) {
  const { page, close } = await open(hash, host);
  const run = page.locator('[data-testid="run"]').first();
  const state = async () => {
    const { step, jsd } = await page
      .locator('[data-testid="state"]')
      .first()
      .evaluate((e) => e.dataset);
    return { step: Number(step), jsd: Number(jsd), time: await page.evaluate(() => performance.now()) };
  };
  await page.locator("[data-ready]").first().waitFor();
  const began = await page.evaluate(() => performance.now());
  await run.click();
  const goal = page.waitForFunction(reached, GOAL, { timeout: 60_000 }).then(
    () => page.evaluate(() => performance.now()),
    () => null,
  );
  await page.waitForFunction(() => Number(document.querySelector('[data-testid="state"]').dataset.step) > 50);
  const from = await state();
  await page.waitForTimeout(seconds * 1000);
  const to = await state();
  const tasks = (await page.evaluate(() => globalThis.watched.tasks)).filter(
    ([start, length]) => start > from.time && start < to.time && length > LONG_MS,
  );
  const end = name === "1-D" ? await goal : null;
  const rate = (1000 * (to.step - from.step)) / (to.time - from.time);
  const longest = Math.max(0, ...tasks.map(([, length]) => length));
  console.log(
    `${name}, ${host.padEnd(8)} ${rate.toFixed(0).padStart(5)} steps/s, JSD ${to.jsd.toFixed(4)} after ${to.step} steps; ` +
      `${end === null ? "" : `at most ${GOAL} after ${((end - began) / 1000).toFixed(1)} s; `}` +
      `long tasks while training: ${tasks.length}${tasks.length ? `, the longest ${longest.toFixed(0)} ms` : ""}`,
  );
  await close();
}

/** What a hand has to do from a blank profile. The table's training is cut short by its time limit, which is no click of theirs. */
async function clicks() {
  const game = await open("");
  await game.page.locator("[data-ready]").first().waitFor();
  await game.page.locator('[data-testid="run"]').first().click();
  await game.page.waitForFunction(() => Number(document.querySelector('[data-testid="state"]').dataset.step) > 0);
  await game.close();

  const { page, close } = await open("#/tables");
  const button = (/** @type {string} */ name) => page.getByRole("button", { name, exact: true });
  await page.locator("main input[type=file]").setInputFiles(PENGUINS);
  await page.getByLabel("Stop after (minutes)").fill("0.1");
  await button("Train").click();
  const download = page.waitForEvent("download", { timeout: 600_000 });
  await button("Download").first().click({ timeout: 600_000 });
  const rows = (await readFile(await (await download).path(), "utf8")).trim().split("\n").length - 1;
  await close();
  console.log(
    `clicks       1 to a game in training (Run); 3 to ${rows} new rows of an own file (choose it, Train, Download)`,
  );
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

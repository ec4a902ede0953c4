import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type ServedStudio, serveStudio } from "zerosum";
import { findChromium, launchChromium, NO_CHROMIUM } from "../../../tools/chromium.mjs";

/** The languages of the studio, as browsers ask for them. */
const LOCALES = { en: "en-GB", ko: "ko-KR" } as const;
/** The views of the studio, as its address names them. */
export const VIEWS = ["game", "lessons", "tables"] as const;
/** Screens that it has to fit. */
const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

let browser: Browser;
let studio: ServedStudio;

/** Tests in a browser, one for the whole file, of the built studio as `zerosum studio` serves it. */
export function inBrowser(name: string, tests: () => void, graphics?: readonly string[]): void {
  if (findChromium()) {
    describe(name, () => {
      beforeAll(async () => {
        [browser, studio] = await Promise.all([launchChromium(graphics), serveStudio({ port: 0 })]);
      });
      afterAll(async () => {
        await browser?.close();
        await studio?.close();
      });
      tests();
    });
  } else if (process.env.CI) {
    test(name, () => {
      throw new Error(`Cannot test in a browser: ${NO_CHROMIUM}`);
    });
  } else describe.skip(`${name} (${NO_CHROMIUM})`, tests);
}

/** How the studio is opened. */
export interface Opening {
  /** What the address says after the page: `#/game?lang=ko`. */
  readonly hash?: string;
  /** The first language of the browser. */
  readonly language?: keyof typeof LOCALES;
  readonly theme?: "light" | "dark";
  readonly screen?: keyof typeof SCREENS;
  /** Where it is served, in place of this file's server. */
  readonly address?: string;
  /** Whether it may keep itself for when there is no network. */
  readonly keeps?: boolean;
  /** What runs in the page before its own scripts. */
  readonly before?: string;
  /** What it is to log or to fail at, since the test is about just that. */
  readonly expects?: RegExp;
  /** More of what Playwright knows of a context. */
  readonly context?: BrowserContextOptions;
}

/**
 * Opens the studio in a profile of its own, which goes away with the test. The test fails where the page threw or logged an
 * error, where a request failed, and where one went to another origin.
 */
export async function openStudio(opening: Opening = {}): Promise<Page> {
  const { hash = "#/game", language = "en", theme = "light", screen = "desktop", address = studio.address } = opening;
  const context = await browser.newContext({
    locale: LOCALES[language],
    colorScheme: theme,
    viewport: SCREENS[screen],
    serviceWorkers: opening.keeps ? "allow" : "block",
    ...opening.context,
  });
  const complaints: string[] = [];
  const { origin } = new URL(address);
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      complaints.push(`asked another origin: ${request.url()}`);
    }
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What a page did not wait for when it was left.
    const left = reason === "net::ERR_ABORTED";
    // What a kept page asks a host that was stopped.
    const stopped = opening.keeps && reason === "net::ERR_CONNECTION_REFUSED";
    if (!left && !stopped) complaints.push(`failed: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`logged: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`threw: ${error.error().stack ?? error.error()}`));
  onTestFinished(async () => {
    await context.close();
    expect(complaints.filter((complaint) => !opening.expects?.test(complaint))).toEqual([]);
  });
  if (opening.before) await context.addInitScript({ content: opening.before });
  const page = await context.newPage();
  await page.goto(address + hash);
  await shown(page);
  return page;
}

/** Waits until the view that the address names is there, the game with its first frame. */
export const shown = (page: Page): Promise<void> =>
  page
    .locator(/#\/(lessons|tables)/.test(page.url()) ? "main h2" : "main [data-ready]")
    .first()
    .waitFor();

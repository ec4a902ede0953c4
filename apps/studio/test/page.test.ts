import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { serveStudio } from "zerosum";
import { SITE } from "../../../tools/site-size.mjs";
import { inBrowser, openStudio, VIEWS } from "./studio.case.ts";

const TABS = { en: ["Game", "Lessons", "Tables"], ko: ["게임", "수업", "표"] } as const;
const tabs = (page: Page): Promise<string[]> => page.locator("nav a").allTextContents();
const lang = (page: Page): Promise<string | null> => page.locator("html").getAttribute("lang");
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

inBrowser("the page", () => {
  test.each(["en", "ko"] as const)("speaks the language of the browser: %s", async (language) => {
    const page = await openStudio({ language });
    expect(await tabs(page)).toEqual(TABS[language]);
    expect(await lang(page)).toBe(language);
    expect(await page.title()).toContain("zerosum");
  });

  test("speaks English where the browser's languages are others", async () => {
    const page = await openStudio({ context: { locale: "fr-FR" } });
    expect(await lang(page)).toBe("en");
  });

  test("speaks the language of the address, whatever the browser's", async () => {
    expect(await lang(await openStudio({ hash: "#/lessons?lang=ko" }))).toBe("ko");
    expect(await lang(await openStudio({ hash: "#/lessons?lang=xx" }))).toBe("en");
  });

  test("a switch of language is in the address, on every tab, and remembered", async () => {
    const page = await openStudio();
    await page.getByLabel("Language").selectOption("ko");
    expect(await tabs(page)).toEqual(TABS.ko);
    expect(page.url()).toMatch(/#\/game\?(.*&)?lang=ko/);
    await page.getByRole("link", { name: TABS.ko[2] }).click();
    expect(page.url()).toMatch(/#\/tables\?lang=ko$/);
    expect(await lang(page)).toBe("ko");
    await page.goto("about:blank");
    await page.goBack();
    await page.goto(page.url().replace(/#.*/, "#/lessons"));
    await page.reload();
    expect(await lang(page)).toBe("ko");
  });

  test("a switch of colours is kept", async () => {
    const page = await openStudio();
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByLabel("Colours").selectOption("dark");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    expect(
      await (await openStudio({ theme: "dark" })).evaluate(() => getComputedStyle(document.body).backgroundColor),
    ).toBe(dark);
  });

  test("is gone through by keyboard: past the tabs at once, or from tab to tab", async () => {
    const page = await openStudio();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("To the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await page.reload();
    await page.keyboard.press("Tab");
    for (const name of TABS.en) {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe(name);
    }
    await page.keyboard.press("Enter");
    await page.locator("nav a[aria-current=page]", { hasText: "Tables" }).waitFor();
    expect(page.url()).toContain("#/tables");
    await page.goBack();
    expect(await page.locator("nav a[aria-current=page]").textContent()).toBe("Game");
  });

  test.each(VIEWS)("a narrow phone shows %s without scrolling sideways", async (view) => {
    const page = await openStudio({ hash: `#/${view}`, context: { viewport: { width: 360, height: 740 } } });
    const [whole, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(whole).toBeLessThanOrEqual(screen);
  });

  test("an address that names no view leads to the game", async () => {
    const page = await openStudio({ hash: "#/nowhere?x=%zz" });
    expect(await page.locator("nav a[aria-current=page]").textContent()).toBe("Game");
  });

  test("plays as the published package has it, which leaves the engine's files to onnxruntime-web", async () => {
    const folder = await mkdtemp(join(tmpdir(), "zerosum-package-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(SITE, folder, { recursive: true, filter: (path) => !path.includes(join(SITE, "engine")) });
    const { address, close } = await serveStudio({ folder, port: 0 });
    onTestFinished(close);
    await openStudio({ address });
  });

  test("is isolated, and may ask nobody but its own host, nor run what is no script of its own", async () => {
    const page = await openStudio({ hash: "#/lessons", expects: /example\.org|Content Security Policy/ });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const refused = await page.evaluate(async () => {
      const rules = new Set<string>();
      document.addEventListener("securitypolicyviolation", (event) => rules.add(event.effectiveDirective));
      const elsewhere = "https://example.org/x";
      const add = (name: string, attributes: object): void =>
        document.body.append(Object.assign(document.createElement(name), attributes));
      await fetch(elsewhere).catch(() => undefined);
      add("img", { src: elsewhere });
      add("script", { src: elsewhere });
      add("script", { textContent: "globalThis.ran = true" });
      add("iframe", { src: elsewhere });
      add("link", { rel: "stylesheet", href: elsewhere });
      for (let tries = 0; tries < 50 && rules.size < 5; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return [...rules].sort().concat("ran" in globalThis ? ["ran"] : []);
    });
    expect(refused).toEqual(["connect-src", "frame-src", "img-src", "script-src-elem", "style-src-elem"]);
  });
});

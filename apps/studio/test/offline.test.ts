import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { type ServedStudio, serveStudio } from "zerosum";
import { SITE } from "../../../tools/site-size.mjs";
import { inBrowser, openStudio, shown, VIEWS } from "./studio.case.ts";

/** A host that sets no headers and has the studio in a folder somewhere below; goes away with the test. */
async function plainHost(): Promise<{ site: string; address: string; stop(): Promise<void>; again(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "zerosum-host-"));
  const site = join(folder, "some/where");
  await writeFile(join(folder, "index.html"), "another page");
  await cp(SITE, site, { recursive: true });
  const served = (port: number): Promise<ServedStudio> => serveStudio({ folder, port, headers: {} });
  let host: ServedStudio | null = await served(0);
  const { address } = host;
  const stop = async (): Promise<void> => {
    await host?.close();
    host = null;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });
  const again = async (): Promise<void> => {
    await stop();
    host = await served(Number(new URL(address).port));
  };
  return { site, address: `${address}some/where/`, stop, again };
}

/** Waits until every file is kept. */
const kept = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready);

/** Under which names files are kept. */
const keys = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [name, ...others] = await caches.keys();
    if (others.length > 0) throw new Error(`expected one cache, got ${[name, ...others]}`);
    return (await (await caches.open(name)).keys()).map(({ url }) => url).sort();
  });

inBrowser("the studio without a network", () => {
  test("opens again, all of its views and the engine with it, once it was there", async () => {
    const host = await plainHost();
    const page = await openStudio({ address: host.address, keeps: true });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await kept(page);
    await host.stop();

    await page.reload();
    // What a host did not do the studio does for itself.
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    for (const view of VIEWS) {
      await page.goto(`${host.address}#/${view}`);
      await shown(page);
    }
    const files = (await keys(page)).map((key) => key.replace(/\?.*/, ""));
    const answers = await page.evaluate(
      (all) => Promise.all(all.map(async (url) => [url, (await fetch(url)).status] as const)),
      files,
    );
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    expect(files.filter((url) => /engine\/[\d.]+\/.*\.wasm$/.test(url)).length).toBeGreaterThan(0);
  });

  test("a new version is shown at once, and kept when the old one's pages are closed", async () => {
    const host = await plainHost();
    const page = await openStudio({ address: host.address, keeps: true });
    await kept(page);
    const before = await keys(page);

    const [html, worker] = [join(host.site, "index.html"), join(host.site, "service-worker.js")];
    await writeFile(html, (await readFile(html, "utf8")).replace("<body>", '<body data-version="2">'));
    await writeFile(worker, (await readFile(worker, "utf8")).replace(/"index.html":"\w+"/, '"index.html":"2"'));
    await host.again();
    const version = (): Promise<string | null> => page.locator("body").getAttribute("data-version");
    await page.reload();
    await shown(page);
    expect(await version()).toBe("2");

    // The new worker waits until no page of the old version is open.
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
    const away = async (): Promise<string[]> => {
      await page.goto("about:blank");
      await page.goto(host.address);
      await shown(page);
      return keys(page);
    };
    const after = before.map((key) => key.replace(/index\.html\?\w+$/, "index.html?2"));
    await expect.poll(away, { timeout: 30_000, interval: 500 }).toEqual(after);
    await host.stop();
    await page.reload();
    expect(await version()).toBe("2");
  });
});

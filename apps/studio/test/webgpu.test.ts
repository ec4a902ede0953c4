import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readTable } from "@zerosum/core";
import type { Page } from "playwright-core";
import { expect, type TestContext, test } from "vitest";
import { SOFTWARE_WEBGPU } from "../../../tools/chromium.mjs";
import { inBrowser, openStudio } from "./studio.case.ts";

const PENGUINS = fileURLToPath(new URL("../../../examples/penguins.csv", import.meta.url));
const TINY = "width=8&batch=16&latent=4&refine=1&r1=0&r2=0";
const LONG = 150_000;

/** Begins to train on WebGPU, so many steps. */
async function training(steps: number, context: TestContext): Promise<Page> {
  const page = await openStudio({ hash: `#/tables?device=webgpu&steps=${steps}&${TINY}`, expects: /./ });
  const adapter = await page.evaluate(async () => Boolean(await navigator.gpu?.requestAdapter()));
  if (!adapter) context.skip("this Chromium has no WebGPU, not even by the processor");
  await page.setInputFiles(".drop input", PENGUINS);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.getByText("on WebGPU").waitFor({ timeout: LONG });
  return page;
}

/** Downloads what the trained model makes, and counts it. */
async function rowsFrom(page: Page): Promise<number> {
  const download = page.getByRole("button", { name: "Download", exact: true });
  await download.waitFor({ timeout: LONG });
  const coming = page.waitForEvent("download", { timeout: LONG });
  await download.click();
  return (await readTable(new Uint8Array(await readFile(await (await coming).path())))).rows;
}

/** Ends the process that computes for WebGPU, as a driver that fails does. */
async function loseDevice(page: Page): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? expect.fail("no browser to ask");
  for (const { type, id } of processInfo) if (type === "GPU") process.kill(id, "SIGKILL");
}

inBrowser(
  "WebGPU",
  () => {
    test("trains a table and makes rows", { timeout: LONG + 30_000 }, async (context) => {
      expect(await rowsFrom(await training(4, context))).toBe(344);
    });

    test("goes on in WebAssembly where the graphics device is lost", { timeout: LONG + 30_000 }, async (context) => {
      const page = await training(5000, context);
      await loseDevice(page);
      await page.getByText("The graphics device was lost").waitFor({ timeout: LONG });
      expect(await rowsFrom(page)).toBe(344);
    });
  },
  SOFTWARE_WEBGPU,
);

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readTable } from "@zerosum/core";
import { expect, test } from "vitest";
import { SOFTWARE_WEBGPU } from "../../../tools/chromium.mjs";
import { inBrowser, openStudio } from "./studio.case.ts";

const PENGUINS = fileURLToPath(new URL("../../../examples/penguins.csv", import.meta.url));
const TINY = "steps=4&width=8&batch=16&latent=4&refine=1&r1=0&r2=0";
const LONG = 150_000;

inBrowser(
  "WebGPU",
  () => {
    test("trains a table and makes rows", { timeout: LONG + 30_000 }, async (context) => {
      const page = await openStudio({ hash: `#/tables?device=webgpu&${TINY}`, expects: /./ });
      const adapter = await page.evaluate(async () => Boolean(await navigator.gpu?.requestAdapter()));
      if (!adapter) context.skip("this Chromium has no WebGPU, not even by the processor");
      await page.setInputFiles(".drop input", PENGUINS);
      await page.getByRole("button", { name: "Train", exact: true }).click();
      await page.getByText("on WebGPU").waitFor({ timeout: LONG });
      const download = page.getByRole("button", { name: "Download", exact: true });
      await download.waitFor({ timeout: LONG });
      const coming = page.waitForEvent("download", { timeout: LONG });
      await download.click();
      const made = await readTable(new Uint8Array(await readFile(await (await coming).path())));
      expect(made.rows).toBe(344);
    });
  },
  SOFTWARE_WEBGPU,
);

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { inBrowser, openStudio, VIEWS } from "./studio.case.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong: the rule, and where. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

inBrowser("axe-core finds nothing wrong", () => {
  describe.each(VIEWS)("with %s", (view) => {
    test.each([
      ["en", "light", "desktop"],
      ["en", "dark", "phone"],
      ["ko", "light", "phone"],
      ["ko", "dark", "desktop"],
    ] as const)("in %s, %s, on a %s", async (language, theme, screen) => {
      const page = await openStudio({ hash: `#/${view}`, language, theme, screen, before: axe });
      expect(await violations(page)).toEqual([]);
    });
  });

  test("and would find it", async () => {
    const page = await openStudio({ before: axe });
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    expect(await violations(page)).toEqual([expect.stringMatching(/^button-name: /)]);
  });
});

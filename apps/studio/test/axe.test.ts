import { describe, expect, test } from "vitest";
import { axe, violations } from "./axe.case.ts";
import { inBrowser, openStudio, VIEWS } from "./studio.case.ts";

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

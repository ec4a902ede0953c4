import { describe, expect, test } from "vitest";
import { LESSONS } from "../src/lessons/lessons.ts";
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

  test.each([
    ["en", "dark", "phone"],
    ["ko", "light", "desktop"],
  ] as const)(
    "with the figure of the plane and data of one's own, in %s, %s, on a %s",
    async (language, theme, screen) => {
      const page = await openStudio({ hash: "#/game?d=ring", language, theme, screen, before: axe });
      await page.getByTestId("run").click();
      await page.locator(".sheet[aria-label*='8']").waitFor();
      const buffer = Buffer.from(`a,b\n${Array.from({ length: 30 }, (_, i) => `${i}.5,${i % 7}`).join("\n")}`);
      await page.getByTestId("own-file").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
      await page.getByTestId("own-use").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByTestId("draw").click();
      await page.getByTestId("draw-pad").press("Enter");
      expect(await violations(page)).toEqual([]);
    },
  );

  test.each(
    LESSONS.map(
      ({ id }, i) => [id, i % 2 ? "ko" : "en", i % 3 ? "dark" : "light", i % 2 ? "phone" : "desktop"] as const,
    ),
  )("with the lesson %s in %s, %s, on a %s", async (lesson, language, theme, screen) => {
    const page = await openStudio({ hash: `#/lessons?l=${lesson}`, language, theme, screen, before: axe });
    await page.locator(lesson === "minimises" ? "[data-testid=score]" : "[data-ready]").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("while a symbol is pointed at, at a stop of Figure 1", async () => {
    const page = await openStudio({ before: axe });
    await page.getByTestId("stop-b").click();
    await page.getByText("D at its best.").waitFor();
    await page.locator(".symbol").nth(4).hover();
    await page.getByText("The natural logarithm of").waitFor();
    expect(await page.locator("path.lit").count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
  });

  test("and would find it", async () => {
    const page = await openStudio({ before: axe });
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    expect(await violations(page)).toEqual([expect.stringMatching(/^button-name: /)]);
  });
});

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, openStudio } from "./studio.case.ts";

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const give = (page: Page, given: ReturnType<typeof file>, within = "aside"): Promise<void> =>
  page.locator(`${within} [data-testid=own-file]`).setInputFiles(given);
/** The data that the address names, once it names some of one's own. */
async function named(page: Page): Promise<string> {
  await page.waitForURL(/[?&]d=rows:/);
  return new URLSearchParams(page.url().split("?")[1]).get("d") as string;
}
/** Opens an address anew in a page that is there already: whether the file is there or asked for. */
async function opened(page: Page, address: string): Promise<"ready" | "asked"> {
  await page.goto("about:blank");
  await page.goto(address);
  const asked = page.getByTestId("own-ask");
  await page.locator("[data-ready]").or(asked).first().waitFor();
  return (await asked.count()) > 0 ? "asked" : "ready";
}

inBrowser("data of one's own", () => {
  test("are drawn, named by what they hold, remembered, and asked for where they are not there", async () => {
    const page = await openStudio();
    await page.getByTestId("draw").click();
    const pad = page.getByTestId("draw-pad");
    const box = (await pad.boundingBox()) as { x: number; y: number; width: number; height: number };
    await page.mouse.move(box.x + 0.2 * box.width, box.y + 0.3 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.8 * box.width, box.y + 0.4 * box.height, { steps: 8 });
    await page.mouse.up();
    const points = async (): Promise<number> =>
      Number((await page.locator("dialog [role=status]").innerText()).replace(/\D.*/s, ""));
    const drawn = await points();
    await pad.press("Shift+ArrowDown");
    await pad.press("Enter");
    expect(await points()).toBe(drawn + 24);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await points()).toBe(drawn);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    const saved = readFileSync(await download.path(), "utf8");
    await page.getByTestId("draw-use").click();
    const data = await named(page);
    expect(data).toMatch(/^rows:[0-9a-f]{16}~x~y~drawing\.csv$/);

    const address = page.url();
    expect(await opened(page, address)).toBe("ready");
    expect(await named(page)).toBe(data);

    const other = await openStudio();
    expect(await opened(other, address)).toBe("asked");
    await give(other, file("drawing.csv", `${saved}0.5,0.5\n`), "[data-testid=own-ask]");
    await other.getByText("holds other rows than those").waitFor();
    await give(other, file("drawing.csv", saved), "[data-testid=own-ask]");
    await other.locator("[data-ready]").waitFor();
    expect(await named(other)).toBe(data);
  });

  test("are columns of a file: those of numbers, rows with one missing left out, useless ones refused", async () => {
    const page = await openStudio();
    const lines = Array.from(
      { length: 40 },
      (_, i) => `n${i},${i % 7 ? 10 + Math.sin(i) : ""},${i === 9 ? 1e9 : i % 5},${i * i}`,
    );
    await give(page, file("a.csv", `name,height,far,square\n${lines.join("\n")}\n`));
    const use = page.getByTestId("own-use");
    await page.getByText("Nearly all values of column far are one").waitFor();
    expect(await use.isDisabled()).toBe(true);
    expect(await page.getByRole("combobox", { name: "x", exact: true }).locator("option").allTextContents()).toEqual([
      "height",
      "far",
      "square",
    ]);
    await page.getByRole("combobox", { name: "y", exact: true }).selectOption("square");
    await page.getByText("34 rows; 6 are left out").waitFor();
    await use.click();
    expect(await named(page)).toMatch(/~height~square~a\.csv$/);
    await page.locator("figure.plane svg", { hasText: "square" }).first().waitFor();
    await page.getByRole("combobox", { name: "y", exact: true }).selectOption("-1");
    await use.click();
    await page.waitForURL(/rows:\w+%7Eheight%7Ea\.csv/);
  });

  test("that cannot be read are refused in the reader's language", async () => {
    const page = await openStudio({ language: "ko" });
    await give(page, file("b.csv", "이름\n가\n나\n"));
    await page.getByText("이 파일에는 수로 된 열이 없습니다").waitFor();
    await give(page, file("c.csv", 'a,b\n"1,2\n'));
    await page.locator("aside .notice.bad", { hasText: /[가-힣]/ }).waitFor();
  });
});

inBrowser("the figure of the plane", () => {
  test("shows what is switched on, D or the best D, and says how far G is", async () => {
    const page = await openStudio({ hash: "#/game?d=ring" });
    const look = (): Promise<string> =>
      page.evaluate(
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() =>
                resolve(document.querySelector<HTMLCanvasElement>(".sheet canvas")?.toDataURL() ?? ""),
              ),
            ),
          ),
      );
    const button = (name: string) => page.locator(".layers button", { hasText: name });
    const seen = [await look()];
    for (const name of ["Contours", "G's pull", "Generated points", "Real points", "G's sheet of z", "D*"]) {
      await button(name).click();
      const picture = await look();
      expect(seen).not.toContain(picture);
      seen.push(picture);
    }
    expect(await page.locator(".layers [aria-pressed=true]").allInnerTexts()).toEqual([
      "D*, the best D",
      "Contours",
      "G's pull",
    ]);
    await page.getByTestId("run").click();
    await page.locator(".sheet[aria-label*='of 8 modes']").waitFor();
  });
});

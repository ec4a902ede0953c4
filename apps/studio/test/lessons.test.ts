import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, openStudio } from "./studio.case.ts";

const isDone = (page: Page, task: string): Promise<string | null> =>
  page.locator(`[data-testid=task-${task}]`).getAttribute("data-done");
const whenDone = (page: Page, task: string): Promise<void> =>
  page.locator(`[data-testid=task-${task}][data-done=true]`).waitFor();
const openLesson = async (lesson: string, language: "en" | "ko" = "en"): Promise<Page> => {
  const page = await openStudio({ hash: `#/lessons?l=${lesson}`, language });
  await page.locator(`[data-lesson=${lesson}]`).waitFor();
  if (lesson !== "minimises") await page.locator("[data-ready]").waitFor();
  return page;
};

inBrowser("lessons", () => {
  test("are done by training alone, and stay done", async () => {
    const page = await openLesson("game");
    expect([await isDone(page, "first"), await isDone(page, "good")]).toEqual(["false", "false"]);
    const start = Number(await page.getByTestId("likeness").getAttribute("data-share"));
    await page.getByTestId("run").click();
    await whenDone(page, "first");
    expect(Number(await page.getByTestId("likeness").getAttribute("data-share"))).toBeGreaterThan(start);
    await whenDone(page, "good");
    await page.reload();
    await page.locator("[data-ready]").waitFor();
    expect(await isDone(page, "good")).toBe("true");
  });

  test("see D trained alone, and say so aloud", async () => {
    const page = await openLesson("value", "ko");
    await page.getByTestId("alone").click();
    await page.locator("[data-testid=alone]:enabled").waitFor();
    expect(await isDone(page, "rise")).toBe("false");
    for (let i = 0; i < 9; i++) await page.getByTestId("alone").click();
    for (const task of ["real", "fake", "rise"]) await whenDone(page, task);
    expect(await page.locator("[data-testid=lesson] [aria-live=polite]").last().textContent()).toContain("완료");
  });

  test("are done by keyboard: the slider of log(1 − D(G(z)))", async () => {
    const page = await openLesson("minimises");
    expect([await isDone(page, "zero"), await isDone(page, "fall")]).toEqual(["false", "false"]);
    await page.getByTestId("score").focus();
    await page.keyboard.press("End");
    await whenDone(page, "fall");
    expect(await isDone(page, "zero")).toBe("false");
    await page.keyboard.press("Home");
    await whenDone(page, "zero");
    await page.getByRole("button", { name: /Next lesson/ }).click();
    await page.locator("[data-lesson=ratio]").waitFor();
    expect(page.url()).toContain("l=ratio");
  });

  test("miss nothing that passes by while several measures come at once", async () => {
    const page = await openLesson("stalls");
    await page.getByTestId("run").click();
    // The game leaves the plateau after some 300 iterations.
    await whenDone(page, "stuck");
    expect(await isDone(page, "moves")).toBe("false");
  });

  test("draw from the density until the histogram has come to it", async () => {
    const page = await openLesson("variable");
    await page.getByTestId("draw-1000").click();
    expect(await isDone(page, "come")).toBe("false");
    for (let i = 0; i < 4; i++) await page.getByTestId("draw-1000").click();
    await whenDone(page, "come");
    await page.locator(".family select").selectOption("laplace");
    await page.getByText("0 drawn").waitFor();
    await page.locator("[data-testid=draw-1000]:enabled").waitFor();
    expect(await isDone(page, "other")).toBe("false");
    for (let i = 0; i < 5; i++) await page.getByTestId("draw-1000").click();
    await whenDone(page, "other");
  });
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTable } from "@zerosum/core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openModel, train, writeRows } from "zerosum";
import { axe, violations } from "./axe.case.ts";
import { inBrowser, openStudio } from "./studio.case.ts";

const PENGUINS = fileURLToPath(new URL("../../../examples/penguins.csv", import.meta.url));
const TINY = "steps=60&width=16&batch=32&refine=1";
/** So long that there are estimates, after which a closed page can go on. */
const WATCHED = "steps=1700&width=4&batch=8&refine=1";
const LONG = 40_000;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name, exact: true });
const chosen = (page: Page, file: Parameters<Page["setInputFiles"]>[1]) => page.setInputFiles(".drop input", file);

/** Clicks and waits for the file that comes of it. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await button(page, name).click();
  return readFile(await (await coming).path());
}

async function trained(page: Page): Promise<void> {
  await button(page, "Train").click();
  await button(page, "Download").waitFor({ timeout: LONG });
}

inBrowser("tables", () => {
  test("rows of an own CSV are three clicks away, and are like it", async () => {
    const page = await openStudio({ hash: `#/tables?${TINY}` });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Choose a file").click()]);
    await chooser.setFiles(PENGUINS);
    await trained(page);
    const [real, made] = await Promise.all(
      [await readFile(PENGUINS), await downloaded(page, "Download")].map((bytes) => readTable(new Uint8Array(bytes))),
    );
    expect(made.rows).toBe(real.rows);
    expect(made.columns.map(({ type }) => type.name)).toEqual(real.columns.map(({ type }) => type.name));
    made.columns.forEach(({ type }, i) => {
      const known = real.columns[i].type;
      expect(["number", "integer"].includes(type.kind)).toBe(["number", "integer"].includes(known.kind));
      if ("categories" in type && "categories" in known)
        expect(known.categories).toEqual(expect.arrayContaining([...type.categories]));
    });
  });

  test("a model of the command line opens, and makes the rows that it makes there", async () => {
    const folder = await mkdtemp(join(tmpdir(), "zerosum-studio-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, "penguins.zerosum");
    await (await train(PENGUINS, { steps: 80, width: 16, threads: 1 })).save(path);
    await writeRows(join(folder, "rows.csv"), (await openModel(path)).generate({ rows: 10_000, seed: 7 }));

    const page = await openStudio({ hash: "#/tables" });
    await chosen(page, path);
    await field(page, "Rows").fill("10000");
    await field(page, "Seed").fill("7");
    const [ours, theirs] = [await readFile(join(folder, "rows.csv"), "utf8"), await downloaded(page, "Download")];
    const rows = [ours, theirs.toString()].map((text) => text.trim().split("\n"));
    expect(rows.map(({ length }) => length)).toEqual([10_001, 10_001]);
    const same = rows[0].filter((row, i) => row === rows[1][i]).length;
    console.log(`${same - 1} of 10,000 rows are those of the command line`);
    expect((same - 1) / 10_000).toBeGreaterThanOrEqual(0.999);
  });

  test("a training goes on where a closed page left it", async () => {
    const page = await openStudio({ hash: `#/tables?${WATCHED}` });
    await chosen(page, PENGUINS);
    await button(page, "Train").click();
    await page.getByText("it can be gone on from step 800").waitFor({ timeout: LONG });
    await page.close();

    const again = await page.context().newPage();
    await again.goto(page.url());
    await again.getByText("The training on penguins.csv was left at step").waitFor();
    await again.getByRole("button", { name: /^Go on from step (800|1600)$/ }).click();
    await again.getByText("Learnt penguins.csv in 1,700 steps").waitFor({ timeout: LONG });
    expect((await downloaded(again, "Download")).toString().split("\n").length).toBe(346);
    await again.reload();
    await again.getByText("Choose a file").waitFor();
    expect(await again.getByText("was left at step").count()).toBe(0);
  });

  test("what cannot be read or done is told in the reader's language, and there is a way on", async () => {
    const page = await openStudio({ hash: `#/tables?${TINY}`, language: "ko" });
    const refused = async (name: string, bytes: string | Uint8Array, message: string): Promise<void> => {
      await chosen(page, { name, mimeType: "", buffer: Buffer.from(bytes) });
      await page.getByRole("alert").filter({ hasText: message }).waitFor();
    };
    await refused("book.xlsx", "PK\x03\x04...", "Excel 통합 문서");
    await refused("photo.png", Uint8Array.of(137, 80, 0, 0, 0, 13, 0, 255), "텍스트가 아닌 바이트");
    await refused("empty.csv", "", "빈 파일");
    await refused("one.csv", "a,b\n1,x\n", "행이 하나뿐");
    await chosen(page, PENGUINS);
    await page.getByLabel("species 열의 종류").selectOption("integer");
    await page.getByRole("alert").filter({ hasText: '"species" 열을 integer' }).waitFor();
    await page.getByText("옵션 더 보기").click();
    const batch = field(page, /^batch /);
    await batch.fill("1");
    await batch.blur();
    await page.getByRole("alert").filter({ hasText: "batch 값을 쓸 수 없습니다" }).waitFor();
    await batch.fill("32");
    await batch.blur();
    await button(page, "학습 시작").click();
    await button(page, "내려받기").waitFor({ timeout: LONG });
    await page.getByText("조건에 맞는 행만").click();
    await page.getByLabel("조건, 한 줄에 하나").fill("species=Emperor");
    await button(page, "내려받기").click();
    await page.getByRole("alert").filter({ hasText: "Emperor" }).waitFor();
    await page.getByLabel("조건, 한 줄에 하나").fill("species=Gentoo");
    const rows = (await downloaded(page, "내려받기")).toString().trim().split("\n").slice(1);
    expect(rows.every((row) => row.startsWith("Gentoo,"))).toBe(true);
  });

  test("a trained table is judged in the page, and axe-core finds nothing wrong with it", async () => {
    const page = await openStudio({ hash: `#/tables?${TINY}`, theme: "dark", screen: "phone", before: axe });
    await chosen(page, PENGUINS);
    await trained(page);
    await button(page, "Write a report").click();
    const report = page.frameLocator("iframe");
    await report.getByText("penguins", { exact: true }).waitFor({ timeout: LONG });
    await page.getByText("Generated rows beside real ones").waitFor();
    expect(await violations(page)).toEqual([]);
    const [whole, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(whole).toBeLessThanOrEqual(screen);
    expect((await downloaded(page, "Download the report")).toString()).toContain("<!doctype html>");
  });
});

import { describe, expect, it } from "vitest";
import { jsonLines, lines, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
/** Rows made by a rule, and a header. */
const table = (count: number, header: string, row: (i: number) => string): string =>
  `${header}\n${Array.from({ length: count }, (_, i) => row(i)).join("\n")}\n`;
const pad = (n: number): string => String(n).padStart(2, "0");

describe("dates and times", () => {
  /** An order, its delivery some days later where there was one, and when it was paid. */
  const ORDERS = table(300, "ordered,delivered,paid,opens,x", (i) => {
    const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
    const [year, month, date] = day(i % 91)
      .split("-")
      .map(Number);
    const delivered = i % 7 === 0 ? "" : day((i % 91) + ((i * 5) % 13)).replaceAll("-", "/");
    return `${year}년 ${month}월 ${date}일,${delivered},${day(i % 80)}T${pad(8 + (i % 9))}:30:00+09:00,${(i % 12) + 1}:00 PM,${i % 3}`;
  });

  it("are learnt, in order, and come out as they stood", async () => {
    await folder.put("orders.csv", ORDERS);
    const trained = await zerosum(["train", "orders.csv", "--steps", "10", "--refine", "1"], { cwd: folder.path });
    expect(trained.code).toBe(0);
    expect(jsonLines(trained.stdout)[0]).toMatchObject({
      columns: [
        { name: "ordered", kind: "date" },
        { name: "delivered", kind: "date", missing: 43 },
        { name: "paid", kind: "timestamp" },
        { name: "opens", kind: "time" },
        { name: "x", kind: "integer" },
      ],
    });
    const { stdout } = await zerosum(["generate", "orders.zerosum", "-n", "300"], { cwd: folder.path });
    const [header, ...rows] = lines(stdout);
    expect(header).toBe("ordered,delivered,paid,opens,x");
    let missing = 0;
    for (const row of rows) {
      const form =
        /^(2024)년 (\d\d?)월 (\d\d?)일,((?:2024\/\d\d\/\d\d)?),2024-\d\d-\d\dT(?:08|09|1[0-6]):30:00\+09:00,\d\d?:00 PM,[012]$/;
      const [, year, month, day, delivered] = form.exec(row) ?? [];
      expect(year, row).toBe("2024");
      if (delivered === "") missing++;
      else expect(delivered >= `${year}/${pad(Number(month))}/${pad(Number(day))}`, row).toBe(true);
    }
    expect(missing).toBeGreaterThan(0);
  });

  it("that do not fit a schema are refused with column, line, cell and what to change", async () => {
    await folder.put(
      "feb.csv",
      table(60, "when,n", (i) => `${i === 40 ? "2023-02-30" : `2023-03-${pad((i % 28) + 1)}`},${i % 4}`),
    );
    await folder.put("date.json", '{"when": "date"}');
    const words = ["inspect", "feb.csv", "--schema", "date.json"];
    expect(await zerosum(words, { cwd: folder.path })).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        'Cannot read column "when" as date: got "2023-02-30" on line 42, which the calendar and the clock do not have; expected a date as YYYY-MM-DD; mend the cell, or give the column another format or kind (option --schema)\n',
    });
    expect((await zerosum([...words, "--lang", "ko"], { cwd: folder.path })).stderr).toBe(
      '"when" 열을 date(으)로 읽을 수 없습니다: 42번째 줄에서 "2023-02-30"을(를) 받았지만 달력이나 시계에 없는 값입니다. YYYY-MM-DD 형식이어야 합니다. 셀을 고치거나 열의 형식 또는 종류를 바꾸십시오 (옵션 --schema)\n',
    );
  });
});

describe("keys", () => {
  const CUSTOMERS = table(200, "id,code,plan,spend", (i) =>
    [i + 1, `C-${String((i * 7919 + 13) % 9973).padStart(6, "0")}`, "abc"[i % 3], (i * 37) % 89].join(),
  );

  it("are not learnt; new rows have new ones by their number, whatever range is asked for", async () => {
    await folder.put("customers.csv", CUSTOMERS);
    const words = ["train", "customers.csv", "--steps", "5", "--refine", "1"];
    const { code, stderr } = await zerosum(words, { cwd: folder.path });
    expect(code).toBe(0);
    expect(lines(stderr)[0]).toBe(
      'Column "id" holds keys, which are not learnt: new rows get new ones, such as 1 and 2; give it another kind if it says something of its row (option --schema)',
    );
    const generate = async (...more: string[]): Promise<string[]> =>
      lines((await zerosum(["generate", "customers.zerosum", ...more], { cwd: folder.path })).stdout).slice(1);
    const rows = await generate("-n", "5000");
    expect(rows.map((row) => Number(row.split(",")[0]))).toEqual(rows.map((_, i) => i + 1));
    const codes = rows.map((row) => row.split(",")[1]);
    expect(new Set(codes).size).toBe(5000);
    for (const key of codes) expect(key).toMatch(/^C-\d{6}$/);
    expect(await generate("--rows", "3000..3010")).toEqual(rows.slice(3000, 3010));
    expect((await generate("-n", "9", "--seed", "2")).map((row) => row.split(",")[1])).not.toEqual(codes.slice(0, 9));
    const inspected = await zerosum(["inspect", "customers.zerosum"], { cwd: folder.path });
    expect(lines(inspected.stdout)).toContain("  code: identifier");
  });
});

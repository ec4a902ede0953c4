import { readFile } from "node:fs/promises";
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
    expect(lines(inspected.stdout)[3]).toMatch(/^ {2}code {4}identifier {2}C-\d{6}, C-\d{6}, … +new keys, not learnt$/);
  });
});

describe("inspect of a table", () => {
  const SALES = table(240, "번호,크기,날짜,금액,메모", (i) =>
    [
      `A-${String((i * 7919 + 13) % 9973).padStart(5, "0")}`,
      ["S", "M", "L"][i % 3],
      `${(i % 28) + 1}/${(i % 11) + 1}/2024`,
      i % 8 === 0 ? "" : `"${(1000 + ((i * 137) % 8999)).toLocaleString("en")}원"`,
      `${"가나다라"[i % 4]} ${i} ${"마바사"[i % 3]}`,
    ].join(),
  );

  it("shows kinds, missing cells, what they hold and what training does, in either language", async () => {
    await folder.put("sales.csv", SALES);
    const [en, ko] = await Promise.all([
      zerosum(["inspect", "sales.csv"], { cwd: folder.path }),
      zerosum(["inspect", "sales.csv", "--lang", "ko"], { cwd: folder.path }),
    ]);
    expect(lines(en.stdout).slice(2, 9)).toEqual([
      "  column  kind        missing  values                            training",
      "  번호    identifier           A-00013, A-07932, …               new keys, not learnt",
      "  크기    category             L 33 %, M 33 %, S 33 %            one of 3; 3 places",
      "  날짜    date                 1/1/2024 … 27/11/2024 (D/M/YYYY)  a number; 1 place",
      "  금액    integer     12.5 %   1,043원 … 9,991원                 a number; 3 places",
      "  메모    text                 240 different texts               left out",
      "A row is 7 numbers to G and D",
    ]);
    expect(lines(ko.stdout).slice(2, 6)).toEqual([
      "  열    종류        결측    값                                학습",
      "  번호  identifier          A-00013, A-07932, …               새 키를 붙임 (학습 안 함)",
      "  크기  category            L 33 %, M 33 %, S 33 %            3개 중 하나, 3자리",
      "  날짜  date                1/1/2024 … 27/11/2024 (D/M/YYYY)  수, 1자리",
    ]);
  });

  it("writes a schema that is changed and given back", async () => {
    await folder.put("sales.csv", SALES);
    const words = ["inspect", "sales.csv", "--write-schema", "sales.json"];
    const { code, stderr } = await zerosum(words, { cwd: folder.path });
    const written = await readFile(folder.at("sales.json"), "utf8");
    expect({ code, stderr }).toEqual({ code: 0, stderr: `Wrote sales.json: ${Buffer.byteLength(written)} bytes\n` });
    expect(JSON.parse(written)).toEqual({
      번호: "identifier",
      크기: "category",
      날짜: { kind: "date", format: "D/M/YYYY" },
      금액: "integer",
      메모: "text",
    });
    expect(await zerosum(words, { cwd: folder.path })).toMatchObject({ code: 2 });
    const changed = { ...JSON.parse(written), 크기: { kind: "ordered", order: ["S", "M", "L"] }, 메모: "category" };
    await folder.put("changed.json", JSON.stringify(changed));
    const again = await zerosum(["inspect", "sales.csv", "--schema", "changed.json", "--json"], { cwd: folder.path });
    expect(JSON.parse(again.stdout)).toMatchObject({ schema: changed });
    await folder.put("other.csv", SALES.replace(/,M,/, ",XXL,"));
    const refused = await zerosum(["train", "other.csv", "--schema", "changed.json"], { cwd: folder.path });
    expect(refused).toMatchObject({
      code: 2,
      stderr:
        'Cannot read column "크기" as ordered: got "XXL" on line 3; expected one of S, M, L; mend the cell, or give the column another order or kind (option --schema)\n',
    });
    expect(await folder.list()).not.toContain("other.zerosum");
  });
});

it("what hardly belongs is named with column, cell and what to do, and the file is read all the same", async () => {
  const odd = (i: number, usual: string, strange: string): string => (i === 30 ? strange : usual);
  await folder.put(
    "odd.csv",
    table(60, "mixed,feb,formats,zones,units,large,slashes,n", (i) =>
      [
        odd(i, String((i * 7) % 19), "many"),
        odd(i, `2023-03-${pad((i % 28) + 1)}`, "2023-02-30"),
        odd(i, `2023-03-${pad((i % 28) + 1)}`, "03/31/2023"),
        odd(i, `2023-03-${pad((i % 28) + 1)}T10:00:00Z`, "2023-03-05T19:00:00+09:00"),
        odd(i, `${i % 9} kg`, "3 lb"),
        odd(i, String((i * 7) % 19), "12345678901234567890"),
        `${pad((i % 12) + 1)}/${pad(((i * 5) % 12) + 1)}/2023`,
        (i * 37) % 11,
      ].join(),
    ),
  );
  const { code, stdout, stderr } = await zerosum(["inspect", "odd.csv"], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const said = lines(stdout);
  expect(said.slice(3, 11).map((line) => line.trim().split(/ +/)[1])).toEqual([
    "category",
    "category",
    "category",
    "timestamp",
    "category",
    "category",
    "date",
    "integer",
  ]);
  expect(said.slice(12, 19)).toEqual([
    'Column "mixed" is read as category: of its 60 cells 59 are numbers, but 1 is not, such as "many" on line 32; mend or empty it to have numbers',
    'Column "feb" is read as category: of its 60 cells 59 are dates as YYYY-MM-DD, but 1 is not, such as "2023-02-30" on line 32, which the calendar and the clock do not have; mend or empty it to have dates',
    'Column "formats" is read as category: of its 60 cells 59 are dates as YYYY-MM-DD, but 1 is not, such as "03/31/2023" on line 32, which is MM/DD/YYYY; mend or empty it to have dates',
    'Column "zones" mixes zones: 1 cell has +09:00; they are taken as the same instants at Z, which new rows are written with',
    'Column "units" is read as category: its numbers have different units (kg, lb), as "3 lb" on line 32 shows; bring them to one unit to have numbers',
    'Column "large" is read as category: it has whole numbers beyond 2^53, such as 12345678901234567890 on line 32, which as numbers would be rounded; as texts they stay as they are',
    'Column "slashes" is read as MM/DD/YYYY, but every cell, such as "01/01/2023", may be DD/MM/YYYY as well; if it is, give it that format (option --schema)',
  ]);
});

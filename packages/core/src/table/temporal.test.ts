import { describe, expect, test } from "vitest";
import { type Language, say } from "../messages/index.ts";
import { isTemporal } from "./column.ts";
import { formatCsv } from "./csv.ts";
import { formatJsonLines } from "./jsonl.ts";
import { readTable } from "./read.ts";
import type { TableSchema } from "./schema.ts";

/** The first column of a table of these cells, and what is said of it; all comes out as it went in. */
async function read(cells: readonly string[], schema: TableSchema = {}, exact = true) {
  const quoted = cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell));
  const text = `a,b\n${quoted.map((cell, i) => `${cell},${i}\n`).join("")}`;
  const { columns, notices } = await readTable(text, { schema });
  if (exact) expect([...formatCsv(columns)].join("")).toBe(text);
  const said = (language: Language) => notices.map(({ code, params }) => say(language, code, params as never));
  return { column: columns[0], said };
}

describe("dates and times are told by their texts", () => {
  test.each([
    ["date", "YYYY-MM-DD", ["2024-01-02", "2024-02-29", ""]],
    ["date", "YYYY/M/D", ["2024/1/2", "2024/12/29"]],
    ["date", "DD/MM/YYYY", ["13/01/2024", "01/02/2024"]],
    ["date", "M/D/YYYY", ["1/2/2024", "12/25/2024"]],
    ["date", "DD.MM.YY", ["31.01.99", "02.03.04"]],
    ["date", "YY.MM.DD", ["24.01.02", "24.12.31", "23.11.30"]],
    ["date", "YYYY.MM.DD", ["2024.01.02", "2024.03.04"]],
    ["date", "YYYY. M. D.", ["2024. 1. 2.", "2024. 11. 12."]],
    ["date", "YYYY년 M월 D일", ["2024년 1월 2일", "2024년 12월 12일"]],
    ["date", "DD-MON-YYYY", ["02-JAN-2024", "13-MAY-2024"]],
    ["date", "MMMM D, YYYY", ["January 2, 2024", "May 13, 2024"]],
    ["date", "ddd, DD MMM YYYY", ["Mon, 01 Jan 2024", "Tue, 02 Jan 2024"]],
    ["date", "YYYYMMDD", ["20240102", "20240103", "19991231"]],
    ["integer", undefined, ["20240102", "20240103", "20241399"]],
    ["integer", undefined, ["20240102", "20240103"]],
    ["date", "YYYY-MM", ["2024-01", "2023-12"]],
    ["date", "YYYY년 M월", ["2024년 1월", "2023년 12월"]],
    ["time", "HH:mm", ["12:30", "03:05"]],
    ["time", "h:mm A", ["3:05 PM", "12:00 AM"]],
    ["time", "오전 h:mm", ["오후 3:05", "오전 12:00"]],
    ["time", "H시 m분", ["14시 5분", "9시 30분"]],
    ["category", undefined, ["12:30", "25:10"]],
    ["timestamp", "YYYY-MM-DD HH:mm:ss", ["2024-01-02 03:04:05", "2024-01-03 00:00:00", "NULL"]],
    ["timestamp", "YYYY-MM-DDTHH:mm:ssZ", ["2024-01-02T03:04:05Z", "2024-01-03T03:04:05Z"]],
    ["timestamp", "YYYY-MM-DD HH:mmZ", ["2024-01-02 03:04+0900", "2024-01-03 03:04+0900"]],
    ["timestamp", "YYYY-MM-DDTHH:mm:ss[.SSSSSS]", ["2024-01-02T03:04:05.123456", "2024-01-02T03:04:05"]],
    ["timestamp", "YYYY-MM-DDTHH:mm:ss[.sss]", ["2024-01-02T03:04:05.12", "2024-01-02T03:04:05.123"]],
    ["timestamp", "YYYY-MM-DDTHH:mm:ss.SSSSSS0Z", ["2024-01-02T03:04:05.1234560Z", "2024-01-02T03:04:05.0000000Z"]],
    ["timestamp", "M/D/YY, h:mm A", ["1/2/24, 3:05 PM", "12/25/24, 11:05 AM"]],
    ["timestamp", "YYYYMMDDTHHmmssZ", ["20240102T030405Z", "20240102T030406Z", "20240102T030407Z"]],
    ["category", undefined, ["1.2.3.4", "5.6.7.8"]],
    ["category", undefined, ["010-1234-5678", "010-2345-6789"]],
  ])("%s as %s: %j", async (kind, format, cells) => {
    const { column, said } = await read(cells);
    expect(column.type.kind).toBe(kind);
    expect(isTemporal(column) ? column.type.format : undefined).toBe(format);
    if (!(format ?? "").includes("YY.")) expect(said("en").filter((text) => text.includes("may be"))).toEqual([]);
  });

  test("which of two readings it is, is said where the cells do not decide", async () => {
    const { column, said } = await read(["03/01/2024", "01/02/2024"]);
    expect(column.type).toMatchObject({ kind: "date", format: "MM/DD/YYYY" });
    expect(said("en")).toEqual([
      'Column "a" is read as MM/DD/YYYY, but every cell, such as "03/01/2024", may be DD/MM/YYYY as well; if it is, give it that format',
    ]);
    expect(said("ko")).toEqual([
      '"a" 열을 MM/DD/YYYY(으)로 읽었지만 "03/01/2024"을(를) 비롯한 모든 셀이 DD/MM/YYYY일 수도 있습니다. 그렇다면 그 형식을 지정하십시오',
    ]);
    const given = await read(["03/01/2024", "01/02/2024"], { a: { kind: "date", format: "DD/MM/YYYY" } });
    expect(given.column.type).toMatchObject({ format: "DD/MM/YYYY" });
    expect(given.said("en")).toEqual([]);
    expect((await read(["01/01/2024", "01/02/2024", "01/03/2024"])).column.type).toMatchObject({
      format: "DD/MM/YYYY",
    });
  });

  test("zones that are mixed are brought to one, the same instants, and it is said", async () => {
    const cells = ["2024-03-31T01:30:00+01:00", "2024-03-31T03:30:00+02:00", "2024-04-01T03:30:00+02:00"];
    const { column, said } = await read(cells, {}, false);
    expect([...formatCsv([column], { header: false })].join("")).toBe(
      "2024-03-31T02:30:00+02:00\n2024-03-31T03:30:00+02:00\n2024-04-01T03:30:00+02:00\n",
    );
    expect(said("en")).toEqual([
      'Column "a" mixes zones: 1 cell has +01:00; they are taken as the same instants at +02:00, which new rows are written with',
    ]);
    expect(said("ko")).toEqual([
      '"a" 열에 시간대가 섞여 있습니다: 셀 1개의 시간대는 +01:00입니다. 같은 순간의 +02:00 시각으로 읽고, 새 행도 +02:00(으)로 씁니다',
    ]);
    const { column: utc } = await read(cells, { a: { kind: "timestamp", zone: "Z" } }, false);
    expect([...formatCsv([utc], { header: false })].join("").split("\n")[0]).toBe("2024-03-31T00:30:00Z");
  });

  test("JSON has them as texts", async () => {
    const { column } = await read(["2024-01-02", "2024-02-29"]);
    expect([...formatJsonLines([column])].join("")).toBe('{"a":"2024-01-02"}\n{"a":"2024-02-29"}\n');
  });
});

describe("texts that were hardly meant as texts are told", () => {
  test.each([
    [
      ["2023-02-30", "2023-02-21", "2023-02-22"],
      'Column "a" is read as category: of its 3 cells 2 are dates as YYYY-MM-DD, but 1 is not, such as "2023-02-30" on line 2, which the calendar and the clock do not have; mend or empty it to have dates',
      '"a" 열을 category(으)로 읽습니다: 셀 3개 가운데 2개는 YYYY-MM-DD 형식의 날짜이지만 2번째 줄의 "2023-02-30"을(를) 비롯한 1개는 그렇지 않습니다(달력이나 시계에 없는 값). 날짜(으)로 읽으려면 고치거나 비우십시오',
    ],
    [
      ["2023-02-20", "2023-02-21", "22/02/2023"],
      'Column "a" is read as category: of its 3 cells 2 are dates as YYYY-MM-DD, but 1 is not, such as "22/02/2023" on line 4, which is DD/MM/YYYY; mend or empty it to have dates',
      '"a" 열을 category(으)로 읽습니다: 셀 3개 가운데 2개는 YYYY-MM-DD 형식의 날짜이지만 4번째 줄의 "22/02/2023"을(를) 비롯한 1개는 그렇지 않습니다(DD/MM/YYYY 형식). 날짜(으)로 읽으려면 고치거나 비우십시오',
    ],
    [
      ["2023-02-20T10:00:00Z", "2023-02-20T11:00:00", "2023-02-20T12:00:00Z"],
      'Column "a" is read as category: of its 3 cells 2 are timestamps as YYYY-MM-DDTHH:mm:ssZ, but 1 is not, such as "2023-02-20T11:00:00" on line 3, which is YYYY-MM-DDTHH:mm:ss; mend or empty it to have timestamps',
      '"a" 열을 category(으)로 읽습니다: 셀 3개 가운데 2개는 YYYY-MM-DDTHH:mm:ssZ 형식의 날짜와 시각이지만 3번째 줄의 "2023-02-20T11:00:00"을(를) 비롯한 1개는 그렇지 않습니다(YYYY-MM-DDTHH:mm:ss 형식). 날짜와 시각(으)로 읽으려면 고치거나 비우십시오',
    ],
    [
      ["1", "2", "x", "y", "3", "4"],
      'Column "a" is read as category: of its 6 cells 4 are numbers, but 2 are not, such as "x" on line 4; mend or empty them to have numbers',
      '"a" 열을 category(으)로 읽습니다: 셀 6개 가운데 4개는 수이지만 4번째 줄의 "x"을(를) 비롯한 2개는 그렇지 않습니다. 수(으)로 읽으려면 고치거나 비우십시오',
    ],
    [
      ["9007199254740993", "12"],
      'Column "a" is read as category: it has whole numbers beyond 2^53, such as 9007199254740993 on line 2, which as numbers would be rounded; as texts they stay as they are',
      '"a" 열을 category(으)로 읽습니다: 2번째 줄의 9007199254740993처럼 2^53을 넘는 정수가 있어 수로 읽으면 반올림됩니다. 텍스트로는 그대로 유지됩니다',
    ],
  ])("%j", async (cells, en, ko) => {
    const { said } = await read(cells);
    expect(said("en")).toEqual([en]);
    expect(said("ko")).toEqual([ko]);
  });

  test.each([[["1", "2", "007"]], [["a", "b", "1"]], [["red", "green"]]])("%j are texts", async (cells) => {
    expect((await read(cells)).said("en")).toEqual([]);
  });
});

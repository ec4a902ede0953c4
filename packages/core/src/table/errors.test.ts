import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ZerosumError } from "../errors.ts";
import type { Input } from "./bytes.ts";
import { type ReadOptions, readTable } from "./read.ts";

async function refusal(input: Input, options?: ReadOptions): Promise<ZerosumError> {
  try {
    await readTable(input, options);
  } catch (error) {
    if (error instanceof ZerosumError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

const bytes = (...values: number[]) => Uint8Array.from(values);

const CASES: [name: string, input: Input, options: object, en: string, ko: string][] = [
  [
    "an empty file",
    bytes(),
    {},
    "Cannot read the table: got an empty file; expected a header and at least two rows",
    "표를 읽을 수 없습니다: 빈 파일을 받았지만 헤더와 두 개 이상의 행이 필요합니다",
  ],
  [
    "a file of blank lines",
    "\n \n",
    {},
    "Cannot read the table: got an empty file; expected a header and at least two rows",
    "표를 읽을 수 없습니다: 빈 파일을 받았지만 헤더와 두 개 이상의 행이 필요합니다",
  ],
  [
    "a header alone",
    "a,b\n",
    {},
    "Cannot read the table: got a header of 2 columns and no rows; expected at least two rows; if the first line is data, say that there is no header",
    "표를 읽을 수 없습니다: 열 2개의 헤더만 있고 행이 없습니다. 행이 두 개 이상 필요합니다. 첫 줄이 데이터라면 헤더가 없다고 지정하십시오",
  ],
  [
    "one row",
    "a,b\n1,2\n",
    {},
    "Cannot read the table: got one row; expected at least two; a distribution shows in many rows only",
    "표를 읽을 수 없습니다: 행이 하나뿐이지만 두 개 이상 필요합니다. 분포는 여러 행에서만 드러납니다",
  ],
  [
    "a ragged row, on its line though quoted breaks and a blank line stand before it",
    'a,b\n"1\n1",2\n\n3,4\n5,6,7\n',
    {},
    "Cannot read the table: got 3 fields on line 6; expected 2 as on the first line; mend the line, quote fields that contain the delimiter, or give the delimiter",
    "표를 읽을 수 없습니다: 6번째 줄의 필드가 3개이지만 첫 줄처럼 2개여야 합니다. 그 줄을 고치거나, 구분자가 들어 있는 필드를 따옴표로 묶거나, 구분자를 지정하십시오",
  ],
  [
    "a repeated name",
    "a,b,a\n1,2,3\n4,5,6\n",
    {},
    'Cannot read the table: got the column name "a" twice, for columns 1 and 3; expected different names; rename one of them',
    '표를 읽을 수 없습니다: 열 이름 "a"이(가) 1번째와 3번째 열에 중복되었습니다. 열 이름은 서로 달라야 합니다. 한쪽 이름을 바꾸십시오',
  ],
  [
    "a column without a name",
    ",b\n1,2\n2,5\n",
    {},
    "Cannot read the table: got no name for column 1; expected a name for every column; name it, or delete it if it only numbers the rows",
    "표를 읽을 수 없습니다: 1번째 열에 이름이 없습니다. 모든 열에 이름이 필요합니다. 이름을 붙이거나, 행 번호일 뿐이라면 열을 지우십시오",
  ],
  [
    "a quote that is not closed",
    'a,b\n1,2\n3,"4\n5,6\n',
    {},
    'Cannot read the table: got a quoted field on line 3 that is not closed properly; expected a closing " before the next delimiter; close it, and double a " inside the field',
    '표를 읽을 수 없습니다: 3번째 줄의 따옴표로 묶은 필드가 올바르게 닫히지 않았습니다. 다음 구분자 앞에 닫는 "가 있어야 합니다. 따옴표를 닫고, 필드 안의 "는 두 번 쓰십시오',
  ],
  [
    "a quote inside a quoted field",
    'a,b\n"1"x,2\n3,4\n',
    {},
    'Cannot read the table: got a quoted field on line 2 that is not closed properly; expected a closing " before the next delimiter; close it, and double a " inside the field',
    '표를 읽을 수 없습니다: 2번째 줄의 따옴표로 묶은 필드가 올바르게 닫히지 않았습니다. 다음 구분자 앞에 닫는 "가 있어야 합니다. 따옴표를 닫고, 필드 안의 "는 두 번 쓰십시오',
  ],
  [
    "bytes that are not of the encoding given",
    bytes(0x61, 0x0a, 0x31, 0x0a, 0xff, 0x0a),
    { encoding: "utf-8" },
    "Cannot read the table: got bytes after line 1 that are not utf-8; expected one encoding throughout; save the file as UTF-8, or give its encoding",
    "표를 읽을 수 없습니다: 1번째 줄 뒤에 utf-8 인코딩이 아닌 바이트가 있습니다. 파일 전체의 인코딩이 같아야 합니다. UTF-8로 저장하거나 인코딩을 지정하십시오",
  ],
  [
    "an Excel workbook",
    bytes(0x50, 0x4b, 3, 4, 20, 0),
    {},
    "Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got an Excel workbook or another ZIP archive; open it and save it as CSV",
    "표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 Excel 통합 문서 또는 다른 ZIP 압축 파일을 받았습니다. 파일을 열어 CSV로 저장하십시오",
  ],
  [
    "gzip that is cut off",
    gzipSync(new TextEncoder().encode("a,b\n1,2\n3,4\n")).subarray(0, 20),
    {},
    "Cannot read the table: got a gzip archive that is cut off or damaged; expected a whole one; copy or download it again",
    "표를 읽을 수 없습니다: 중간에 끊겼거나 손상된 gzip 압축 파일을 받았습니다. 온전한 파일이 필요합니다. 다시 복사하거나 내려받으십시오",
  ],
  [
    "Parquet that is cut off",
    bytes(0x50, 0x41, 0x52, 0x31),
    {},
    "Cannot read the table: got a Parquet file that is cut off, damaged or unknown in kind (parquet file is too short); expected a whole one; copy it again, or write it anew",
    "표를 읽을 수 없습니다: 중간에 끊겼거나 손상되었거나 알 수 없는 종류의 Parquet 파일을 받았습니다 (parquet file is too short). 온전한 파일이 필요합니다. 다시 복사하거나 새로 저장하십시오",
  ],
  [
    "Parquet by its name alone",
    "a,b\n1,2\n3,4\n",
    { name: "data.parquet" },
    "Cannot read the table as Parquet: got a file that does not begin as one; expected PAR1 at its start; check the file, or give its format",
    "표를 Parquet으로 읽을 수 없습니다: Parquet 파일은 PAR1로 시작해야 하지만 그렇지 않습니다. 파일을 확인하거나 형식을 지정하십시오",
  ],
  [
    "a PDF",
    new TextEncoder().encode("%PDF-1.7"),
    {},
    "Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got a PDF; copy its table into a spreadsheet and save that as CSV",
    "표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 PDF를 받았습니다. 표를 스프레드시트에 옮겨 CSV로 저장하십시오",
  ],
  [
    "a workbook of an old Excel",
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
    {},
    "Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got a workbook of an old Excel or another Office file; open it and save it as CSV",
    "표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 구버전 Excel 통합 문서 또는 다른 Office 파일을 받았습니다. 파일을 열어 CSV로 저장하십시오",
  ],
  [
    "zstd",
    bytes(0x28, 0xb5, 0x2f, 0xfd, 4),
    {},
    "Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got an archive that is not gzip, or gzip twice over; unpack it first",
    "표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 gzip이 아니거나 gzip으로 두 번 압축한 파일을 받았습니다. 먼저 압축을 푸십시오",
  ],
  [
    "a nested value",
    '[{"a": 1, "b": {"c": 2}},\n {"a": 2}]',
    {},
    'Cannot read column "b": got a list or an object on line 1; expected one value a row; flatten it into columns of their own, or leave it out',
    '"b" 열을 읽을 수 없습니다: 1번째 줄에서 목록이나 객체를 받았지만 행마다 값이 하나여야 합니다. 여러 열로 펼치거나 이 열을 빼십시오',
  ],
  [
    "a name twice in one object",
    '{"a": 1}\n{"a": 1, "a": 2}\n',
    {},
    'Cannot read column "a": got it twice in the object on line 2; expected each name once; rename one of them',
    '"a" 열을 읽을 수 없습니다: 2번째 줄의 객체에 이 이름이 두 번 있습니다. 이름은 한 번만 나와야 합니다. 한쪽 이름을 바꾸십시오',
  ],
  [
    "JSON that breaks off",
    '[{"a": 1},\n {"a": 2},\n {"a": ',
    {},
    'Cannot read the table: got "a": on line 3, which is no JSON there; expected an array of objects, or one object a line, with the columns\' names and values; mend the line, or give the format',
    '표를 읽을 수 없습니다: 3번째 줄에 JSON이 아닌 것이 있습니다: "a":. 열 이름과 값을 담은 객체의 배열이거나 한 줄에 객체 하나여야 합니다. 그 줄을 고치거나 형식을 지정하십시오',
  ],
  [
    "a line that is no JSON",
    '{"a": 1}\n\n{"a": 2}\n{"a": oops}\n',
    {},
    `Cannot read the table: got "a": oops} on line 4, which is no JSON there; expected an array of objects, or one object a line, with the columns' names and values; mend the line, or give the format`,
    '표를 읽을 수 없습니다: 4번째 줄에 JSON이 아닌 것이 있습니다: "a": oops}. 열 이름과 값을 담은 객체의 배열이거나 한 줄에 객체 하나여야 합니다. 그 줄을 고치거나 형식을 지정하십시오',
  ],
  [
    "an array of nothing",
    "[\n]\n",
    {},
    "Cannot read the table: got no rows; expected at least two",
    "표를 읽을 수 없습니다: 행이 없습니다. 행이 두 개 이상 필요합니다",
  ],
  [
    "other binary data",
    bytes(1, 0, 0, 7, 0, 0),
    {},
    "Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got bytes that are no text; export the data as CSV",
    "표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 텍스트가 아닌 바이트를 받았습니다. 데이터를 CSV로 내보내십시오",
  ],
  [
    "an infinity",
    "a,b\n1.5,x\n-inf,y\n",
    {},
    'Cannot read column "a": got -inf on line 3; expected a finite number; replace it by a number, or leave the cell empty to make it missing',
    '"a" 열을 읽을 수 없습니다: 3번째 줄에서 -inf을(를) 받았지만 유한한 수여야 합니다. 수로 바꾸거나, 셀을 비워 결측으로 만드십시오',
  ],
  [
    "a text where the schema has numbers",
    "a,b\n1,x\n2 kg,y\n",
    { schema: { a: "number" } },
    'Cannot read column "a" as number: got "2 kg" on line 3; expected a number; mend the cell, or give the column another kind',
    '"a" 열을 number(으)로 읽을 수 없습니다: 3번째 줄에서 "2 kg"을(를) 받았지만 수여야 합니다. 셀을 고치거나 열의 종류를 바꾸십시오',
  ],
  [
    "a decimal where the schema has integers",
    "a,b\n1,x\n2.5,y\n",
    { schema: { a: "integer" } },
    'Cannot read column "a" as integer: got "2.5" on line 3; expected a whole number of at most 15 digits; mend the cell, or give the column another kind',
    '"a" 열을 integer(으)로 읽을 수 없습니다: 3번째 줄에서 "2.5"을(를) 받았지만 15자리 이하의 정수여야 합니다. 셀을 고치거나 열의 종류를 바꾸십시오',
  ],
  [
    "a third value where the schema has booleans",
    "a,b\nyes,x\nno,y\nmaybe,z\n",
    { schema: { a: "boolean" } },
    'Cannot read column "a" as boolean: got "maybe" on line 4; expected two spellings of true and false, as True and False, yes and no or 1 and 0; mend the cell, or give the column another kind',
    '"a" 열을 boolean(으)로 읽을 수 없습니다: 4번째 줄에서 "maybe"을(를) 받았지만 True/False, yes/no, 1/0처럼 참과 거짓을 나타내는 두 값이어야 합니다. 셀을 고치거나 열의 종류를 바꾸십시오',
  ],
  [
    "a second value where the schema has a constant",
    "a,b\n1,x\n2,y\n",
    { schema: { b: "constant" } },
    'Cannot read column "b" as constant: got "y" on line 3; expected the same text in every row; mend the cell, or give the column another kind',
    '"b" 열을 constant(으)로 읽을 수 없습니다: 3번째 줄에서 "y"을(를) 받았지만 모든 행이 같은 텍스트여야 합니다. 셀을 고치거나 열의 종류를 바꾸십시오',
  ],
  [
    "a value where the schema has none",
    "a,b\n,x\n2,y\n",
    { schema: { a: "empty" } },
    'Cannot read column "a" as empty: got "2" on line 3; expected nothing but missing cells; mend the cell, or give the column another kind',
    '"a" 열을 empty(으)로 읽을 수 없습니다: 3번째 줄에서 "2"을(를) 받았지만 모든 셀이 결측이어야 합니다. 셀을 고치거나 열의 종류를 바꾸십시오',
  ],
  [
    "a kind that is none",
    "a,b\n1,x\n2,y\n",
    { schema: { a: "integr" } },
    'Cannot use the schema: got kind "integr" for column "a"; expected one of empty, constant, boolean, date, time, timestamp, identifier, integer, number, ordered, text, category; did you mean integer?',
    '스키마를 사용할 수 없습니다: "a" 열의 종류로 "integr"을(를) 받았지만 다음 중 하나여야 합니다: empty, constant, boolean, date, time, timestamp, identifier, integer, number, ordered, text, category. 혹시 integer을(를) 뜻하셨습니까?',
  ],
  [
    "a day that the calendar has not where the schema has dates",
    "a,b\n2023-01-31,x\n2023-02-30,y\n",
    { schema: { a: "date" } },
    'Cannot read column "a" as date: got "2023-02-30" on line 3, which the calendar and the clock do not have; expected a date as YYYY-MM-DD; mend the cell, or give the column another format or kind',
    '"a" 열을 date(으)로 읽을 수 없습니다: 3번째 줄에서 "2023-02-30"을(를) 받았지만 달력이나 시계에 없는 값입니다. YYYY-MM-DD 형식이어야 합니다. 셀을 고치거나 열의 형식 또는 종류를 바꾸십시오',
  ],
  [
    "a date of another format than the schema's",
    "a,b\n31/01/2023,x\n2023-02-28,y\n",
    { schema: { a: { kind: "date", format: "D/MM/YYYY" } } },
    'Cannot read column "a" as date: got "2023-02-28" on line 3; expected a date as D/MM/YYYY; mend the cell, or give the column another format or kind',
    '"a" 열을 date(으)로 읽을 수 없습니다: 3번째 줄에서 "2023-02-28"을(를) 받았지만 D/MM/YYYY 형식이어야 합니다. 셀을 고치거나 열의 형식 또는 종류를 바꾸십시오',
  ],
  [
    "a format that is none",
    "a,b\n31/01/2023,x\n28/02/2023,y\n",
    { schema: { a: { kind: "date", format: "dd/mm/yyyy" } } },
    'Cannot use the schema: got format "dd/mm/yyyy" for column "a"; expected the format of a date, made of YYYY or YY, MM or M or MMM (Jan), DD or D, HH or H, or hh or h with A (AM), mm, ss, .SSS and Z (the zone), for example YYYY-MM-DD',
    '스키마를 사용할 수 없습니다: "a" 열의 형식으로 "dd/mm/yyyy"을(를) 받았지만 date의 형식이어야 합니다. 다음으로 이루어집니다: YYYY 또는 YY, MM 또는 M 또는 MMM(Jan), DD 또는 D, HH 또는 H(12시간제는 hh 또는 h와 A, 오전), mm, ss, .SSS, Z(시간대). 예: YYYY-MM-DD',
  ],
  [
    "a text that is not in the schema's order",
    "a,b\nS,x\nXL,y\nM,y\n",
    { schema: { a: { kind: "ordered", order: ["S", "M", "L"] } } },
    'Cannot read column "a" as ordered: got "XL" on line 3; expected one of S, M, L; mend the cell, or give the column another order or kind',
    '"a" 열을 ordered(으)로 읽을 수 없습니다: 3번째 줄에서 "XL"을(를) 받았지만 다음 중 하나여야 합니다: S, M, L. 셀을 고치거나 열의 순서 또는 종류를 바꾸십시오',
  ],
  [
    "ordered texts whose order nobody gives",
    "a,b\nS,x\nM,y\n",
    { schema: { a: "ordered" } },
    'Cannot read column "a" as ordered: got no order for S, M; expected one in the schema, such as {"kind": "ordered", "order": ["S","M"]}, from the lowest to the highest',
    '"a" 열을 ordered(으)로 읽을 수 없습니다: S, M의 순서를 알 수 없습니다. 스키마에 {"kind": "ordered", "order": ["S","M"]}처럼 낮은 것부터 순서를 적으십시오',
  ],
  [
    "an order that is none",
    "a,b\nS,x\nM,y\n",
    { schema: { a: { kind: "ordered", order: ["S", "S"] } } },
    'Cannot use the schema: got order ["S","S"] for column "a"; expected a list of different texts, from the lowest to the highest, such as ["low", "high"]',
    '스키마를 사용할 수 없습니다: "a" 열의 순서로 ["S","S"]을(를) 받았지만 ["low", "high"]처럼 서로 다른 텍스트를 낮은 것부터 적은 목록이어야 합니다',
  ],
  [
    "a zone that is none",
    "a,b\n2023-01-31 10:00Z,x\n2023-02-28 10:00Z,y\n",
    { schema: { a: { kind: "timestamp", zone: "Asia/Seoul" } } },
    'Cannot use the schema: got zone "Asia/Seoul" for column "a"; expected Z, UTC or an offset such as +09:00',
    '스키마를 사용할 수 없습니다: "a" 열의 시간대로 "Asia/Seoul"을(를) 받았지만 Z, UTC 또는 +09:00과 같은 시차여야 합니다',
  ],
  [
    "a detail that the kind has not",
    "a,b\n2023-01-31,x\n2023-02-28,y\n",
    { schema: { a: { kind: "date", fromat: "YYYY-MM-DD" } } },
    'Cannot use the schema: got "fromat" for column "a"; expected kind, format and nothing else for the kind date; did you mean format?',
    '스키마를 사용할 수 없습니다: "a" 열에서 "fromat"을(를) 받았지만 종류가 date인 열에는 kind, format만 쓸 수 있습니다. 혹시 format을(를) 뜻하셨습니까?',
  ],
  [
    "a column that is not there",
    "income,b\n1,x\n2,y\n",
    { schema: { incom: "integer" } },
    'Cannot use the schema: got column "incom"; expected a column of the table; did you mean income?',
    '스키마를 사용할 수 없습니다: "incom" 열을 받았지만 표에 있는 열이어야 합니다. 혹시 income을(를) 뜻하셨습니까?',
  ],
];

describe("readTable refuses", () => {
  test.each(CASES)("%s", async (_, input, options, en, ko) => {
    const error = await refusal(input, options);
    expect(error.message).toBe(en);
    expect(error.in("ko")).toBe(ko);
  });
});

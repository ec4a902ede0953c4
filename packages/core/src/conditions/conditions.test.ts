import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZerosumError } from "../errors.ts";
import { type Column, readTable } from "../table/index.ts";
import { casesOf, meets, type RowRequest } from "./cases.ts";
import { complementOf, contain, intersectionOf, justAbove, justBelow, unionOf } from "./intervals.ts";
import { parseCondition, writeCondition } from "./parse.ts";
import type { Where } from "./where.ts";

const PEOPLE = [
  "17,<=50K,Sales,1.5,yes,2024-01-31,2024-01-31 08:00:00,S,x",
  '30,>50K,"Tech, IT",2.25,no,2024-02-01,2024-02-01 23:59:59,M,x',
  "40,>50K,,3,yes,2024-02-29,2024-02-02 00:00:00,L,x",
  "90,<=50K,Sales,-4.75,no,2024-03-01,2024-03-01 12:30:00,M,x",
];
const HEADER = "age,income,job,paid,member,joined,seen,size,same,id";
const LINES = Array.from({ length: 40 }, (_, i) => `${PEOPLE[i % 4]},K-${String(i * 3 + 100).padStart(4, "0")}`);

const { columns } = await readTable([HEADER, ...LINES].join("\n"), {
  schema: {
    age: "integer",
    paid: "number",
    size: { kind: "ordered", order: ["S", "M", "L"] },
    joined: "date",
    seen: "timestamp",
    id: "identifier",
  },
});
const rows = new Map<string, Column>(columns.map((column) => [column.type.name, column]));
const facts = columns.map(({ type, missing }) => ({ type, mayMiss: missing !== null }));

/** The ages of the rows that meet a condition: a name for each row. */
function whoMeet(where: Where): number[] {
  const cases = casesOf({ where }, facts);
  const ages = rows.get("age")?.values as Float64Array;
  return [0, 1, 2, 3].filter((row) => !cases || meets(cases.cases[0], rows, row)).map((row) => ages[row]);
}

function refusal(where: unknown): ZerosumError {
  try {
    casesOf({ where: where as Where }, facts);
  } catch (error) {
    if (error instanceof ZerosumError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(where)} was not refused`);
}

describe("a condition is read as a column, the first operator, and the rest as the value", () => {
  it.each([
    ["income=>50K", "income", "=", [">50K"]],
    ["income=<=50K", "income", "=", ["<=50K"]],
    ["income!=>50K", "income", "!=", [">50K"]],
    ["age>=30", "age", ">=", ["30"]],
    ["age>30", "age", ">", ["30"]],
    ["age<=30", "age", "<=", ["30"]],
    ["age<-3", "age", "<", ["-3"]],
    ["age = 30..40", "age", "=", ["30..40"]],
    ["a==b", "a", "=", ["=b"]],
    ["a=b=c", "a", "=", ["b=c"]],
    ["`a=b`=c", "a=b", "=", ["c"]],
    ["`x``y` != z", "x`y", "!=", ["z"]],
    ["city in Paris,Rome", "city", "in", ["Paris", "Rome"]],
    ['city NOT IN "Washington, D.C." , "a ""b""", c d', "city", "not in", ["Washington, D.C.", 'a "b"', "c d"]],
    ["city in a=b,c", "city", "in", ["a=b", "c"]],
    ["job is missing", "job", "missing", []],
    ["job is  not missing", "job", "not missing", []],
    ["`born in`>1990", "born in", ">", ["1990"]],
    ["inside=1", "inside", "=", ["1"]],
    ["나이>=30", "나이", ">=", ["30"]],
  ])("%s", (text, column, operator, values) => {
    expect(parseCondition(text)).toEqual({ column, operator, values, text });
  });

  it("and written so that it is read again", () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "");
    const value = fc
      .string({ minLength: 1 })
      .map((text) => text.trim().replaceAll("\n", " "))
      .filter(Boolean);
    fc.assert(
      fc.property(name, fc.constantFrom("=", "in"), fc.array(value, { minLength: 1 }), (column, operator, values) => {
        const given = operator === "=" ? values.slice(0, 1) : values;
        // After "=" a ">" is no part of the operator; nothing else can be taken for one.
        const read = parseCondition(writeCondition(column, operator, given));
        expect(read).toMatchObject({ column, operator, values: given });
      }),
    );
  });
});

describe("conditions hold of rows", () => {
  it.each<[Where, number[]]>([
    ["income=>50K", [30, 40]],
    ["income!=>50K", [17, 90]],
    ["age=30", [30]],
    ["age=30..40", [30, 40]],
    ["age=..30", [17, 30]],
    ["age=31..", [40, 90]],
    ["age!=30..40", [17, 90]],
    ["age<30", [17]],
    ["age<=30", [17, 30]],
    ["age>40", [90]],
    ["age>=40", [40, 90]],
    ["age in 17,30..35", [17, 30]],
    ["age not in 17,30..35", [40, 90]],
    ["paid>-4.75", [17, 30, 40]],
    ["paid=1.50", [17]],
    ["job=Tech, IT", [30]],
    ['job in "Tech, IT",Sales', [17, 30, 90]],
    ["job!=Sales", [30]],
    ["job is missing", [40]],
    ["job is not missing", [17, 30, 90]],
    ["member=yes", [17, 40]],
    ["joined=2024-02-29", [40]],
    ["joined>2024-01-31", [30, 40, 90]],
    ["joined=2024-02-01..2024-02-29", [30, 40]],
    ["seen=2024-02-01", [30]],
    ["seen>2024-02-01", [40, 90]],
    ["seen<=2024-02-01", [17, 30]],
    ["seen=2024-01-31 08:00:00..2024-02-01", [17, 30]],
    ["size>=M", [30, 40, 90]],
    ["size=S..M", [17, 30, 90]],
    ["size<L", [17, 30, 90]],
    ["same=x", [17, 30, 40, 90]],
    [
      ["age>20", "age<50", "income=>50K"],
      [30, 40],
    ],
    [{ income: ">50K" }, [30, 40]],
    [{ age: 30 }, [30]],
    [{ age: [30, 90] }, [30, 90]],
    [{ age: { ">=": 30, "<": 90 } }, [30, 40]],
    [{ age: { "!=": 30 }, member: true }, [17, 40]],
    [{ member: false }, [30, 90]],
    [{ job: null }, [40]],
    [{ job: ["Sales", null] }, [17, 40, 90]],
    [{ job: { "not in": ["Sales"] } }, [30]],
    [{ job: { missing: false }, age: { in: [17, 40] } }, [17]],
    [{}, [17, 30, 40, 90]],
    [[], [17, 30, 40, 90]],
  ])("%j", (where, ages) => expect(whoMeet(where)).toEqual(ages));
});

describe("what no row can meet is refused, in both languages", () => {
  it.each<[unknown, string, string]>([
    [
      "income",
      'Cannot use the condition "income": got no operator; expected a column, one of =, !=, <, <=, >, >=, in, not in, is missing, is not missing, and a value; for example age>=30',
      '조건 "income"을(를) 쓸 수 없습니다: 연산자가 없습니다. 열, 연산자(=, !=, <, <=, >, >=, in, not in, is missing, is not missing), 값의 차례로 쓰십시오. 예: age>=30',
    ],
    [
      "=30",
      'Cannot use the condition "=30": got no column before the operator; expected one; for example age>=30',
      '조건 "=30"을(를) 쓸 수 없습니다: 연산자 앞에 열이 없습니다. 예: age>=30',
    ],
    [
      "age>=",
      'Cannot use the condition "age>=": got no value after >=; expected one; for missing cells write "age is missing"',
      '조건 "age>="을(를) 쓸 수 없습니다: >= 뒤에 값이 없습니다. 결측 셀을 뜻한다면 "age is missing"이라고 쓰십시오',
    ],
    [
      "job in Sales,,Tech",
      'Cannot use the condition "job in Sales,,Tech": got no value after in; expected one; for missing cells write "job is missing"',
      '조건 "job in Sales,,Tech"을(를) 쓸 수 없습니다: in 뒤에 값이 없습니다. 결측 셀을 뜻한다면 "job is missing"이라고 쓰십시오',
    ],
    [
      "job is missing=3",
      'Cannot use the condition "job is missing=3": the model has no column "job is missing"; expected one of age, income, job, paid, member, joined, seen, size and 2 more',
      '조건 "job is missing=3"을(를) 쓸 수 없습니다: 모델에 "job is missing" 열이 없습니다. 모델의 열: age, income, job, paid, member, joined, seen, size 외 2개',
    ],
    [
      "job is missing now",
      'Cannot use the condition "job is missing now": got "now" after "is missing"; expected nothing; put a name that has these words in it in backticks',
      '조건 "job is missing now"을(를) 쓸 수 없습니다: "is missing" 뒤에 "now"이(가) 있지만 아무것도 없어야 합니다. 이 낱말이 들어 있는 열 이름은 백틱으로 감싸십시오',
    ],
    [
      "`age>30",
      'Cannot use the condition "`age>30": expected a name between two backticks, then the operator; a backtick within the name is written twice',
      '조건 "`age>30"을(를) 쓸 수 없습니다: 백틱 두 개 사이에 열 이름을 쓰고 바로 뒤에 연산자를 써야 합니다. 이름 안의 백틱은 두 번 쓰십시오',
    ],
    [
      'job in "Sales',
      'Cannot use the condition "job in "Sales": got quotes that do not close before a comma; expected a list such as Paris,"Washington, D.C."',
      '조건 "job in "Sales"을(를) 쓸 수 없습니다: 따옴표가 쉼표 앞에서 닫히지 않았습니다. 목록은 Paris,"Washington, D.C."처럼 쓰십시오',
    ],
    [
      "incme=>50K",
      'Cannot use the condition "incme=>50K": the model has no column "incme"; expected one of age, income, job, paid, member, joined, seen, size and 2 more; did you mean "income"?',
      '조건 "incme=>50K"을(를) 쓸 수 없습니다: 모델에 "incme" 열이 없습니다. 모델의 열: age, income, job, paid, member, joined, seen, size 외 2개. 혹시 "income"을(를) 뜻하셨습니까?',
    ],
    [
      "income=50K",
      'Cannot use the condition "income=50K": income is never "50K"; expected one of <=50K, >50K; did you mean ">50K"?',
      '조건 "income=50K"을(를) 쓸 수 없습니다: income 열에는 "50K"이(가) 없습니다. 쓸 수 있는 값: <=50K, >50K. 혹시 ">50K"을(를) 뜻하셨습니까?',
    ],
    [
      "job>Sales",
      'Cannot use the condition "job>Sales": job holds texts, which have no order for >; use =, != or in',
      '조건 "job>Sales"을(를) 쓸 수 없습니다: job 열은 텍스트여서 >로 견줄 순서가 없습니다. =, !=, in을 쓰십시오',
    ],
    [
      "size>XL",
      'Cannot use the condition "size>XL": size is never "XL"; expected one of S, M, L; did you mean "L"?',
      '조건 "size>XL"을(를) 쓸 수 없습니다: size 열에는 "XL"이(가) 없습니다. 쓸 수 있는 값: S, M, L. 혹시 "L"을(를) 뜻하셨습니까?',
    ],
    [
      "age=old",
      'Cannot use the condition "age=old": got "old" for age, a column of kind integer; expected a number such as 17, or a range such as 17..',
      '조건 "age=old"을(를) 쓸 수 없습니다: integer 열인 age에 "old"을(를) 받았습니다. 17 같은 수나 17.. 같은 범위여야 합니다',
    ],
    [
      "joined>31/01/2024",
      'Cannot use the condition "joined>31/01/2024": got "31/01/2024" for joined, a column of kind date; expected YYYY-MM-DD such as 2024-01-31, or a range such as 2024-01-31..',
      '조건 "joined>31/01/2024"을(를) 쓸 수 없습니다: date 열인 joined에 "31/01/2024"을(를) 받았습니다. 2024-01-31 같은 YYYY-MM-DD 형식의 값이나 2024-01-31.. 같은 범위여야 합니다',
    ],
    [
      "age>90",
      'Cannot use the condition "age>90": age goes from 17 to 90 in steps of 1, as the model has learnt it; expected values of these',
      '조건 "age>90"을(를) 쓸 수 없습니다: 모델이 배운 age 열의 값은 17부터 90까지 1 간격으로 있습니다. 그 안의 값을 쓰십시오',
    ],
    [
      { age: 30.5 },
      'Cannot use the condition "age=30.5": age goes from 17 to 90 in steps of 1, as the model has learnt it; expected values of these',
      '조건 "age=30.5"을(를) 쓸 수 없습니다: 모델이 배운 age 열의 값은 17부터 90까지 1 간격으로 있습니다. 그 안의 값을 쓰십시오',
    ],
    [
      "age=40..30",
      'Cannot use the condition "age=40..30": got a range from 40 to 30; expected the smaller end first: 30..40',
      '조건 "age=40..30"을(를) 쓸 수 없습니다: 40에서 30까지의 범위를 받았습니다. 작은 값을 먼저 쓰십시오: 30..40',
    ],
    [
      "age is missing",
      'Cannot use the condition "age is missing": cells of age are never missing, as in the data',
      '조건 "age is missing"을(를) 쓸 수 없습니다: age 열에는 학습 데이터와 같이 결측 셀이 없습니다',
    ],
    [
      "same!=x",
      'Cannot use the condition "same!=x": it leaves no value of same, which is always one of x',
      '조건 "same!=x"을(를) 쓸 수 없습니다: same 열에 남는 값이 없습니다. 이 열은 언제나 x 가운데 하나입니다',
    ],
    [
      "id=K-0001",
      'Cannot use the condition "id=K-0001": id holds keys, which are made from a row\'s number and not learnt; ask for other columns',
      '조건 "id=K-0001"을(를) 쓸 수 없습니다: id 열은 행 번호로 만드는 고유 키여서 학습하지 않습니다. 다른 열의 조건을 쓰십시오',
    ],
    [
      ["age>50", "income=>50K", "age<30"],
      'Cannot generate rows: no row meets "age>50" and "age<30" at once; leave one of them out',
      '행을 생성할 수 없습니다: "age>50", "age<30"을(를) 한꺼번에 만족하는 행은 없습니다. 하나를 빼십시오',
    ],
    [
      ["age>40", "age<41"],
      'Cannot generate rows: no row meets "age>40" and "age<41" at once; leave one of them out',
      '행을 생성할 수 없습니다: "age>40", "age<41"을(를) 한꺼번에 만족하는 행은 없습니다. 하나를 빼십시오',
    ],
    [
      ["job=Sales", "job is missing"],
      'Cannot generate rows: no row meets "job=Sales" and "job is missing" at once; leave one of them out',
      '행을 생성할 수 없습니다: "job=Sales", "job is missing"을(를) 한꺼번에 만족하는 행은 없습니다. 하나를 빼십시오',
    ],
    [
      { age: { "=>": 30 } },
      'Cannot use the condition on "age": got the operator =>; expected one of =, !=, <, <=, >, >=, in, not in, missing; did you mean "="?',
      '"age" 열의 조건을 쓸 수 없습니다: =>은(는) 연산자가 아닙니다. 쓸 수 있는 연산자: =, !=, <, <=, >, >=, in, not in, missing. 혹시 "="을(를) 뜻하셨습니까?',
    ],
    [
      { age: { ">": null } },
      'Cannot use the condition on "age": got null for >; expected a text, a finite number, true or false',
      '"age" 열의 조건을 쓸 수 없습니다: >의 값으로 null을(를) 받았지만 문자열, 유한한 수, true, false 가운데 하나이어야 합니다',
    ],
    [
      { age: Number.NaN },
      'Cannot use the condition on "age": got NaN for =; expected a text, a finite number, true or false',
      '"age" 열의 조건을 쓸 수 없습니다: =의 값으로 NaN을(를) 받았지만 문자열, 유한한 수, true, false 가운데 하나이어야 합니다',
    ],
    [
      { age: [] },
      'Cannot use the condition on "age": got [] for in; expected a list of values',
      '"age" 열의 조건을 쓸 수 없습니다: in의 값으로 []을(를) 받았지만 값의 목록이어야 합니다',
    ],
    [
      { job: { missing: "yes" } },
      'Cannot use the condition on "job": got "yes" for missing; expected true or false',
      '"job" 열의 조건을 쓸 수 없습니다: missing의 값으로 "yes"을(를) 받았지만 true 또는 false이어야 합니다',
    ],
  ])("%j", (where, en, ko) => {
    const error = refusal(where);
    expect(error.message).toBe(en);
    expect(error.in("ko")).toBe(ko);
  });
});

describe("balanced columns", () => {
  const texts = (request: RowRequest) => casesOf(request, facts)?.cases.map(({ text }) => text);

  it("have a case for each category, or each combination, with what every row has to meet", () => {
    expect(texts({ balance: "income" })).toEqual(["income=<=50K", "income=>50K"]);
    expect(texts({ balance: ["size", "member", "size"], where: "age>20" })).toEqual(
      ["S", "M", "L"].flatMap((size) => ["no", "yes"].map((member) => `size=${size}, member=${member}, age>20`)),
    );
    expect(texts({ balance: ["size", "income"], where: ["size>=M", "income=>50K"] })).toEqual([
      "size=M, income=>50K, size>=M, income=>50K",
      "size=L, income=>50K, size>=M, income=>50K",
    ]);
    expect(texts({ balance: [] })).toBeUndefined();
    const cases = casesOf({ balance: "job", where: "age>20" }, facts);
    expect(cases?.columns).toEqual(new Set(["age", "job"]));
    expect(cases?.cases.map((each) => [0, 1, 2, 3].filter((row) => meets(each, rows, row)))).toEqual([[3], [1]]);
  });

  it.each<[RowRequest, string, string]>([
    [
      { balance: "incme" },
      'Cannot balance "incme": the model has no such column; expected one of age, income, job, paid, member, joined, seen, size and 2 more; did you mean "income"?',
      '"incme" 열의 균형을 맞출 수 없습니다: 모델에 그런 열이 없습니다. 모델의 열: age, income, job, paid, member, joined, seen, size 외 2개. 혹시 "income"을(를) 뜻하셨습니까?',
    ],
    [
      { balance: "age" },
      "Cannot balance age: it is of kind integer and has no categories; expected a column of categories; for parts of its range, generate each with a condition of its own",
      "age 열의 균형을 맞출 수 없습니다: integer 열이어서 범주가 없습니다. 범주가 있는 열을 쓰십시오. 범위를 나누려면 구간마다 조건을 걸어 따로 생성하십시오",
    ],
    [
      { balance: "id" },
      "Cannot balance id: it is of kind identifier and has no categories; expected a column of categories; a key is another one in each row",
      "id 열의 균형을 맞출 수 없습니다: identifier 열이어서 범주가 없습니다. 범주가 있는 열을 쓰십시오. 고유 키는 행마다 다릅니다",
    ],
    [
      { balance: "same" },
      "Cannot balance same: it has fewer than two categories; expected a column with more of them",
      "same 열의 균형을 맞출 수 없습니다: 범주가 둘보다 적습니다. 범주가 둘 이상인 열을 쓰십시오",
    ],
    [
      { balance: ["member", "job"], where: ["age>20", "job is missing"] },
      'Cannot balance member, job: "age>20" and "job is missing" leave no category to take turns; leave the condition on the balanced column out',
      'member, job 열의 균형을 맞출 수 없습니다: 조건 "age>20", "job is missing"을(를) 만족하는 범주가 남지 않습니다. 균형을 맞출 열에 건 조건을 빼십시오',
    ],
  ])("%j is refused", (request, en, ko) => {
    try {
      casesOf(request, facts);
      expect.unreachable();
    } catch (error) {
      expect((error as ZerosumError).message).toBe(en);
      expect((error as ZerosumError).in("ko")).toBe(ko);
    }
  });

  it("have at most 10,000 combinations", () => {
    const categories = Array.from({ length: 101 }, (_, i) => `c${i}`);
    const wide = ["a", "b"].map((name) => ({
      type: { ...(rows.get("income") as Column).type, name, categories } as Column["type"],
      mayMiss: false,
    }));
    expect(() => casesOf({ balance: ["a", "b"] }, wide)).toThrow(
      "Cannot balance a, b: they have 10201 combinations; expected at most 10000; balance fewer columns",
    );
  });
});

describe("intervals", () => {
  const interval = fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 6 }))
    .map(([low, width]) => ({ low, high: low + width }));
  const some = fc.array(interval, { maxLength: 6 });
  const places = Array.from({ length: 101 }, (_, i) => (i - 50) / 2);

  it("are joined, met and left out as sets are", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [left, right] = [unionOf(a), unionOf(b)];
        const wrong = places.filter((x) => {
          const [inA, inB] = [a, b].map((each) => each.some(({ low, high }) => low <= x && x <= high));
          const both = contain(intersectionOf(left, right), x);
          return contain(left, x) !== inA || both !== (inA && inB) || contain(complementOf(left), x) === inA;
        });
        expect(wrong).toEqual([]);
        expect(complementOf(complementOf(left))).toEqual(left);
      }),
    );
  });

  it("end at the neighbours of a number where it is left out", () => {
    for (const x of [0, 1, -1, 0.1, 1e300, -(2 ** -1022), 30]) {
      expect(justBelow(justAbove(x))).toBe(x);
      expect(justAbove(x)).toBeGreaterThan(x);
    }
    expect(justAbove(1)).toBe(1 + Number.EPSILON);
  });
});

import { expect, test } from "vitest";
import { ZerosumError } from "../errors.ts";
import { fillBatch } from "./batch.ts";
import { fitEncoder, openEncoder } from "./encoder.ts";
import { BARE, numbers, tableOf, texts } from "./fixtures.case.ts";

const table = tableOf(texts("city", ["Seoul", "Busan", "Seoul"]), numbers("age", [1, 2, 1]));
const encoder = fitEncoder(table, BARE);
const damaged = JSON.parse(JSON.stringify(encoder.state).replace('"counts":[2,1]', '"counts":[2]'));

test.each([
  [
    () => fitEncoder(tableOf(texts("id", ["a", "b"], "text"), texts("one", ["x", "x"])), BARE),
    "Cannot learn from the table: got only columns that are constant, empty or left out; expected at least one column that varies",
    "표를 학습할 수 없습니다: 모든 열이 상수이거나 비어 있거나 제외된 열입니다. 값이 변하는 열이 하나 이상 있어야 합니다",
  ],
  [
    () => fitEncoder(tableOf(texts("name", ["a", "b", "a", "b"]), numbers("n", [1, 2, 1, 2]))),
    "Cannot learn from the table: got no column in which 5 rows hold one value; expected at least one that varies then; give more rows, or let rare values be kept",
    "표를 학습할 수 없습니다: 5개 이상의 행이 같은 값을 가진 열 가운데 값이 변하는 열이 없습니다. 행을 늘리거나 드문 값을 남기도록 하십시오",
  ],
  [
    () => fitEncoder(table, { knots: 5000 }),
    "Cannot encode the table: got knots 5000; expected a whole number from 2 to 1024",
    "표를 인코딩할 수 없습니다: knots 값으로 5000을(를) 받았지만 2 이상 1024 이하의 정수여야 합니다",
  ],
  [
    () => fitEncoder(table, { knotRows: 0.5 }),
    "Cannot encode the table: got knotRows 0.5; expected a whole number from 1",
    "표를 인코딩할 수 없습니다: knotRows 값으로 0.5을(를) 받았지만 1 이상의 정수여야 합니다",
  ],
  [
    () => encoder.encode(tableOf(texts("citty", ["Seoul"]), numbers("age", [1]))),
    'Cannot encode the table: got no column "city"; expected the columns that the model was trained on; did you mean "citty"?',
    '표를 인코딩할 수 없습니다: "city" 열이 없습니다. 모델이 학습한 열이 모두 있어야 합니다. 혹시 "citty"을(를) 뜻하셨습니까?',
  ],
  [
    () => encoder.encode(tableOf(texts("city", ["Seoul"]), texts("age", ["old"]))),
    'Cannot encode column "age": got a column of kind category; expected integer, as in the training data; give its kind in a schema',
    '"age" 열을 인코딩할 수 없습니다: 열의 종류로 category을(를) 받았지만 학습 데이터와 같이 integer이어야 합니다. 스키마에서 열의 종류를 지정하십시오',
  ],
  [
    () => encoder.encode(tableOf(texts("city", ["Seuol"]), numbers("age", [1]))),
    'Cannot encode column "city": got "Seuol"; expected a category that the training data has; did you mean "Seoul"?',
    '"city" 열을 인코딩할 수 없습니다: "Seuol"을(를) 받았지만 학습 데이터에 있는 범주여야 합니다. 혹시 "Seoul"을(를) 뜻하셨습니까?',
  ],
  [
    () => encoder.encode(tableOf(texts("city", ["Seoul", "Busan"]), numbers("age", [1, null]))),
    'Cannot encode column "age": got a missing cell in row 2; expected none, as in the training data; fill the cell or leave out the row',
    '"age" 열을 인코딩할 수 없습니다: 2번째 행에 결측이 있지만 학습 데이터의 이 열에는 결측이 없었습니다. 셀을 채우거나 행을 제외하십시오',
  ],
  [
    () => encoder.decode(new Float32Array(7), 2, new Float32Array(0)),
    "Cannot encode or decode 2 rows: got room for 7 numbers and 0 uniform numbers; expected at least 2 × 4 and 2 × 0",
    "2개 행을 인코딩하거나 디코딩할 수 없습니다: 수 7개와 균등 난수 0개를 받았지만 각각 2 × 4개와 2 × 0개 이상이어야 합니다",
  ],
  [
    () => fillBatch(encoder.plan, encoder.encode(table), new Uint32Array(2), new Float32Array(0), new Float32Array(7)),
    "Cannot encode or decode 2 rows: got room for 7 numbers and 0 uniform numbers; expected at least 2 × 4 and 2 × 0",
    "2개 행을 인코딩하거나 디코딩할 수 없습니다: 수 7개와 균등 난수 0개를 받았지만 각각 2 × 4개와 2 × 0개 이상이어야 합니다",
  ],
  [
    () => openEncoder({ columns: [] }),
    "Cannot open the encoder: got a damaged state.columns; expected what zerosum wrote; use an unaltered model file",
    "인코더를 열 수 없습니다: state.columns이(가) 손상되었습니다. zerosum이 쓴 그대로의 모델 파일을 사용하십시오",
  ],
  [
    () => openEncoder(damaged),
    "Cannot open the encoder: got a damaged state.columns.0; expected what zerosum wrote; use an unaltered model file",
    "인코더를 열 수 없습니다: state.columns.0이(가) 손상되었습니다. zerosum이 쓴 그대로의 모델 파일을 사용하십시오",
  ],
])("refuses %s", (attempt, english, korean) => {
  let error: unknown;
  try {
    attempt();
  } catch (caught) {
    error = caught;
  }
  if (!(error instanceof ZerosumError)) throw new Error(`got ${error}`);
  expect(error.message).toBe(english);
  expect(error.in("ko")).toBe(korean);
});

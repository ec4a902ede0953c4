import type { condition as en } from "../en/condition.ts";
import type { Messages } from "../types.ts";

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 "${suggestion}"을(를) 뜻하셨습니까?`;

const some = (texts: readonly string[]) =>
  texts.slice(0, 8).join(", ") + (texts.length > 8 ? ` 외 ${texts.length - 8}개` : "");

const round = (x: number) => Number(x.toPrecision(2));

const refused = (condition: string) => `조건 "${condition}"을(를) 쓸 수 없습니다`;

export const condition: Messages<typeof en> = {
  "condition.operator": (p) =>
    `${refused(p.condition)}: 연산자가 없습니다. 열, 연산자(=, !=, <, <=, >, >=, in, not in, is missing, is not missing), 값의 차례로 쓰십시오. 예: age>=30`,
  "condition.no-column": (p) => `${refused(p.condition)}: 연산자 앞에 열이 없습니다. 예: age>=30`,
  "condition.no-value": (p) =>
    `${refused(p.condition)}: ${p.operator} 뒤에 값이 없습니다. 결측 셀을 뜻한다면 "${p.column} is missing"이라고 쓰십시오`,
  "condition.rest": (p) =>
    `${refused(p.condition)}: "is ${p.operator}" 뒤에 "${p.got}"이(가) 있지만 아무것도 없어야 합니다. 이 낱말이 들어 있는 열 이름은 백틱으로 감싸십시오`,
  "condition.backtick": (p) =>
    `${refused(p.condition)}: 백틱 두 개 사이에 열 이름을 쓰고 바로 뒤에 연산자를 써야 합니다. 이름 안의 백틱은 두 번 쓰십시오`,
  "condition.list": (p) =>
    `${refused(p.condition)}: 따옴표가 쉼표 앞에서 닫히지 않았습니다. 목록은 Paris,"Washington, D.C."처럼 쓰십시오`,
  "condition.unknown-operator": (p) =>
    `"${p.column}" 열의 조건을 쓸 수 없습니다: ${p.got}은(는) 연산자가 아닙니다. 쓸 수 있는 연산자: ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "condition.operand": (p) =>
    `"${p.column}" 열의 조건을 쓸 수 없습니다: ${p.operator}의 값으로 ${p.got}을(를) 받았지만 ${{ value: "문자열, 유한한 수, true, false 가운데 하나", list: "값의 목록", boolean: "true 또는 false" }[p.expected]}이어야 합니다`,
  "condition.column": (p) =>
    `${refused(p.condition)}: 모델에 "${p.got}" 열이 없습니다. 모델의 열: ${some(p.columns)}${meant(p.suggestion)}`,
  "condition.value": (p) =>
    `${refused(p.condition)}: ${p.column} 열에는 "${p.got}"이(가) 없습니다. 쓸 수 있는 값: ${some(p.expected)}${meant(p.suggestion)}`,
  "condition.value-kind": (p) =>
    `${refused(p.condition)}: ${p.kind} 열인 ${p.column}에 "${p.got}"을(를) 받았습니다. ${p.example} 같은 ${p.format === undefined ? "수나" : `${p.format} 형식의 값이나`} ${p.example}.. 같은 범위여야 합니다`,
  "condition.order": (p) =>
    `${refused(p.condition)}: ${p.column} 열은 텍스트여서 ${p.operator}로 견줄 순서가 없습니다. =, !=, in을 쓰십시오`,
  "condition.identifier": (p) =>
    `${refused(p.condition)}: ${p.column} 열은 행 번호로 만드는 고유 키여서 학습하지 않습니다. 다른 열의 조건을 쓰십시오`,
  "condition.never-missing": (p) => `${refused(p.condition)}: ${p.column} 열에는 학습 데이터와 같이 결측 셀이 없습니다`,
  "condition.none-left": (p) =>
    `${refused(p.condition)}: ${p.column} 열에 남는 값이 없습니다. 이 열은 ${p.values.length > 0 ? `언제나 ${some(p.values)} 가운데 하나입니다` : "언제나 결측입니다"}`,
  "condition.outside": (p) =>
    `${refused(p.condition)}: 모델이 배운 ${p.column} 열의 값은 ${p.from}부터 ${p.to}까지${p.step === undefined ? "" : ` ${p.step} 간격으로`} 있습니다. 그 안의 값을 쓰십시오`,
  "condition.backwards": (p) =>
    `${refused(p.condition)}: ${p.from}에서 ${p.to}까지의 범위를 받았습니다. 작은 값을 먼저 쓰십시오: ${p.to}..${p.from}`,
  "condition.contradiction": (p) =>
    `행을 생성할 수 없습니다: ${p.texts.map((text) => `"${text}"`).join(", ")}을(를) 한꺼번에 만족하는 행은 없습니다. 하나를 빼십시오`,
  "condition.most-candidates": (p) =>
    `행을 생성할 수 없습니다: 행마다 시도할 후보 수로 ${p.got}을(를) 받았지만 1 이상 ${p.to} 이하의 정수여야 합니다`,
  "condition.rare": (p) =>
    `행을 생성할 수 없습니다: 후보 ${p.tried}개 가운데 ${p.met === 0 ? "하나도" : `${p.met}개만`} ${p.condition}을(를) 만족${p.met === 0 ? "하지 않았습니다" : "했습니다"}. ${p.most}개에 하나 이상이어야 합니다. 조건을 늦추거나 행마다 시도할 후보 수를 늘리십시오`,
  "condition.balance-column": (p) =>
    `"${p.column}" 열의 균형을 맞출 수 없습니다: 모델에 그런 열이 없습니다. 모델의 열: ${some(p.columns)}${meant(p.suggestion)}`,
  "condition.balance-kind": (p) =>
    `${p.column} 열의 균형을 맞출 수 없습니다: ${p.kind} 열이어서 범주가 없습니다. 범주가 있는 열을 쓰십시오. ${p.kind === "identifier" ? "고유 키는 행마다 다릅니다" : "범위를 나누려면 구간마다 조건을 걸어 따로 생성하십시오"}`,
  "condition.balance-constant": (p) =>
    `${p.column} 열의 균형을 맞출 수 없습니다: 범주가 둘보다 적습니다. 범주가 둘 이상인 열을 쓰십시오`,
  "condition.balance-many": (p) =>
    `${p.columns.join(", ")} 열의 균형을 맞출 수 없습니다: 범주의 조합이 ${p.count}개이지만 ${p.most}개까지 쓸 수 있습니다. 열의 수를 줄이십시오`,
  "condition.unbalanced": (p) =>
    `${p.columns.join(", ")} 열의 균형을 맞출 수 없습니다: 조건 ${p.conditions.map((text) => `"${text}"`).join(", ")}을(를) 만족하는 범주가 남지 않습니다. 균형을 맞출 열에 건 조건을 빼십시오`,
  "condition.like-column": (p) =>
    `주어진 행을 쓸 수 없습니다: 모델에 "${p.got}" 열이 없습니다. 모델의 열: ${some(p.columns)}${meant(p.suggestion)}`,
  "condition.like-nothing": (p) =>
    `주어진 행을 쓸 수 없습니다: 행이 없습니다. 다음 열 가운데 일부를 담은 행이 하나 이상 있어야 합니다: ${some(p.columns)}`,
  "condition.like-value": (p) =>
    `주어진 행 가운데 ${p.row}번째를 쓸 수 없습니다: ${p.column} 열에는 "${p.got}"이(가) 없습니다. 쓸 수 있는 값: ${some(p.expected)}. 모델이 채우게 하려면 셀을 비우십시오${meant(p.suggestion)}`,
  "condition.like-kind": (p) =>
    `주어진 행 가운데 ${p.row}번째를 쓸 수 없습니다: ${p.kind} 열인 ${p.column}에 "${p.got}"을(를) 받았습니다. ${p.example} 같은 ${p.format === undefined ? "수여야" : `${p.format} 형식의 값이어야`} 합니다. 모델이 채우게 하려면 셀을 비우십시오`,
  "condition.like-outside": (p) =>
    `주어진 행 가운데 ${p.row}번째를 쓸 수 없습니다: ${p.column} 열에 ${p.got}을(를) 받았지만 ${p.whole ? "이 열에는" : "모델이 배운 값은"} ${p.from}부터 ${p.to}까지${p.whole ? "의 정수만" : ""} 있습니다. 그 안의 값을 쓰거나, 모델이 채우게 하려면 셀을 비우십시오`,
  "condition.like-missing": (p) =>
    `주어진 행 가운데 ${p.row}번째를 쓸 수 없습니다: ${p.column} 열에 "${p.got}"을(를) 받았지만 이 열에는 결측 셀이 없습니다. 값을 쓰거나, 모델이 채우게 하려면 셀을 비우십시오`,
  "condition.like-where": (p) =>
    `주어진 행 가운데 ${p.row}번째를 쓸 수 없습니다: ${p.column} 열의 값 ${p.got}이(가) 조건 ${p.texts.map((text) => `"${text}"`).join(", ")}을(를) 만족하지 않습니다. 행이나 조건 가운데 하나를 빼십시오`,
  "condition.like-balance":
    "행을 생성할 수 없습니다: 주어진 행과 균형을 맞출 열을 함께 받았습니다. 하나만 쓰십시오. 무엇을 번갈아 만들지는 주어진 행이 정합니다",
  "condition.likeness": (p) => {
    const met = `행 ${p.rows}개 가운데 ${p.rows - p.nearest}개는 주어진 셀을 모두 갖춘(수는 가까운) 모델의 행으로 채웠습니다`;
    if (p.nearest === 0) return met;
    const each = (cells: number) => round(cells / p.nearest);
    return `${met}. ${p.nearest}개는 모델의 행 ${p.candidates}개 가운데 가장 가까운 행으로 채웠으며, 주어진 셀 ${each(p.given)}개 가운데 평균 ${each(p.given - p.differing)}개가 같았습니다. 주어진 셀은 모든 행에 그대로 있습니다`;
  },
  "condition.rate": (p) =>
    `${p.cases === 1 ? "" : `번갈아 만드는 ${p.cases}가지 경우를 통틀어 `}모델이 만드는 행의 ${round(100 * p.share)} %가 조건을 만족합니다: 행 ${p.rows}개에 후보 약 ${round(p.candidates)}개`,
};

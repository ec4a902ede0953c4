import type { encoder as en } from "../en/encoder.ts";
import type { Messages } from "../types.ts";

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 "${suggestion}"을(를) 뜻하셨습니까?`;

/** 이름 다섯 개까지, 그리고 나머지의 수. */
const listed = (names: readonly string[]) =>
  names.slice(0, 5).join(", ") + (names.length > 5 ? ` 외 ${names.length - 5}개` : "");

export const encoder: Messages<typeof en> = {
  "encoder.nothing":
    "표를 학습할 수 없습니다: 모든 열이 상수이거나 비어 있거나 제외된 열입니다. 값이 변하는 열이 하나 이상 있어야 합니다",
  "encoder.all-rare": (p) =>
    `표를 학습할 수 없습니다: ${p.rows}개 이상의 행이 같은 값을 가진 열 가운데 값이 변하는 열이 없습니다. 행을 늘리거나 드문 값을 남기도록 하십시오`,
  "encoder.withheld": (p) =>
    `${listed(p.columns)} 열에서 ${p.rows}개 미만의 행만 가진 값 ${p.values}개를 제외했습니다. 모델은 이 값을 알지 못하며, 해당 셀은 그 열의 다른 값으로 칩니다. 원하면 남길 수 있습니다`,
  "encoder.option": (p) =>
    `표를 인코딩할 수 없습니다: ${p.option} 값으로 ${p.got}을(를) 받았지만 ${p.from} 이상${p.to === undefined ? "" : ` ${p.to} 이하`}의 ${p.whole ? "정수" : "수"}여야 합니다`,
  "encoder.column": (p) =>
    `표를 인코딩할 수 없습니다: "${p.column}" 열이 없습니다. 모델이 학습한 열이 모두 있어야 합니다${meant(p.suggestion)}`,
  "encoder.kind": (p) =>
    `"${p.column}" 열을 인코딩할 수 없습니다: 열의 종류로 ${p.got}을(를) 받았지만 학습 데이터와 같이 ${p.expected}이어야 합니다. 스키마에서 열의 종류를 지정하십시오`,
  "encoder.category": (p) =>
    `"${p.column}" 열을 인코딩할 수 없습니다: "${p.got}"을(를) 받았지만 학습 데이터에 있는 범주여야 합니다${meant(p.suggestion)}`,
  "encoder.missing": (p) =>
    `"${p.column}" 열을 인코딩할 수 없습니다: ${p.row}번째 행에 결측이 있지만 학습 데이터의 이 열에는 결측이 없었습니다. 셀을 채우거나 행을 제외하십시오`,
  "encoder.batch": (p) =>
    `${p.rows}개 행을 인코딩하거나 디코딩할 수 없습니다: 수 ${p.numbers}개와 균등 난수 ${p.uniforms}개를 받았지만 각각 ${p.rows} × ${p.width}개와 ${p.rows} × ${p.draws}개 이상이어야 합니다`,
  "encoder.state": (p) =>
    `인코더를 열 수 없습니다: ${p.path}이(가) 손상되었습니다. zerosum이 쓴 그대로의 모델 파일을 사용하십시오`,
};

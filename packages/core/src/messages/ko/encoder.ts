import type { encoder as en } from "../en/encoder.ts";
import type { Messages } from "../types.ts";

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 "${suggestion}"을(를) 뜻하셨습니까?`;

export const encoder: Messages<typeof en> = {
  "encoder.nothing":
    "표를 학습할 수 없습니다: 값이 일정하거나, 비어 있거나, 제외된 열뿐이지만 값이 변하는 열이 하나 이상 필요합니다",
  "encoder.column": (p) =>
    `표를 인코딩할 수 없습니다: "${p.column}" 열이 없지만 모델을 학습한 열이 모두 있어야 합니다${meant(p.suggestion)}`,
  "encoder.category": (p) =>
    `"${p.column}" 열을 인코딩할 수 없습니다: "${p.got}"을(를) 받았지만 학습 데이터에 있는 범주여야 합니다${meant(p.suggestion)}`,
  "encoder.missing": (p) =>
    `"${p.column}" 열을 인코딩할 수 없습니다: ${p.row}번째 행의 셀이 결측이지만 학습 데이터에는 결측이 없었습니다. 셀을 채우거나 그 행을 빼십시오`,
  "encoder.matrix": (p) =>
    `행을 디코딩할 수 없습니다: 수 ${p.got}개를 받았지만 너비 ${p.width}인 행 ${p.rows}개가 필요합니다`,
};

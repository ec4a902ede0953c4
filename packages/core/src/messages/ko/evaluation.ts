import type { evaluation as en } from "../en/evaluation.ts";
import type { Messages } from "../types.ts";

export const evaluation: Messages<typeof en> = {
  "evaluation.no-rows": (p) =>
    `두 표를 비교할 수 없습니다: ${p.which === "real" ? "실제" : "생성된"} 행이 하나도 없습니다. 한 행 이상이어야 합니다. 행을 생성하거나 파일을 확인하십시오`,
  "evaluation.no-columns":
    "두 표를 비교할 수 없습니다: 숫자나 범주 열이 하나도 없습니다. 하나 이상이어야 합니다. 자유 텍스트는 비교하지 않습니다",
  "evaluation.column": (p) =>
    `두 표를 비교할 수 없습니다: 생성된 표에 ${p.name} 열이 없습니다. 실제 표의 모든 열이 있어야 합니다${p.suggestion === undefined ? "" : `. 혹시 ${p.suggestion}을(를) 뜻하셨습니까?`}`,
  "evaluation.kind": (p) =>
    `${p.name} 열을 비교할 수 없습니다: 실제 표에서는 ${p.real}, 생성된 표에서는 ${p.generated}입니다. 둘 다 숫자이거나 둘 다 범주여야 합니다. 스키마로 종류를 지정하십시오`,
  "evaluation.few-rows": (p) =>
    `실제 행과 생성된 행을 구별해 볼 수 없습니다: 한쪽에 행 ${p.rows}개를 받았는데 폴드는 ${p.folds}개입니다. 폴드마다 양쪽 행이 하나 이상 있어야 합니다. 행을 늘리거나 폴드를 줄이십시오`,
};

import type { evaluation as en } from "../en/evaluation.ts";
import type { Messages } from "../types.ts";

const TABLES = { train: "학습", holdout: "홀드아웃", synthetic: "합성" };

const someOf = (names: readonly string[]): string =>
  names.slice(0, 5).join(", ") + (names.length > 5 ? ` 외 ${names.length - 5}개` : "");

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 ${suggestion}을(를) 뜻하셨습니까?`;

export const evaluation: Messages<typeof en> = {
  "evaluation.no-rows": (p) =>
    `표를 비교할 수 없습니다: ${TABLES[p.table]} 데이터에 행이 하나도 없습니다. 한 행 이상이어야 합니다. 행을 생성하거나 파일을 확인하십시오`,
  "evaluation.dimension": (p) =>
    `점을 평가할 수 없습니다: 숫자 열이 ${p.got}개입니다. 분포와 같이 ${p.expected}개여야 합니다. 좌표 열만 주십시오`,
  "evaluation.no-columns":
    "표를 비교할 수 없습니다: 숫자나 범주 열이 하나도 없습니다. 하나 이상이어야 합니다. 자유 텍스트는 비교하지 않습니다",
  "evaluation.column": (p) =>
    `표를 비교할 수 없습니다: ${TABLES[p.table]} 데이터에 ${someOf(p.names)} 열이 없습니다${p.others.length > 0 ? `(대신 ${someOf(p.others)} 열이 있습니다)` : ""}. 학습 데이터의 모든 열이 있어야 합니다${meant(p.suggestion)}`,
  "evaluation.kind": (p) =>
    `${p.name} 열을 비교할 수 없습니다: 학습 데이터에서는 ${p.real}, ${TABLES[p.table]} 데이터에서는 ${p.other}입니다. 둘 다 숫자이거나 둘 다 범주여야 합니다. 스키마로 종류를 지정하십시오`,
  "evaluation.target": (p) =>
    `목표 열로 ${p.got}을(를) 쓸 수 없습니다: 숫자나 범주 열이어야 합니다${meant(p.suggestion)}`,
  "evaluation.requirement": (p) =>
    `요구 조건 "${p.got}"을(를) 쓸 수 없습니다: 지표, <= >= < > 가운데 하나, 그리고 숫자나 지표나 둘의 곱이 차례로 와야 합니다. 예: "c2st.trees.auc<=0.6, pairs.error<0.5*pairs.error.floor"`,
  "evaluation.metric": (p) =>
    `요구 조건을 쓸 수 없습니다: 알 수 없는 지표 ${p.got}을(를) 받았습니다${meant(p.suggestion) || ". 지표 이름은 zerosum evaluate --json에서 모두 볼 수 있습니다"}`,

  "evaluation.omitted.no-holdout": "홀드아웃, 곧 생성기가 보지 못한 실제 행이 있어야 합니다",
  "evaluation.omitted.few-rows": (p) => `표마다 행이 ${p.needed}개 이상 있어야 합니다. ${p.rows}개를 받았습니다`,
  "evaluation.omitted.few-columns": (p) => `비교할 열이 ${p.needed}개 이상 있어야 합니다. ${p.columns}개를 받았습니다`,
  "evaluation.omitted.wide": (p) =>
    `범주를 하나씩 센 행의 좌표가 최대 ${p.most}개여야 합니다. 받은 좌표는 ${p.coordinates}개입니다`,
  "evaluation.omitted.one-class": (p) => `대상 열 ${p.target}의 값이 모든 행에서 같습니다`,
  "evaluation.omitted.no-target": (p) => `대상 열 ${p.target}에 값이 하나도 없습니다`,
  "evaluation.omitted.many-classes": (p) =>
    `대상 열의 클래스가 최대 ${p.most}개여야 합니다. ${p.target} 열에는 ${p.classes}개가 있습니다. 다른 대상 열을 고르십시오`,
  "evaluation.omitted.no-keys": "키 열이 있어야 합니다",
  "evaluation.omitted.no-categories": "범주 열이 있어야 합니다",
  "evaluation.omitted.no-formats": "숫자, 날짜, 시각 또는 키 열이 있어야 합니다",
  "evaluation.omitted.no-order": "모든 학습 행에서 순서가 지켜지는 날짜나 시각 열이 둘 있어야 합니다",
  "evaluation.omitted.all-missing": "비교할 것이 없습니다. 모든 칸이 비어 있습니다",
  "evaluation.omitted.no-trends": "비교할 것이 없습니다. 실제 데이터에 서로 뚜렷이 관련된 열의 쌍이 없습니다",
  "evaluation.omitted.no-numbers": "숫자 열이 있어야 합니다",
  "evaluation.omitted.no-modes": "모드가 있는 분포여야 합니다",
  "evaluation.omitted.no-discriminator": "게임의 D가 있어야 합니다. 모델 파일에는 D가 들어 있지 않습니다",

  "evaluation.words.copies": ({ value, ceiling }) =>
    `합성 행의 ${value}가 학습 행과 똑같습니다.${ceiling === undefined ? "" : ` 학습에 쓰지 않은 실제 행은 ${ceiling}가 그렇습니다.`}`,
  "evaluation.words.copies.near": ({ value, ceiling }) =>
    `합성 행의 ${value}가 학습 행에 유난히 가깝습니다. 학습에 쓰지 않은 실제 행은 ${ceiling}가 그렇습니다.`,
  "evaluation.words.dcr.share": ({ value }) =>
    `합성 행의 ${value}가 학습에 쓰지 않은 어떤 실제 행보다도 학습 행에 더 가깝습니다. 베낀 것이 없다면 50%입니다.`,
  "evaluation.words.nndr": ({ value, ceiling }) =>
    `합성 행에서 가장 가까운 학습 행까지의 거리는 두 번째로 가까운 학습 행까지의 거리의 평균 ${value}배입니다. 학습에 쓰지 않은 실제 행은 ${ceiling}배입니다.`,
  "evaluation.words.nnaa": ({ value }) =>
    `가장 가까운 이웃을 보고 합성 행인지 학습 행인지 맞힌 비율은 ${value}입니다. 50%가 가장 좋고, 그보다 낮으면 합성 행이 학습 행에 붙어 있다는 뜻입니다.`,
  "evaluation.words.nnaa.holdout": ({ value }) =>
    `가장 가까운 이웃을 보고 합성 행인지 학습에 쓰지 않은 실제 행인지 맞힌 비율은 ${value}입니다. 학습 행을 상대로 한 비율보다 뚜렷이 높으면 학습 행이 새어 나오고 있다는 뜻입니다.`,
  "evaluation.words.membership.auc": ({ value }) =>
    `거리를 비교하는 공격자가 학습 행을 다른 실제 행과 구별하는 AUC는 ${value}입니다. 0.5이면 어림짐작과 같습니다.`,

  "evaluation.verdict.fidelity.good": "충실도: 좋음. 합성 행은 실제 행과 구별하기 어렵습니다.",
  "evaluation.verdict.fidelity.fair": "충실도: 보통. 합성 행은 실제 행에 가깝지만 구별할 수 있습니다.",
  "evaluation.verdict.fidelity.bad": "충실도: 나쁨. 합성 행은 실제 행과 쉽게 구별됩니다.",
  "evaluation.verdict.fidelity.unknown": "충실도: 알 수 없음. 잴 수 있는 지표가 없었습니다.",
  "evaluation.verdict.use.good": "쓸모: 좋음. 합성 행에서 배운 것이 실제 행에도 통합니다.",
  "evaluation.verdict.use.fair": "쓸모: 보통. 합성 행에서 배운 것이 실제 행에 일부만 통합니다.",
  "evaluation.verdict.use.bad": "쓸모: 나쁨. 합성 행에서 배운 것이 실제 행에 통하지 않습니다.",
  "evaluation.verdict.use.unknown": "쓸모: 알 수 없음. 잰 지표가 없습니다.",
  "evaluation.verdict.privacy.good": "프라이버시: 좋음. 합성 행은 실제 행보다 학습 행에 더 가깝지 않습니다.",
  "evaluation.verdict.privacy.fair": "프라이버시: 보통. 합성 행은 실제 행보다 학습 행에 조금 더 가깝습니다.",
  "evaluation.verdict.privacy.bad": "프라이버시: 나쁨. 합성 행에서 학습 행이 드러납니다.",
  "evaluation.verdict.privacy.unknown": "프라이버시: 알 수 없음. 잰 지표가 없습니다.",
  "evaluation.finding.collapsed": (p) =>
    `생성기가 붕괴했습니다. 행이 실제 행과 비슷하지만 종류가 몇 가지뿐입니다. 합성 행이 가까이 있는 실제 행은 ${p.value}뿐입니다.`,
  "evaluation.finding.copied":
    "합성 행 가운데 학습 행이 그대로 또는 거의 그대로 들어 있습니다. 이 행을 공유하지 마십시오.",
  "evaluation.finding.independent":
    "합성 행이 열마다 순서를 뒤섞은 표보다 낫지 않습니다. 열 사이의 관계를 전혀 배우지 못했습니다.",
  "evaluation.finding.extra-columns": (p) =>
    `${TABLES[p.table]} 데이터에 학습 데이터에 없는 열이 있어 빼고 비교했습니다: ${someOf(p.columns.map(({ name, near }) => (near === undefined ? name : `${name}(비슷한 열: ${near})`)))}.`,
  "evaluation.finding.no-holdout":
    "홀드아웃이 없으면 합성 행이 다른 행보다 학습 행에 더 가까운지, 얼마나 쓸모 있는지 알 수 없습니다. 학습 전에 실제 행을 따로 떼어 두었다가 홀드아웃으로 주십시오.",
  "evaluation.because": (p) => `판단 근거: ${p.metric} ${p.value}, 기준 ${p.threshold}`,
};

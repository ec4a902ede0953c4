import type { report as en } from "../en/report.ts";
import type { Messages } from "../types.ts";

export const report: Messages<typeof en> = {
  "report.title": "평가",
  "report.facts": (p) =>
    `합성 행 ${p.synthetic}개를 학습 행 ${p.train}개${p.holdout === null ? "와 비교했습니다. 홀드아웃은 없습니다" : `, 홀드아웃 행 ${p.holdout}개와 비교했습니다`}. 열은 ${p.columns}개입니다.`,
  "report.refined": (p) =>
    `${p.steps}단계 학습한 모델의 정제된 행입니다. 완성된 생성기를 심사하는 비평가가 행 100개 가운데 약 ${p.percent}개를 남겼습니다.`,
  "report.raw": (p) => `${p.steps}단계 학습한 모델의 원본 행입니다. 생성기가 만든 행을 고르지 않고 그대로 썼습니다.`,
  "report.from-file": "합성 행은 파일에서 읽었습니다. 다른 행 가운데서 골라낸 것인지는 알 수 없습니다.",
  "report.summary": (p) =>
    `실제 행과 합성 행을 하나씩 보여 주면 부스팅 트리는 100번 가운데 ${p.value}번 실제 행을 맞힙니다. 동전 던지기는 50번${p.floor === null ? "" : `, 독립인 열을 상대로는 ${p.floor}번`}${p.ceiling === null ? "" : `, 다른 실제 행을 상대로는 ${p.ceiling}번`}입니다.`,

  "report.key.real": "실제 행",
  "report.key.synthetic": "합성 행",
  "report.key.judge": "판별자: 게임의 D 또는 트리",
  "report.key.floor": "바닥: 독립인 열, 곧 열마다 따로 뒤섞은 학습 행",
  "report.key.ceiling": "천장: 학습에 쓰지 않은 실제 행",

  "report.real": "실제",
  "report.synthetic": "합성",
  "report.difference": "차이",
  "report.value": "값",
  "report.floor": "바닥",
  "report.ceiling": "천장",
  "report.worse": "← 나쁨",
  "report.better": "좋음 →",
  "report.against.train": "학습 행",
  "report.against.holdout": "홀드아웃",

  "report.columns": "열: 나쁜 것부터",
  "report.columns.lead":
    "열마다 합성 값은 채워서, 실제 값은 점선 테두리로 그렸습니다. 차이는 columns.error가 평균하는 값이며, 학습에 쓰지 않은 실제 행의 차이를 함께 적었습니다.",
  "report.columns.rest": (p) => `그리지 않은 열과 그 차이: ${p.columns}`,
  "report.distance": (p) => `차이 ${p.value}${p.ceiling === null ? "" : `, 실제 행은 ${p.ceiling}`}`,
  "report.chart": (p) => `${p.name}의 실제 값과 합성 값`,
  "report.missing-cells": "(결측)",
  "report.other-values": "나머지 값:",
  "report.other-categories": "(그 밖)",
  "report.others": (p) => `그 밖의 ${p.count}개`,

  "report.pairs": "열 쌍: 나쁜 것부터",
  "report.pairs.lead":
    "두 열의 값이 얼마나 자주 함께 나타나는지 보여 줍니다. 우연만으로 생길 차이를 넘어선 정도에 따라 늘어놓았습니다. 차이에서 사각형은 합성이 많으면 채우고 실제가 많으면 테두리만 그립니다. 넓이가 차이의 크기입니다.",
  "report.pairs.next": "그다음 쌍",
  "report.pair": (p) =>
    `차이 ${p.value}${p.chance === null ? "" : `, 우연이면 ${p.chance}`}${p.floor === null ? "" : `, 독립인 열 ${p.floor}`}${p.ceiling === null ? "" : `, 실제 행 ${p.ceiling}`}`,
  "report.association": "열 사이의 연관성",
  "report.association.means":
    "숫자끼리는 상관계수, 숫자와 범주는 상관비, 범주끼리는 크라메르의 V입니다. 진할수록 한 열이 다른 열에 대해 많은 것을 말해 줍니다.",

  "report.told-apart": "누가 진짜인가?",
  "report.told-apart.lead":
    "두 종류의 행을 조금씩 본 부스팅 트리가 나머지 행 가운데 어느 것이 진짜인지 말합니다. 구별하지 못하면 곡선은 대각선이 됩니다.",
  "report.roc": "판별자의 ROC 곡선",
  "report.roc.means":
    "가로는 진짜로 오인한 합성 행의 비율, 세로는 진짜로 알아본 실제 행의 비율입니다. 점마다 판정 기준이 다릅니다.",
  "report.trees": (p) => `부스팅 트리, AUC ${p.auc}`,
  "report.coin": "동전 던지기",
  "report.map": "한 평면 위의 행",
  "report.map.means": (p) =>
    `실제 행이 가장 넓게 퍼지는 평면에 행 ${p.rows}개를 놓았습니다. 이 평면은 분산의 ${p.share}를 담으며, 모든 열의 비중은 같습니다.`,
  "report.map.same":
    "같은 평면 위의 합성 행입니다. 저쪽에만 있는 것은 놓친 것이고, 이쪽에만 있는 것은 지어낸 것입니다.",

  "report.group.fidelity": "충실도: 실제 행과 닮았는가?",
  "report.group.fidelity.lead":
    "모든 값을 독립인 열이 받는 값과 실제 행이 받는 값 사이에 놓았습니다. 천장에 닿은 값은 실제 홀드아웃의 값과 구별되지 않습니다.",
  "report.group.use": "쓸모: 배운 것이 통하는가?",
  "report.group.use.lead":
    "합성 행에서 배운 모델로 아무도 보지 못한 실제 행을 예측하고, 실제 행에서 배운 모델과 견줍니다.",
  "report.group.privacy": "프라이버시: 누군가 드러나는가?",
  "report.group.privacy.lead": "합성 행은 다른 실제 행보다 학습 행에 더 가깝지 않아야 합니다.",
  "report.group.validity": "유효성: 행이 올바른 꼴인가?",
  "report.group.validity.lead": "모든 실제 행에서 성립하고 행마다 확인할 수 있는 것입니다.",

  "report.use.title": (p) => `실제 행의 ${p.target} 예측하기: 무엇에서 배웠는가`,
  "report.use.means": (p) =>
    `합성 행에서 배우면 ${p.tstr}, 실제 행에서 배우면 ${p.trtr}입니다. 클래스는 AUC, 숫자는 R²이며 오른쪽일수록 좋습니다.`,
  "report.learnt.floor": "독립인 열",
  "report.learnt.synthetic": "합성 행",
  "report.learnt.real": "실제 행",
  "report.learnt.both": "둘 다",

  "report.privacy.words": "말로 하면",
  "report.distances": "가장 가까운 레코드까지의 거리",
  "report.distances.train": "합성 행에서 학습 행까지",
  "report.distances.holdout": "합성 행에서 학습에 쓰지 않은 같은 수의 실제 행까지",
  "report.distances.means":
    "베낀 것이 없으면 둘이 겹칩니다. 베꼈다면 채워진 쪽이 왼쪽에 몰립니다. 마지막 칸에는 더 먼 것이 모두 들어 있습니다.",

  "report.game": "게임",
  "report.game.lead":
    "점마다 배치 하나이며 이동 평균을 겹쳐 그렸습니다. 완벽한 게임의 끝에서 D는 어디서나 ½이라고 말하고 V(D, G)는 −log 4입니다.",
  "report.game.value": "게임의 값",
  "report.game.scores": "D의 판단",
  "report.game.losses": "손실",
  "report.game.estimates": "학습하는 동안의 구별 가능성 (AUC)",
  "report.game.trees": "트리, 따로 떼어 둔 행에서",

  "report.density": "밀도와 생성된 점",
  "report.density.line": "밀도",
  "report.density.best": "가장 좋은 D의 판단",
  "report.density.summary": (p) =>
    `가장 좋은 판별자를 상대로 게임은 C(G) = ${p.criterion}에 있습니다. 아무도 구별하지 못하는 게임의 끝에서는 −log 4 = −1.386입니다.`,
  "report.density.facts": (p) => `생성된 점 ${p.rows}개를 정확히 알려진 밀도와 비교했습니다.`,
  "report.density.figures": "게임의 지표",
  "report.density.figures.lead":
    "할 수 있는 것은 모두 밀도 자체로 계산했으며, 같은 수의 실제 점이 받는 값을 함께 적었습니다.",
  "report.density.ceiling": (p) => `실제 점: ${p.value}`,

  "report.omitted": "제외한 지표와 까닭",
  "report.note":
    "바닥은 학습 표의 열을 따로따로 뒤섞은 것입니다. 열마다는 완벽하지만 서로 관계가 없습니다. 널리 쓰이는 많은 점수가 여기에 거의 만점을 줍니다. 천장은 합성 행의 자리에 실제 행을 놓은 것입니다. ±는 표준오차의 두 배입니다.",
  "report.seed": (p) =>
    `뽑는 것은 모두 시드 ${p.seed}로 뽑으므로 같은 파일에서는 같은 보고서가 나옵니다. 이 페이지는 어떤 서버에도 아무것도 요청하지 않습니다.`,
};

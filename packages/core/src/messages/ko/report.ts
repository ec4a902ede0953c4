import type { report as en } from "../en/report.ts";
import type { Messages } from "../types.ts";

export const report: Messages<typeof en> = {
  "report.title": "보고서",
  "report.facts": (p) => `실제 행 ${p.real}개, 생성된 행 ${p.generated}개, 열 ${p.columns}개`,
  "report.verdict.hard": "생성된 행은 실제 행과 구별하기 어렵습니다.",
  "report.verdict.near": "생성된 행은 실제 행에 가깝고, 열 사이의 관계도 비슷합니다.",
  "report.verdict.far": "생성된 행은 열을 뒤섞은 것보다 열 사이의 관계를 잘 따르지만, 아직 실제 행과 구별됩니다.",
  "report.verdict.floor": "생성된 행은 열을 뒤섞은 것보다 낫지 않습니다. 더 오래, 또는 더 많은 행으로 학습하십시오.",
  "report.verdict.trees": (p) =>
    `실제 행과 생성된 행을 하나씩 보여 주면 부스팅 트리는 100번 가운데 ${p.value}번 실제 행을 맞힙니다. 동전 던지기는 50번, 열을 뒤섞은 표에서는 ${p.floor}번입니다.`,
  "report.scores": "얼마나 가까운가",
  "report.columns": "열마다 보기",
  "report.real": "실제",
  "report.generated": "생성",
  "report.shuffled": "뒤섞은 열",
  "report.columns.error": "열 오차",
  "report.columns.error.means":
    "열 하나하나의 분포가 실제와 얼마나 다른지 나타냅니다. 0\u00a0%가 가장 좋습니다. 뒤섞어도 열마다의 분포는 그대로입니다.",
  "report.pairs.error": "쌍 오차",
  "report.pairs.error.means": "두 열 사이의 관계가 실제와 얼마나 다른지 나타냅니다. 0\u00a0%가 가장 좋습니다.",
  "report.c2st.trees.auc": "구별 가능성 (AUC)",
  "report.c2st.trees.auc.means":
    "부스팅 트리가 처음 보는 행이 실제인지 생성된 것인지 얼마나 잘 맞히는지 나타냅니다. 0.5, 곧 구별하지 못하는 것이 가장 좋습니다.",
  "report.distance": (p) => `차이 ${p.value}`,
  "report.chart": (p) => `${p.name}의 실제 값과 생성된 값`,
  "report.missing": (p) => `결측: 실제 ${p.real}, 생성 ${p.generated}`,
  "report.missing-cells": "(결측)",
  "report.others": (p) => `그 밖의 ${p.count}개`,
  "report.note":
    "뒤섞은 열은 실제 표의 열마다 순서를 따로 뒤섞은 것입니다. 열 하나하나의 분포는 완벽하지만 열 사이의 관계는 없습니다. 열 하나보다 많은 것을 배운 생성기는 이보다 낫습니다.",
  "report.compared": (p) =>
    `우연이 똑같이 작용하도록, 점수는 생성된 행 ${p.rows}개를 실제 행과 비교해 구합니다. 그림은 모든 행을 보여 줍니다.`,
};

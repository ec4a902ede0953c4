import type { metric as en } from "../en/metric.ts";
import type { Messages } from "../types.ts";

export const metric: Messages<typeof en> = {
  "metric.c2st.trees.auc": "트리로 구별하기",
  "metric.c2st.trees.auc.means":
    "부스팅 트리가 처음 보는 행을 실제 행과 얼마나 잘 구별하는지 나타내는 AUC입니다. 구별하지 못하면 0.5입니다.",
  "metric.c2st.logistic.auc": "로지스틱 회귀로 구별하기",
  "metric.c2st.logistic.auc.means": "많은 것을 놓치는 선형 판별자로 같은 것을 잰 AUC입니다. 구별하지 못하면 0.5입니다.",
  "metric.columns.error": "열 오차",
  "metric.columns.error.means":
    "열 하나하나가 실제와 얼마나 다른지의 평균입니다. 숫자는 콜모고로프-스미르노프 거리, 범주는 전변동 거리로 잽니다. 독립인 열도 여기서는 완벽합니다.",
  "metric.pairs.error": "쌍 오차",
  "metric.pairs.error.means": "두 열의 이원표가 실제와 얼마나 다른지의 평균입니다. 전변동 거리로 잽니다.",
  "metric.columns.shapes": "열 모양 (Column Shapes)",
  "metric.columns.shapes.means": "열 하나하나에 대한 SDMetrics의 점수입니다. 독립인 열도 거의 만점을 받습니다.",
  "metric.pairs.trends": "열 쌍 추세 (Column Pair Trends)",
  "metric.pairs.trends.means": "서로 관계있는 열 쌍에 대한 SDMetrics의 점수입니다.",
  "metric.pairs.association": "연관성 차이",
  "metric.pairs.association.means": "두 열의 연관성이 실제 행에서보다 얼마나 강하거나 약한지의 평균입니다.",
  "metric.columns.wasserstein": "열 사이의 거리",
  "metric.columns.wasserstein.means": "열의 분포가 같아지려면 값이 표준편차의 몇 배만큼 움직여야 하는지 나타냅니다.",
  "metric.columns.missing": "결측 셀",
  "metric.columns.missing.means": "결측 비율이 가장 많이 어긋난 열에서 그 차이가 얼마인지 나타냅니다.",
  "metric.columns.range": "범위 지키기",
  "metric.columns.range.means": "실제 최솟값과 최댓값 사이에 있는 숫자의 비율입니다.",
  "metric.prdc.precision": "정밀도",
  "metric.prdc.precision.means": "실제 행이 있을 만한 곳에 있는 행의 비율입니다.",
  "metric.prdc.recall": "재현율",
  "metric.prdc.recall.means": "상대 행이 있을 만한 곳에 있는 실제 행의 비율입니다.",
  "metric.prdc.density": "밀도",
  "metric.prdc.density.means":
    "행 하나가 실제 행 몇 개의 이웃 안에 있는지를 보통 수로 나눈 값입니다. 1을 넘을 수 있습니다.",
  "metric.prdc.coverage": "포괄률",
  "metric.prdc.coverage.means": "이웃 안에 상대 행이 하나라도 있는 실제 행의 비율입니다.",
  "metric.alpha.precision": "α-정밀도",
  "metric.alpha.precision.means":
    "행이 실제 행의 가운데부터 가장자리까지 얼마나 알맞은 비율로 퍼져 있는지 나타냅니다. 비율이 같으면 1입니다.",
  "metric.beta.recall": "β-재현율",
  "metric.beta.recall.means":
    "가운데부터 가장자리까지 실제 행 가까이에 상대 행이 얼마나 알맞게 있는지 나타냅니다. 모두 있으면 1입니다.",
  "metric.mmd": "최대 평균 불일치 (MMD)",
  "metric.mmd.means": "커널로 잰 두 행 집합의 거리입니다. 같은 분포이면 0입니다.",
  "metric.frechet": "프레셰 거리",
  "metric.frechet.means": "행의 평균과 공분산이 서로 얼마나 떨어져 있는지 나타냅니다.",
  "metric.mind": "몽주 인셉션 거리 (MIND)",
  "metric.mind.means": "여러 방향에서 본 행 사이의 거리를 제곱해 잰 값입니다.",
  "metric.wasserstein.sliced": "슬라이스 바서슈타인 거리",
  "metric.wasserstein.sliced.means": "여러 방향에서 보았을 때 행이 얼마나 움직여야 같아지는지 나타냅니다.",
  "metric.tstr": "합성으로 배워 실제를 예측",
  "metric.tstr.means":
    "트리가 합성 행에서 배운 뒤 실제 행의 대상 열을 얼마나 잘 맞히는지 나타냅니다. 클래스는 AUC, 숫자는 R²입니다. 천장은 실제 행에서 배운 결과입니다.",
  "metric.trtr": "실제로 배워 실제를 예측",
  "metric.trtr.means": "학습 행에서 배웠을 때의 같은 점수입니다.",
  "metric.tsrtr": "둘 다로 배워 실제를 예측",
  "metric.tsrtr.means": "합성 행과 학습 행을 함께 배웠을 때의 같은 점수입니다.",
  "metric.cluster.agreement": "같은 군집",
  "metric.cluster.agreement.means":
    "합성 행에서 찾은 군집이 실제 행에서 찾은 군집과 얼마나 일치하는지 나타냅니다. 같으면 1, 우연이면 0입니다.",
  "metric.copies": "사본",
  "metric.copies.means": "모든 열이 학습 행과 똑같은 행의 비율입니다.",
  "metric.copies.near": "거의 같은 사본",
  "metric.copies.near.means": "실제 행 가운데 가장 가까운 5%만큼이나 학습 행에 가까운 행의 비율입니다.",
  "metric.dcr.share": "학습 행에 더 가까운 비율",
  "metric.dcr.share.means":
    "학습에 쓰지 않은 실제 행보다 학습 행에 더 가까운 행의 비율입니다. 베낀 것이 없으면 0.5입니다.",
  "metric.nndr": "이웃 거리 비",
  "metric.nndr.means":
    "가장 가까운 학습 행까지의 거리를 두 번째로 가까운 학습 행까지의 거리로 나눈 값입니다. 베끼면 작아집니다.",
  "metric.nnaa": "이웃으로 구별하기",
  "metric.nnaa.means":
    "가장 가까운 이웃을 보고 행의 정체를 맞힌 비율입니다. 0.5가 가장 좋고, 그보다 낮으면 베낀 것입니다.",
  "metric.membership.auc": "구성원 추론",
  "metric.membership.auc.means":
    "어느 실제 행이 학습에 쓰였는지 공격자가 얼마나 잘 알아내는지 나타내는 AUC입니다. 어림짐작이면 0.5입니다.",
  "metric.keys.unique": "키의 유일성",
  "metric.keys.unique.means": "다른 행에 없는 키의 비율입니다.",
  "metric.categories.known": "아는 범주",
  "metric.categories.known.means": "학습 행에 있는 범주를 가진 셀의 비율입니다.",
  "metric.formats.kept": "지켜진 서식",
  "metric.formats.kept.means": "학습 행과 같은 서식으로 적힌 셀의 비율입니다.",
  "metric.order.held": "지켜진 순서",
  "metric.order.held.means": "늘 앞뒤가 정해진 날짜의 순서를 지킨 행의 비율입니다.",
};

import type { points as en } from "../en/points.ts";
import type { Messages } from "../types.ts";

type Range = Parameters<(typeof en)["points.value"]>[0];

function range({ list, whole, above, from, to }: Range): string {
  const span =
    from !== undefined && to !== undefined
      ? `${from} 이상 ${to} 이하인 `
      : above === undefined
        ? ""
        : `${above}보다 큰 `;
  const kind = whole ? "정수" : "수";
  return list ? `빗금(/)으로 구분한 ${span}${kind} 1~100개` : `${span}${kind}`;
}

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 ${suggestion}을(를) 뜻하셨습니까?`;

export const points: Messages<typeof en> = {
  "points.unknown": (p) =>
    `분포를 사용할 수 없습니다: "${p.got}"을(를) 받았지만 다음 중 하나여야 합니다: ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "points.option": (p) =>
    `${p.density} 분포를 사용할 수 없습니다: 옵션 "${p.got}"을(를) 받았지만 다음 중 하나여야 합니다: ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "points.value": (p) =>
    `${p.density} 분포를 사용할 수 없습니다: ${p.option} 값으로 "${p.got}"을(를) 받았지만 ${range(p)}여야 합니다. 예: ${p.example}`,
  "points.syntax": (p) =>
    `분포 "${p.text}"을(를) 읽을 수 없습니다: "${p.got}"을(를) 받았지만 옵션=값 형식이어야 합니다. 예: ring:modes=8,sd=0.01`,
  "points.order": (p) =>
    `${p.density} 분포를 사용할 수 없습니다: ${p.got}을(를) 받았지만 ${p.expected}여야 합니다. 값 중 하나를 바꾸십시오`,
  "points.lengths": (p) =>
    `mixture 분포를 사용할 수 없습니다: 평균 ${p.means}개에 ${p.option} ${p.got}개를 받았지만 1개 또는 ${p.means}개여야 합니다. 모두에 쓸 값 하나 또는 각각의 값을 지정하십시오`,

  "points.normal": "정규분포",
  "points.mixture": "직선 위의 정규분포 혼합. 기본값은 ½N(−2, 0.5²) + ½N(2, 0.5²)",
  "points.uniform": "두 수 사이에서 밀도가 일정한 균등분포",
  "points.triangular": "최빈값까지 직선으로 올라갔다가 직선으로 내려가는 삼각분포",
  "points.exponential": "지수분포: 0에서 뛰어오른 뒤 꼬리가 이어집니다",
  "points.laplace": "라플라스 분포: 뾰족한 봉우리와 지수 꼬리",
  "points.lognormal": "로그정규분포: 양수이고 꼬리가 깁니다",
  "points.cauchy": "코시 분포: 꼬리가 두꺼워 평균이 존재하지 않습니다",
  "points.ring": "원 위에 놓인 정규분포 모드(PacGAN의 ring: 모드 8개, 표준편차 0.01)",
  "points.grid": "정사각 격자에 놓인 정규분포 모드(PacGAN의 grid: 모드 25개, 표준편차 0.05)",
  "points.moons": "서로 맞물린 두 반원",
  "points.circles": "안팎으로 놓인 두 원",
  "points.spiral": "중심에서 바깥으로 뻗는 나선 팔",
  "points.swissRoll": "돌돌 말린 곡선",
  "points.pinwheel": "바깥으로 갈수록 넓어지는 휘어진 팔",
  "points.checkerboard": "체스판에서 한 가지 색의 칸",

  "points.option.mean": "평균",
  "points.option.sd": "(각 모드의) 표준편차",
  "points.option.means": "모드의 평균",
  "points.option.sds": "모드의 표준편차. 모두에 하나 또는 각각 하나",
  "points.option.weights": "모드의 가중치. 모두에 하나 또는 각각 하나",
  "points.option.low": "아래 끝",
  "points.option.high": "위 끝",
  "points.option.mode": "밀도가 가장 높은 위치",
  "points.option.rate": "비율. 평균은 1/비율입니다",
  "points.option.scale": "척도",
  "points.option.center": "중심(중앙값)",
  "points.option.logMean": "로그의 평균",
  "points.option.logSd": "로그의 표준편차",
  "points.option.modes": "모드의 수",
  "points.option.radius": "반지름",
  "points.option.side": "한 변에 놓인 모드의 수",
  "points.option.spacing": "이웃한 모드 사이의 거리",
  "points.option.noise": "곡선 둘레 잡음의 표준편차",
  "points.option.inner": "안쪽 원의 반지름",
  "points.option.outer": "바깥쪽 원의 반지름",
  "points.option.arms": "팔의 수",
  "points.option.turns": "팔이 도는 바퀴 수",
  "points.option.bend": "팔이 휘는 정도(바퀴 단위)",
  "points.option.spread": "중심에서의 거리에 대한 팔 너비의 비율",
  "points.option.squares": "한 변의 칸 수",
  "points.option.size": "판 한 변의 절반 길이",
};

import type { train as en } from "../en/train.ts";
import type { Messages } from "../types.ts";

export const train: Messages<typeof en> = {
  "train.pac": (p) =>
    `학습할 수 없습니다: batch는 pac의 배수여야 하는데 batch ${p.batch}, pac ${p.pac}을(를) 받았습니다. batch ${p.nearest} 또는 pac 1을 쓰십시오`,
  "train.epochs-and-steps": (p) =>
    `학습할 수 없습니다: 길이를 정하는 epochs ${p.epochs}와(과) steps ${p.steps}을(를) 함께 받았습니다. 하나만 지정하십시오`,
  "train.endless": (p) =>
    `학습할 수 없습니다: 행이 끝없는 분포에 epochs ${p.epochs}을(를) 받았습니다. 대신 steps를 지정하십시오`,
  "train.preset": (p) =>
    p.kind === "points"
      ? `점 데이터로 학습할 수 없습니다: 표에만 쓰는 프리셋 ${p.preset}을(를) 받았습니다. 다른 프리셋을 쓰거나 표로 학습하십시오`
      : `표로 학습할 수 없습니다: 점 데이터에만 쓰는 프리셋 ${p.preset}을(를) 받았습니다. 다른 프리셋을 쓰거나 점 데이터로 학습하십시오`,
  "train.diverged": (p) =>
    `손실이 유한한 값을 벗어났습니다: 마지막으로 정상이던 스텝 ${p.step}의 상태를 남겼습니다. learningRate를 낮추거나 r1과 r2를 높이십시오`,
  "train.diverged-at-once": (p) =>
    `학습할 수 없습니다: 첫 보고 전에 손실이 유한한 값을 벗어났습니다(learningRate ${p.learningRate}). learningRate를 낮추거나 r1과 r2를 높이십시오`,
  "train.points-columns": (p) =>
    `점 데이터로 학습할 수 없습니다: 숫자 열 ${p.got}개를 받았지만 1개 또는 2개여야 합니다. 표로 학습하십시오`,
  "train.too-few-rows": (p) =>
    `학습할 수 없습니다: 행 ${p.rows}개를 받았지만 2개 이상이어야 합니다. 한 행에서는 분포를 배울 수 없습니다`,
};

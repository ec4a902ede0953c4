import type { random as en } from "../en/random.ts";
import type { Messages } from "../types.ts";

export const random: Messages<typeof en> = {
  "random.seed": (p) =>
    `난수를 뽑을 수 없습니다: 시드로 ${p.seed}을(를) 받았지만 0 이상 9007199254740991 이하의 정수여야 합니다. 예를 들어 시드 1을 사용하십시오`,
  "random.attempt": (p) =>
    `난수를 뽑을 수 없습니다: 시도 번호로 ${p.attempt}을(를) 받았지만 0 이상 16777215 이하의 정수여야 합니다`,
  "random.row": (p) =>
    `난수 행을 뽑을 수 없습니다: 첫 행으로 ${p.row}을(를) 받았지만 0 이상의 정수여야 하고 마지막 행은 9007199254740991보다 작아야 합니다`,
  "random.length": (p) =>
    `난수 행을 뽑을 수 없습니다: 길이 ${p.length}인 배열과 너비 ${p.width}인 행을 받았지만 행의 개수가 정수여야 합니다. 길이를 너비의 배수로 맞추십시오`,
  "random.range": (p) =>
    `n 미만의 정수를 뽑을 수 없습니다: n으로 ${p.n}을(를) 받았지만 1 이상 4294967296 이하의 정수여야 합니다`,
  "random.permutation": (p) =>
    `행을 섞을 수 없습니다: 행 ${p.length}개를 받았지만 1 이상 281474976710656 이하의 정수여야 합니다`,
};

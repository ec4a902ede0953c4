import type { engine as en } from "../en/engine.ts";
import type { Messages } from "../types.ts";

export const engine: Messages<typeof en> = {
  "engine.variable-size": (p) =>
    `변수 ${p.name}에 값을 넣을 수 없습니다: 숫자 ${p.got}개를 받았지만, 모양에 따르면 ${p.expected}개가 필요합니다`,
  "engine.feed-size": (p) =>
    `프로그램을 실행할 수 없습니다: ${p.name}에 ${p.got === "nothing" ? "아무 값도 받지 못했지만" : `숫자 ${p.got}개를 받았지만`} ${p.expected}개가 필요합니다`,
};

import type { engine as en } from "../en/engine.ts";
import type { Messages } from "../types.ts";

export const engine: Messages<typeof en> = {
  "engine.variable-size": (p) =>
    `변수 ${p.name}에 값을 넣을 수 없습니다: 숫자 ${p.got}개를 받았지만, 모양에 따르면 ${p.expected}개가 필요합니다`,
  "engine.feed-size": (p) =>
    `프로그램을 실행할 수 없습니다: ${p.name}에 ${p.got === "nothing" ? "아무 값도 받지 못했지만" : `숫자 ${p.got}개를 받았지만`} ${p.expected}개가 필요합니다`,
  "engine.no-native":
    "네이티브 엔진이 설치되어 있지 않아 6~10배 느린 WebAssembly로 계산합니다. 설치: ONNXRUNTIME_NODE_INSTALL=skip npm i onnxruntime-node",
  "engine.device": (p) =>
    `${p.device}에서 계산할 수 없습니다: 이 장치가 없습니다. ${p.available.join(", ")} 또는 auto를 쓰십시오`,
  "engine.device-failed": (p) =>
    `${p.device}에서 계산할 수 없습니다: 드라이버의 응답 "${p.reason}". --device auto를 쓰거나 장치에 필요한 것을 설치하십시오`,
};

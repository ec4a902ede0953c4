import type { graph as en } from "../en/graph.ts";
import type { Messages } from "../types.ts";

export const graph: Messages<typeof en> = {
  "graph.shape": (p) => `${p.op} 연산을 만들 수 없습니다: ${p.got}을(를) 받았지만 ${p.expected}이(가) 필요합니다`,
};

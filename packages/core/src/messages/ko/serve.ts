import type { serve as en } from "../en/serve.ts";
import type { Messages } from "../types.ts";

export const serve: Messages<typeof en> = {
  "serve.port": (p) =>
    `시작할 수 없습니다: 포트로 "${p.got}"을(를) 받았습니다. 0부터 65535까지의 정수여야 하며, 0은 비어 있는 아무 포트를 뜻합니다`,
  "serve.port-taken": (p) =>
    `${p.port}번 포트에서 시작할 수 없습니다: 다른 프로그램이 쓰고 있습니다. --port ${p.free}처럼 다른 포트를 고르거나, --port 0으로 비어 있는 아무 포트나 쓰십시오`,
  "serve.port-forbidden": (p) =>
    `${p.port}번 포트에서 시작할 수 없습니다: 시스템이 허용하지 않습니다. 1024번부터는 누구나 쓸 수 있습니다. 예: --port 2014`,
  "serve.not-built": (p) =>
    `스튜디오를 시작할 수 없습니다: ${p.folder}에 페이지가 없습니다. 저장소를 복제했다면 npm run studio:build로 만드십시오. 설치한 zerosum이라면 빠진 파일이 있으니 다시 설치하십시오`,
};

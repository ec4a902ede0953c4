import type { files as en } from "../en/files.ts";
import type { Messages } from "../types.ts";

export const files: Messages<typeof en> = {
  "files.missing": (p) =>
    `${p.path}을(를) 읽을 수 없습니다: 그런 파일이 없습니다. ${p.suggestion ? `혹시 ${p.suggestion}입니까?` : "경로를 확인하십시오"}`,
  "files.is-folder": (p) => `${p.path}을(를) 쓸 수 없습니다: 폴더입니다. 파일이어야 합니다`,
  "files.not-readable": (p) => `${p.path}을(를) 읽을 수 없습니다: 권한이 없습니다. 파일 권한과 소유자를 확인하십시오`,
  "files.not-writable": (p) => `${p.path}에 쓸 수 없습니다: 권한이 없습니다. --output으로 다른 폴더를 고르십시오`,
  "files.no-folder": (p) =>
    `${p.path}에 쓸 수 없습니다: ${p.folder} 폴더가 없습니다. 먼저 만들거나 --output으로 다른 폴더를 고르십시오`,
  "files.exists": (p) =>
    `${p.path}에 쓸 수 없습니다: 이미 있는 파일입니다. --force로 바꾸거나 --output으로 다른 이름을 고르십시오`,
  "files.format": (p) =>
    `${p.path}을(를) 쓸 수 없습니다: 행은 ${p.choices.join(", ")} 형식으로 쓰며 텍스트 형식은 .gz도 됩니다. 스프레드시트에서 열려면 .csv와 --bom을 쓰거나, --format으로 형식을 지정하십시오`,
  "files.gzip": (p) =>
    `${p.path}을(를) 쓸 수 없습니다: Parquet은 파일 안에서 이미 압축됩니다. 이름이 .gz 없이 .parquet으로 끝나야 합니다`,
  "files.bom": (p) => `--bom을 쓸 수 없습니다: ${p.format} 형식을 받았지만 바이트 순서 표시는 csv와 tsv에만 붙습니다`,
  "files.disk-full": (p) =>
    `${p.path}에 쓸 수 없습니다: 디스크가 가득 찼습니다. 쓰다 만 파일은 남기지 않았습니다. 공간을 비우거나 --output으로 다른 디스크를 고르십시오`,
  "files.failed": (p) =>
    `${p.path}을(를) ${p.verb === "read" ? "읽을" : "쓸"} 수 없습니다: 시스템의 응답은 ${p.reason}입니다. ${p.verb === "read" ? "읽을" : "쓸"} 수 있는 파일이어야 합니다. 디스크와 경로를 확인하십시오`,
};

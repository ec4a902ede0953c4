import type { table as en } from "../en/table.ts";
import type { Messages } from "../types.ts";

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 ${suggestion}을(를) 뜻하셨습니까?`;

const FORMATS = {
  model: "zerosum이 학습한 모델을 받았습니다. 모델로는 generate로 행을 만드십시오",
  xlsx: "Excel 통합 문서 또는 다른 ZIP 압축 파일을 받았습니다. 파일을 열어 CSV로 저장하십시오",
  excel: "구버전 Excel 통합 문서 또는 다른 Office 파일을 받았습니다. 파일을 열어 CSV로 저장하십시오",
  pdf: "PDF를 받았습니다. 표를 스프레드시트에 옮겨 CSV로 저장하십시오",
  arrow: "Arrow, Feather 또는 ORC 파일을 받았습니다. Parquet으로 저장하십시오",
  database: "데이터베이스 파일을 받았습니다. 표를 CSV로 내보내십시오",
  compressed: "gzip이 아니거나 gzip으로 두 번 압축한 파일을 받았습니다. 먼저 압축을 푸십시오",
  other: "텍스트가 아닌 바이트를 받았습니다. 데이터를 CSV로 내보내십시오",
};

const place = (p: { line?: number; row?: number }) => (p.line === undefined ? `${p.row}번째 행` : `${p.line}번째 줄`);

const KINDS: Record<string, string> = {
  empty: "모든 셀이 결측이어야 합니다",
  constant: "모든 행이 같은 텍스트여야 합니다",
  boolean: "True/False, yes/no, 1/0처럼 참과 거짓을 나타내는 두 값이어야 합니다",
  integer: "15자리 이하의 정수여야 합니다",
  number: "수여야 합니다",
  identifier: "다른 행에 없고 모든 행에서 C-000123처럼 같은 모양인 키여야 합니다",
};

const LIKE: Record<string, string> = {
  number: "수",
  date: "날짜",
  time: "시각",
  timestamp: "날짜와 시각",
};

const EXAMPLES: Record<string, string> = { date: "YYYY-MM-DD", time: "HH:mm", timestamp: "YYYY-MM-DD HH:mm:ss" };

const FORMAT_HELP =
  "YYYY 또는 YY, MM 또는 M 또는 MMM(Jan), DD 또는 D, HH 또는 H(12시간제는 hh 또는 h와 A, 오전), mm, ss, .SSS, Z(시간대)";

export const table: Messages<typeof en> = {
  "table.nothing": "표를 읽을 수 없습니다: 빈 파일을 받았지만 헤더와 두 개 이상의 행이 필요합니다",
  "table.headerOnly": (p) =>
    `표를 읽을 수 없습니다: 열 ${p.columns}개의 헤더만 있고 행이 없습니다. 행이 두 개 이상 필요합니다. 첫 줄이 데이터라면 헤더가 없다고 지정하십시오`,
  "table.oneRow": "표를 읽을 수 없습니다: 행이 하나뿐이지만 두 개 이상 필요합니다. 분포는 여러 행에서만 드러납니다",
  "table.noRows": "표를 읽을 수 없습니다: 행이 없습니다. 행이 두 개 이상 필요합니다",
  "table.ragged": (p) =>
    `표를 읽을 수 없습니다: ${p.line}번째 줄의 필드가 ${p.got}개이지만 첫 줄처럼 ${p.expected}개여야 합니다. 그 줄을 고치거나, 구분자가 들어 있는 필드를 따옴표로 묶거나, 구분자를 지정하십시오`,
  "table.duplicate": (p) =>
    `표를 읽을 수 없습니다: 열 이름 "${p.column}"이(가) ${p.positions[0]}번째와 ${p.positions[1]}번째 열에 중복되었습니다. 열 이름은 서로 달라야 합니다. 한쪽 이름을 바꾸십시오`,
  "table.nameless": (p) =>
    `표를 읽을 수 없습니다: ${p.position}번째 열에 이름이 없습니다. 모든 열에 이름이 필요합니다. 이름을 붙이거나, 행 번호일 뿐이라면 열을 지우십시오`,
  "table.quotes": (p) =>
    `표를 읽을 수 없습니다: ${p.line}번째 줄의 따옴표로 묶은 필드가 올바르게 닫히지 않았습니다. 다음 구분자 앞에 닫는 "가 있어야 합니다. 따옴표를 닫고, 필드 안의 "는 두 번 쓰십시오`,
  "table.encoding": (p) =>
    `표를 읽을 수 없습니다: ${p.line}번째 줄 뒤에 ${p.encoding} 인코딩이 아닌 바이트가 있습니다. 파일 전체의 인코딩이 같아야 합니다. UTF-8로 저장하거나 인코딩을 지정하십시오`,
  "table.binary": (p) =>
    `표를 읽을 수 없습니다: CSV, TSV, JSON, JSON Lines 또는 Parquet이 필요하지만 ${FORMATS[p.format]}`,
  "table.gzip":
    "표를 읽을 수 없습니다: 중간에 끊겼거나 손상된 gzip 압축 파일을 받았습니다. 온전한 파일이 필요합니다. 다시 복사하거나 내려받으십시오",
  "table.parquet": (p) =>
    `표를 읽을 수 없습니다: 중간에 끊겼거나 손상되었거나 알 수 없는 종류의 Parquet 파일을 받았습니다 (${p.reason}). 온전한 파일이 필요합니다. 다시 복사하거나 새로 저장하십시오`,
  "table.noParquet":
    "표를 Parquet으로 읽을 수 없습니다: Parquet 파일은 PAR1로 시작해야 하지만 그렇지 않습니다. 파일을 확인하거나 형식을 지정하십시오",
  "table.json": (p) =>
    `표를 읽을 수 없습니다: ${p.line}번째 줄에 JSON이 아닌 것이 있습니다${p.got === "" ? " (파일이 끝남)" : `: ${p.got}`}. 열 이름과 값을 담은 객체의 배열이거나 한 줄에 객체 하나여야 합니다. 그 줄을 고치거나 형식을 지정하십시오`,
  "table.nested": (p) =>
    `"${p.column}" 열을 읽을 수 없습니다: ${p.line === undefined ? "" : `${p.line}번째 줄에서 `}목록이나 객체를 받았지만 행마다 값이 하나여야 합니다. 여러 열로 펼치거나 이 열을 빼십시오`,
  "table.twice": (p) =>
    `"${p.column}" 열을 읽을 수 없습니다: ${p.line}번째 줄의 객체에 이 이름이 두 번 있습니다. 이름은 한 번만 나와야 합니다. 한쪽 이름을 바꾸십시오`,
  "table.bytes": (p) =>
    `"${p.column}" 열을 읽을 수 없습니다: 텍스트가 아닌 바이트를 받았지만 수, 텍스트, 날짜 또는 참·거짓이어야 합니다. 이 열을 빼거나 텍스트로 저장하십시오`,
  "table.infinite": (p) =>
    `"${p.column}" 열을 읽을 수 없습니다: ${place(p)}에서 ${p.got}을(를) 받았지만 유한한 수여야 합니다. 수로 바꾸거나, 셀을 비워 결측으로 만드십시오`,
  "table.cell": (p) =>
    `"${p.column}" 열을 ${p.kind}(으)로 읽을 수 없습니다: ${place(p)}에서 "${p.got}"을(를) 받았지만 ${p.calendar ? "달력이나 시계에 없는 값입니다. " : ""}${p.order ? `다음 중 하나여야 합니다: ${p.order.join(", ")}` : p.format === undefined ? (KINDS[p.kind] ?? p.kind) : `${p.format} 형식이어야 합니다`}. 셀을 고치거나 열의 ${p.order ? "순서 또는 종류를" : p.format === undefined ? "종류를" : "형식 또는 종류를"} 바꾸십시오`,
  "table.schemaKind": (p) =>
    `스키마를 사용할 수 없습니다: "${p.column}" 열의 종류로 "${p.got}"을(를) 받았지만 다음 중 하나여야 합니다: ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "table.schemaColumn": (p) =>
    `스키마를 사용할 수 없습니다: "${p.got}" 열을 받았지만 표에 있는 열이어야 합니다${meant(p.suggestion)}`,

  "table.schemaDetail": (p) =>
    `스키마를 사용할 수 없습니다: "${p.column}" 열에서 "${p.got}"을(를) 받았지만 종류가 ${p.kind}인 열에는 ${["kind", ...p.expected].join(", ")}만 쓸 수 있습니다${meant(p.suggestion)}`,
  "table.schemaFormat": (p) =>
    `스키마를 사용할 수 없습니다: "${p.column}" 열의 형식으로 "${p.got}"을(를) 받았지만 ${p.kind}의 형식이어야 합니다. 다음으로 이루어집니다: ${FORMAT_HELP}. 예: ${EXAMPLES[p.kind]}`,
  "table.schemaZone": (p) =>
    `스키마를 사용할 수 없습니다: "${p.column}" 열의 시간대로 "${p.got}"을(를) 받았지만 Z, UTC 또는 +09:00과 같은 시차여야 합니다`,
  "table.schemaOrder": (p) =>
    `스키마를 사용할 수 없습니다: "${p.column}" 열의 순서로 ${p.got}을(를) 받았지만 ["low", "high"]처럼 서로 다른 텍스트를 낮은 것부터 적은 목록이어야 합니다`,
  "table.noOrder": (p) =>
    `"${p.column}" 열을 ordered(으)로 읽을 수 없습니다: ${p.texts.join(", ")}의 순서를 알 수 없습니다. 스키마에 {"kind": "ordered", "order": ${JSON.stringify(p.texts)}}처럼 낮은 것부터 순서를 적으십시오`,

  "table.sampled": (p) => `원본의 행 ${p.of}개 가운데 ${p.rows}개를 무작위로 뽑아 순서대로 씁니다`,
  "table.ambiguous": (p) =>
    `"${p.column}" 열을 ${p.format}(으)로 읽었지만 "${p.example}"을(를) 비롯한 모든 셀이 ${p.other}일 수도 있습니다. 그렇다면 그 형식을 지정하십시오`,
  "table.zones": (p) =>
    `"${p.column}" 열에 시간대가 섞여 있습니다: 셀 ${p.rows}개의 시간대는 ${p.others.join(", ")}입니다. 같은 순간의 ${p.zone} 시각으로 읽고, 새 행도 ${p.zone}(으)로 씁니다`,
  "table.almost": (p) =>
    `"${p.column}" 열을 ${p.kind}(으)로 읽습니다: 셀 ${p.rows}개 가운데 ${p.rows - p.others}개는 ${p.format === undefined ? "" : `${p.format} 형식의 `}${LIKE[p.like]}이지만 ${place(p)}의 "${p.got}"을(를) 비롯한 ${p.others}개는 그렇지 않습니다${p.calendar ? "(달력이나 시계에 없는 값)" : p.another === undefined ? "" : `(${p.another} 형식)`}. ${LIKE[p.like]}(으)로 읽으려면 고치거나 비우십시오`,
  "table.units": (p) =>
    `"${p.column}" 열을 ${p.kind}(으)로 읽습니다: ${place(p)}의 "${p.got}"처럼 수의 단위가 서로 다릅니다 (${p.units.map((unit) => unit || "없음").join(", ")}). 수로 읽으려면 단위를 하나로 맞추십시오`,
  "table.tooLarge": (p) =>
    `"${p.column}" 열을 ${p.kind}(으)로 읽습니다: ${place(p)}의 ${p.got}처럼 2^53을 넘는 정수가 있어 수로 읽으면 반올림됩니다. 텍스트로는 그대로 유지됩니다`,
  "table.empty": (p) => `"${p.column}" 열은 모든 셀이 결측입니다. 그대로 유지합니다`,
  "table.constant": (p) => `"${p.column}" 열은 모든 행에서 "${p.value}"입니다. 그대로 유지합니다`,
  "table.identifier": (p) =>
    `"${p.column}" 열은 키이므로 학습하지 않습니다. 새 행에는 ${p.examples.join(", ")}처럼 새로운 키를 붙입니다. 행의 내용을 나타내는 열이라면 종류를 바꾸십시오`,
  "table.text": (p) =>
    `"${p.column}" 열을 제외합니다: 행 ${p.rows}개에 서로 다른 텍스트가 ${p.distinct}개이므로 이름, 키 또는 글이며, 이런 열은 베낄 수만 있습니다. 그래도 학습하려면 종류를 category로 지정하십시오`,
};

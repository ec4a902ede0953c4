import type { cli as en } from "../en/cli.ts";
import type { Messages } from "../types.ts";

const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? "" : `. 혹시 ${suggestion}을(를) 뜻하셨습니까?`;

const FORMATS = { csv: "CSV", tsv: "TSV", json: "JSON", jsonl: "JSON Lines", parquet: "Parquet" };

const PARTS: Record<string, string> = {
  value: "수",
  day: "날",
  weekday: "요일",
  week: "주",
  monthDay: "일",
  month: "월",
  clock: "시각",
};

type Learning = Parameters<(typeof en)["cli.columns.learning"]>[0];

const LEARNING: Record<Learning["as"], (p: Learning) => string> = {
  categories: (p) => `${p.own ?? 0}개 중 하나${p.rare ? `, 드문 값 ${p.rare}개는 빈도대로 뽑음` : ""}, ${p.width}자리`,
  number: (p) => `수${p.own ? `, 잦은 값 ${p.own}개는 따로` : ""}, ${p.width}자리`,
  modes: (p) => `모드 ${p.own ?? 0}개로 나눈 수, ${p.width}자리`,
  parts: (p) =>
    `${p.after === undefined ? (p.parts ?? []).map((part) => PARTS[part] ?? part).join(", ") : `${p.after}(으)로부터의 간격`}, ${p.width}자리`,
  fixed: (p) => (p.withheld ? "빈 칸으로 둠" : "그대로 유지"),
  following: (p) => `${p.from}에 따라 정해짐`,
  keys: () => "새 키를 붙임 (학습 안 함)",
  nothing: () => "제외",
};

const compared = (p: { got: number | null; bound: number | null }) =>
  p.got === null || p.bound === null ? " (재지 못함)" : ` (${p.got.toFixed(4)}, 기준 ${p.bound.toFixed(4)})`;

export const cli: Messages<typeof en> = {
  "cli.about": "생성적 적대 신경망으로 데이터의 분포를 배우고, 같은 분포를 따르는 새 데이터를 만듭니다.",
  "cli.train": "표나 알려진 분포(예: mixture, ring:modes=8,sd=0.01)로 생성기를 학습합니다",
  "cli.generate": "학습한 모델로 새 행을 만듭니다",
  "cli.evaluate": "모델이나 파일의 합성 행을 평가합니다: 충실도, 쓸모, 프라이버시",
  "cli.inspect": "모델이나 데이터 파일에 무엇이 들어 있는지 알려 줍니다",
  "cli.export": "모델의 생성기를 ONNX 파일로 씁니다",
  "cli.studio": "브라우저에서 게임을 보고, 움직여 보고, 데이터를 만듭니다. 모든 것이 이 컴퓨터 안에서 이루어집니다",
  "cli.completion": '셸의 자동 완성 스크립트를 출력합니다: eval "$(zerosum completion bash)"',
  "cli.title.usage": "사용법:",
  "cli.title.arguments": "인자:",
  "cli.title.options": "옵션:",
  "cli.title.commands": "명령:",
  "cli.help": "이 도움말을 보여 줍니다",
  "cli.version": "버전을 출력합니다",
  "cli.lang": "언어: en 또는 ko (시스템 언어)",
  "cli.json": "이벤트마다 JSON 한 줄을 표준 출력에 씁니다",
  "cli.quiet": "오류 말고는 아무것도 출력하지 않습니다",
  "cli.raw": "정제하지 않고 G의 모든 행을 그대로 씁니다. 더 빠르지만 데이터와 덜 닮습니다",
  "cli.force": "출력 파일이 이미 있으면 바꿔 씁니다",
  "cli.arg.data": "CSV, TSV, JSON, JSON Lines, Parquet 파일(.gz도 가능) 또는 알려진 분포",
  "cli.arg.model": "모델 파일",
  "cli.arg.model-or-data": "모델 파일, 데이터 파일 또는 알려진 분포",
  "cli.arg.evaluated": "모델 파일. 학습 데이터와 같은 수의 행을 만들어 평가합니다",
  "cli.arg.shell": "셸: bash, zsh, fish",
  "cli.output.model": "저장할 모델 파일 (데이터 이름에 .zerosum을 붙인 것)",
  "cli.output.rows": "저장할 파일: .csv, .tsv, .json, .jsonl, .parquet. 텍스트 형식은 .gz도 가능 (표준 출력)",
  "cli.output.onnx": "저장할 ONNX 파일 (모델 이름에 .onnx를 붙인 것)",
  "cli.dry-run": "학습하지 않고 옵션과 데이터 요약만 출력합니다",
  "cli.points": "숫자 열 1개 또는 2개를 직선이나 평면 위의 점으로 다룹니다",
  "cli.format.read": "파일 형식: csv, tsv, json, jsonl, parquet (추정)",
  "cli.decimal": "소수점으로 쓰는 문자: . 또는 , (추정)",
  "cli.header": "첫 줄이 열 이름입니다 (추정)",
  "cli.delimiter": "필드 구분자 (추정)",
  "cli.encoding": "파일의 인코딩 (추정)",
  "cli.no-header": "첫 줄이 열 이름이 아니라 데이터입니다 (추정)",
  "cli.schema": '열의 종류를 적은 JSON 파일. 예: {"zip": "category", "born": {"kind": "date", "format": "D/M/YYYY"}}',
  "cli.write-schema": "열의 종류를 파일로 씁니다. 고쳐서 --schema로 다시 줄 수 있습니다",
  "cli.synthetic": "평가할 행의 파일. 모델 대신 씁니다. 무엇으로 만들었든 상관없습니다",
  "cli.real": "생성기가 학습한 행의 파일, 또는 ring과 같은 알려진 분포",
  "cli.holdout": "생성기가 보지 못한 실제 행의 파일. 없으면 알 수 없는 것이 많습니다",
  "cli.target": "데이터를 쓰는 사람이 예측할 열",
  "cli.require":
    '지켜야 할 조건. 어기면 종료 코드가 1입니다. 예: "c2st.trees.auc<=0.6, pairs.error<0.5*pairs.error.floor"',
  "cli.evaluate.seed": "무작위로 뽑는 것의 시드 (1)",
  "cli.output.report": "저장할 보고서(HTML 파일 하나)",
  "cli.rows-count": "만들 행의 수",
  "cli.rows-range": "끝없는 행 가운데 만들 범위: a..b (a부터 b 바로 앞까지)",
  "cli.where":
    "조건을 만족하는 행만 만듭니다. 예: 'income=>50K', 'age=30..40', 'job in Sales,Tech', 'job is missing'. 여러 번 쓰면 모두 만족해야 합니다",
  "cli.balance": "열의 범주마다 같은 수의 행을 만듭니다. 여러 번 쓰면 범주의 조합마다 같은 수입니다",
  "cli.like":
    "셀의 일부만 주어진 행을 채웁니다. 머리글이 있고 열 가운데 일부를 담은 파일을 train이 읽는 형식으로 주십시오. -n이 없으면 그 행마다 하나씩 만듭니다",
  "cli.max-candidates": "조건을 만족하는 후보가 이 수에 하나보다 드물면 그만둡니다 (10000)",
  "cli.format": "csv, tsv, json, jsonl, parquet (출력 파일의 확장자를 따름)",
  "cli.bom": "스프레드시트가 UTF-8로 알아보도록 CSV와 TSV를 바이트 순서 표시(BOM)로 시작합니다",
  "cli.port": "포트. 0이면 비어 있는 아무 포트 (2014, 쓰고 있으면 그다음 빈 포트)",
  "cli.no-open": "브라우저를 열지 않습니다",
  "cli.sequence": "행 수열을 정하는 시드 (1)",
  "cli.threads": "스레드 수. 만들어지는 행은 이 수와 관계없습니다 (프로세서의 스레드 수, 최대 4)",

  "cli.unknown-command": (p) =>
    `실행할 수 없습니다: ${p.got}은(는) 없는 명령입니다${meant(p.suggestion) || ". zerosum --help로 명령을 볼 수 있습니다"}`,
  "cli.unknown-option": (p) =>
    `실행할 수 없습니다: ${p.got}은(는) 없는 옵션입니다${meant(p.suggestion) || ". 명령 뒤에 --help를 붙이면 옵션을 볼 수 있습니다"}`,
  "cli.missing": (p) => `실행할 수 없습니다: ${p.name}이(가) 빠졌습니다. --help로 사용법을 볼 수 있습니다`,
  "cli.no-value": (p) => `실행할 수 없습니다: ${p.option}에 값이 없습니다. 옵션 뒤에 값을 쓰십시오`,
  "cli.excess": (p) =>
    `${p.command}을(를) 실행할 수 없습니다: 인자를 ${p.got}개 받았지만 ${p.expected}개여야 합니다. 공백이 있는 이름은 따옴표로 묶으십시오`,
  "cli.duration": (p) =>
    `--max-time 값을 쓸 수 없습니다: "${p.got}"을(를) 받았습니다. 90s, 10m, 1h처럼 0보다 긴 시간이어야 합니다`,
  "cli.rows": (p) =>
    `행을 만들 수 없습니다: "${p.got}"을(를) 받았습니다. -n에는 1 이상의 정수를, --rows에는 1000..2000 같은 범위를 쓰십시오`,
  "cli.which-rows": "행을 만들 수 없습니다: -n과 --rows 가운데 하나만 쓰십시오. 예: -n 1000",
  "cli.which-synthetic":
    "평가할 수 없습니다: 모델과 --synthetic 가운데 하나만 쓰십시오. 예: zerosum evaluate adult.zerosum --real adult.csv",
  "cli.no-real": "평가할 수 없습니다: --real이 없습니다. 생성기가 학습한 행의 파일이 있어야 합니다",
  "cli.useless-with-density": (p) =>
    `${p.density} 분포를 기준으로 평가할 수 없습니다: ${p.flags.join(", ")}은(는) 표에만 쓰는 옵션입니다. 빼고 실행하십시오`,
  "cli.choice": (p) =>
    `${p.option} 값을 쓸 수 없습니다: "${p.got}"을(를) 받았습니다. 쓸 수 있는 값: ${p.choices.join(", ")}${meant(p.suggestion)}`,
  "cli.delimiter-value": (p) =>
    `--delimiter 값을 쓸 수 없습니다: "${p.got}"을(를) 받았습니다. 한 글자 또는 tab이어야 합니다. 예: --delimiter ";"`,
  "cli.schema-json": (p) =>
    `스키마를 쓸 수 없습니다: ${p.path}은(는) JSON 객체가 아닙니다. {"zip": "category"}와 같은 형식이어야 합니다`,
  "cli.stdout": (p) =>
    `표준 출력에 쓸 수 없습니다: 시스템의 응답은 ${p.reason}입니다. 공간을 비우거나 출력을 다른 곳으로 보내십시오`,
  "cli.flag": (p) => ` (옵션 ${p.flag})`,
  "cli.diverged": (p) =>
    `손실이 유한한 값을 벗어났습니다: 마지막으로 정상이던 스텝 ${p.step}의 상태를 남겼습니다. --learning-rate ${p.learningRate}을(를) 받았습니다. 이 값을 낮추거나 --r1과 --r2를 높이십시오`,
  "cli.diverged-at-once": (p) =>
    `학습할 수 없습니다: 첫 보고 전에 손실이 유한한 값을 벗어났습니다. --learning-rate ${p.learningRate}을(를) 받았습니다. 이 값을 낮추거나 --r1과 --r2를 높이십시오`,
  "cli.fault": (p) =>
    `사용자의 잘못이 아니라 zerosum의 결함입니다: ${p.message}. ZEROSUM_DEBUG=1로 위치를 볼 수 있습니다. 알려 주시면 고치겠습니다`,

  "cli.say.data": (p) =>
    `${p.name}: ${p.rows === null ? "끝없는 표본" : `행 ${p.rows}개`}, 열 ${p.columns}개, ${p.kind === "table" ? "표" : "점"}`,
  "cli.say.device": (p) => `${p.device}에서 스레드 ${p.threads}개로 계산합니다`,
  "cli.say.progress": (p) =>
    `${p.bar} ${p.step}/${p.steps}  초당 ${p.rate}스텝  남은 시간 ${p.eta}  V ${p.value} (−log 4 = −1.386)  D(x) ${p.real}  D(G(z)) ${p.fake}`,
  "cli.say.reading": ({ bar, share }) => `읽는 중  ${bar}  ${share} %`,
  "cli.say.encoding": "열을 부호화하는 법을 배우는 중",
  "cli.say.pace": ({ steps, time }) => `컴퓨터가 지금만큼 바쁘다면 ${steps}스텝에 약 ${time} 걸립니다`,
  "cli.say.estimate": (p) =>
    `${p.step}스텝: ${
      {
        early: "아직 판단하기 이릅니다",
        improving: "계속 나아지고 있습니다",
        level: "더는 나아지지 않습니다",
        chance: "생성한 행을 진짜와 우연 이상으로 구별할 수 없습니다",
      }[p.trend] ?? `모드 붕괴: 모드나 잦은 값 ${p.modes?.of}개 중 ${p.modes?.found}개만 나옵니다`
    } (구별 AUC ${p.auc}, 전혀 구별하지 못하면 0.5)`,
  "cli.say.kept": (p) => `끝보다 뚜렷이 나았던 ${p.step}스텝의 G를 남깁니다`,
  "cli.say.cost": ({ time, memory }) => `걸린 시간 ${time}, 최대 메모리 ${memory} GB`,
  "cli.say.refine": ({ bar, share }) => `G가 만든 행 가운데 무엇을 남길지 배우는 중  ${bar}  ${share} %`,
  "cli.say.stopping": "이 스텝까지만 하고 저장합니다. Ctrl-C를 한 번 더 누르면 저장하지 않고 바로 끝냅니다",
  "cli.say.trained": (p) =>
    `${p.path}을(를) 저장했습니다: ${p.steps}스텝, 끝난 까닭: ${{ steps: "스텝을 모두 마침", time: "--max-time", patience: "--patience", aborted: "Ctrl-C", diverged: "손실이 유한하지 않음" }[p.reason] ?? p.reason}`,
  "cli.say.studio": "스튜디오가 아래 주소에서 열렸습니다. 이 컴퓨터에서만 열리며, Ctrl-C로 끝냅니다",
  "cli.say.next": (p) => `새 행 만들기: ${p.command}`,
  "cli.say.again": (p) => `같은 모델 다시 만들기: ${p.command}`,
  "cli.say.rows": (p) => `${p.path}에 행 ${p.rows}개를 저장했습니다`,
  "cli.say.written": (p) => `${p.path}에 ${p.bytes}바이트를 저장했습니다`,
  "cli.say.exported": ({ raw }) =>
    raw
      ? "정제하지 않은 행을 출력합니다. 모델이 만드는 행은 정제된 것입니다"
      : "각 행을 출력 accept의 확률로 채택하면 정제된 행이 됩니다",
  "cli.say.evaluating": ({ bar, share, name }) => `평가하는 중  ${bar}  ${share} %  ${name}`,
  "cli.metrics.head": "지표|값|바닥|천장|행",
  "cli.say.worst-columns": (p) => `가장 많이 벗어난 열: ${p.columns}`,
  "cli.say.worst-pairs": (p) => `우연을 넘어 가장 많이 벗어난 열 쌍: ${p.pairs}`,
  "cli.say.in-file": (p) => `${p.path}에서:`,
  "cli.say.omitted": (p) => `제외한 지표: ${p.names}: ${p.reason}`,
  "cli.say.met": (p) => `충족: ${p.text}${compared(p)}`,
  "cli.say.not-met": (p) => `미충족: ${p.text}${compared(p)}`,
  "cli.columns.head": "열|종류|결측|값|학습",
  "cli.columns.distinct": (p) => `서로 다른 텍스트 ${p.distinct}개`,
  "cli.columns.learning": (p) => LEARNING[p.as](p) + (p.withheld ? `, 드문 값 ${p.withheld}개 제외` : ""),
  "cli.say.width": (p) => `G와 D에게 한 행은 수 ${p.width}개입니다`,
  "cli.say.column": (p) => `  ${p.name}: ${p.kind}${p.missing ? `, 결측 ${p.missing}` : ""}`,
  "cli.say.floor": (p) =>
    `모델이 아는 것: ${p.rareRows > 1 ? `${p.rareRows}개 이상의 행이 가진 범주` : "한 행만 가진 것까지 모든 범주"}, 그리고 숫자는 구간마다 ${p.knotRows}개 이상의 행을 모은 분위수뿐이며 양끝은 가장 바깥 ${p.knotRows}개 행의 평균입니다`,
  "cli.say.refined": (p) =>
    `정제됨: G가 만든 행의 ${(100 * p.acceptance).toFixed(0)} %를 남기며, 비평가(손실 ${p.loss.toFixed(4)}, 구별하지 못하면 log 4 = 1.3863, 신뢰 계수 ${p.temper.toFixed(2)})와 데이터의 주변 분포로 고릅니다`,
  "cli.say.raw": "정제되지 않음: G가 만든 모든 행을 남깁니다",
  "cli.say.source": (p) =>
    `형식 ${[
      FORMATS[p.format],
      p.gzip && "gzip 압축",
      p.encoding !== null && `인코딩 ${p.encoding}`,
      p.delimiter !== null && `구분자 ${JSON.stringify(p.delimiter)}`,
      p.header !== null && `헤더 ${p.header ? "있음" : "없음"}`,
      p.decimal !== null && `소수점 "${p.decimal}"`,
    ]
      .filter(Boolean)
      .join(", ")}${p.guessed ? ` (추정: ${p.guessed})` : ""}`,
  "cli.say.model": (p) =>
    `${p.path}: ${p.kind === "table" ? "표의 행" : "점"} 생성기. zerosum ${p.zerosum}이 ${p.data}${p.rows === null ? "" : `(행 ${p.rows}개)`}(으)로 학습`,
  "cli.say.training": (p) => `학습: ${p.objective} ${p.steps}스텝, 시드 ${p.seed}, ${p.device} 스레드 ${p.threads}개`,
  "cli.say.metric": (p) => `  ${p.name}: ${p.value}`,
  "cli.say.option": (p) => `  --${p.name} ${p.value}`,
};

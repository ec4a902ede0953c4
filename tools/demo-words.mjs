// What the demo says, in either language.

export const WORDS = {
  en: {
    begin: (/** @type {string} */ data) => `zerosum learns ${data} and makes new rows that share its distribution.`,
    replaced: (/** @type {string} */ folder) => `${folder} holds the files of an earlier run; they are replaced.`,
    training: (
      /** @type {number} */ rows,
      /** @type {number} */ held,
      /** @type {number} */ columns,
      /** @type {number} */ steps,
    ) => `\n1/3 Training on ${rows} rows of ${columns} columns, ${steps} steps; ${held} rows are held out to judge by`,
    step: (/** @type {number} */ step, /** @type {number} */ steps) => `    step ${step} of ${steps}`,
    generating: (/** @type {string} */ rows) => `\n2/3 Generating ${rows} rows`,
    scoring:
      "\n3/3 Comparing them with the rows it learnt from, as shuffled columns are (the floor) and rows held out (the ceiling)",
    score: { "columns.error": "column error", "pairs.error": "pair error", "c2st.trees.auc": "told apart (AUC)" },
    generated: "generated",
    floor: "shuffled",
    ceiling: "held out",
    notes: {
      "columns.error": "columns by themselves; 0 % is best",
      "pairs.error": "pairs of columns; 0 % is best",
      "c2st.trees.auc": "trees telling them; 0.5 is best",
    },
    better:
      "Better than shuffled columns in pair error and AUC: the generator has learnt how the\ncolumns hang together.",
    worse: (/** @type {boolean} */ cut) =>
      `Not better than shuffled columns: the generator has not learnt how the columns hang\ntogether; ${cut ? "train for more steps than --max-steps allowed" : "this should not happen, please report it"}.`,
    wrote: "\nWrote",
    model: "the trained model",
    learnt: (/** @type {string} */ count) => `the ${count} rows that it learnt from`,
    heldOut: (/** @type {string} */ count) => `the ${count} rows that it never saw`,
    rows: (/** @type {string} */ count) => `${count} new rows`,
    report: "open it in a browser",
    more: (/** @type {string} */ path) => `More rows: npx zerosum generate ${path} -n 1000`,
    usage: (/** @type {string} */ got) =>
      `Cannot run the demo: ${got}; expected any of --lang en|ko, --max-steps N, --output FOLDER`,
    steps: (/** @type {string} */ got) => `got --max-steps ${got}, not a whole number from 1`,
  },
  ko: {
    begin: (/** @type {string} */ data) => `${data}의 분포를 배우고, 같은 분포를 따르는 새 행을 만듭니다.`,
    replaced: (/** @type {string} */ folder) => `${folder}에 지난번 실행의 파일이 있습니다. 새 파일로 바꿉니다.`,
    training: (
      /** @type {number} */ rows,
      /** @type {number} */ held,
      /** @type {number} */ columns,
      /** @type {number} */ steps,
    ) => `\n1/3 행 ${rows}개, 열 ${columns}개로 ${steps}스텝 학습합니다. 행 ${held}개는 평가에 쓰려고 남겨 둡니다`,
    step: (/** @type {number} */ step, /** @type {number} */ steps) => `    ${steps}스텝 가운데 ${step}스텝`,
    generating: (/** @type {string} */ rows) => `\n2/3 행 ${rows}개를 생성합니다`,
    scoring:
      "\n3/3 생성된 행을 학습에 쓴 행과 비교하고, 열마다 순서를 뒤섞은 표(바닥값), 남겨 둔 실제 행(천장값)과 견줍니다",
    score: { "columns.error": "열 오차", "pairs.error": "쌍 오차", "c2st.trees.auc": "구별 가능성 (AUC)" },
    generated: "생성",
    floor: "뒤섞은 열",
    ceiling: "남겨 둔 행",
    notes: {
      "columns.error": "열마다의 분포. 0 %가 가장 좋음",
      "pairs.error": "두 열 사이의 관계. 0 %가 가장 좋음",
      "c2st.trees.auc": "트리의 구별. 0.5가 가장 좋음",
    },
    better: "쌍 오차와 AUC 모두 뒤섞은 열보다 낫습니다. 생성기가 열 사이의 관계를 배웠습니다.",
    worse: (/** @type {boolean} */ cut) =>
      `뒤섞은 열보다 낫지 않습니다. 생성기가 열 사이의 관계를 배우지 못했습니다. ${cut ? "--max-steps보다 더 오래 학습하십시오" : "있어서는 안 되는 일이니 알려 주십시오"}.`,
    wrote: "\n저장한 파일",
    model: "학습한 모델",
    learnt: (/** @type {string} */ count) => `학습에 쓴 행 ${count}개`,
    heldOut: (/** @type {string} */ count) => `학습에 쓰지 않은 행 ${count}개`,
    rows: (/** @type {string} */ count) => `새로 만든 행 ${count}개`,
    report: "브라우저에서 열어 보십시오",
    more: (/** @type {string} */ path) => `행 더 만들기: npx zerosum generate ${path} -n 1000`,
    usage: (/** @type {string} */ got) =>
      `데모를 실행할 수 없습니다: ${got}. 쓸 수 있는 옵션: --lang en|ko, --max-steps N, --output 폴더`,
    steps: (/** @type {string} */ got) => `--max-steps ${got}을(를) 받았습니다. 1 이상의 정수여야 합니다`,
  },
};

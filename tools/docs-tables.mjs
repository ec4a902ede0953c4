// The pages of docs/ that are made from the sources: what the schemas, the registries and the doc comments say, as
// tables. `npm run docs` writes them; a test compares them with what stands in docs/.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  DENSITY_FAMILIES,
  factsOf,
  fitEncoder,
  OBJECTIVE_NAMES,
  OBJECTIVES,
  readTable,
  resolveOptions,
  say,
  trainOptionsSchema,
} from "@zerosum/core";

/** @typedef {import("@zerosum/core").Language} Language */
/** @typedef {{ type?: string, enum?: string[], minimum?: number, exclusiveMinimum?: number, maximum?: number, default?: unknown }} Shape */

const read = (/** @type {string} */ path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)));

/** What stands around the tables, in each language. */
const WORDS = {
  en: {
    made: "Made by `npm run docs` from the sources; a test fails where it is out of date.",
    options: "# Options of a training",
    optionsAbout:
      "What is left out is chosen by the data; where the default differs, it stands with what it is for; between a small and a large table, the steps follow the square root of its rows, and they are fewer where an encoded row has more than 400 numbers. Some defaults follow other options too: `zerosum train DATA --dry-run` prints every option of a training and trains nothing. In code the names are those of the first column, and `maxTime` is in seconds; a command line says `90s`, `10m` or `1h`.",
    optionsHead: ["option", "flag", "values", "default", "what it is"],
    whole: "whole",
    data: [
      "points on a line",
      "points in the plane",
      "tables of fewer than 2,000 rows",
      "tables of 20,400 rows and more",
    ],
    densities: "# Densities to learn from",
    densitiesAbout:
      "Distributions whose density is known, so that what was learnt can be compared with the truth. Options follow after a colon, lists are separated by slashes: `zerosum train ring:modes=12,sd=0.05`, `zerosum train mixture:means=-3/0/3`.",
    densitiesHead: ["density", "numbers a row", "what it is", "options and their defaults"],
  },
  ko: {
    made: "`npm run docs`가 소스에서 만든 문서입니다. 소스와 다르면 테스트가 실패합니다.",
    options: "# 학습 옵션",
    optionsAbout:
      "지정하지 않은 옵션은 데이터에 따라 정해집니다. 데이터에 따라 기본값이 다르면 어디에 쓰이는 값인지 함께 적었습니다. 작은 표와 큰 표 사이에서는 행 수의 제곱근에 비례하여 반복 횟수를 정하고, 인코딩한 행의 숫자가 400개를 넘으면 횟수를 줄입니다. 다른 옵션에 따라 달라지는 기본값도 있습니다. `zerosum train DATA --dry-run`은 학습하지 않고 모든 옵션의 값을 출력합니다. 코드에서는 첫째 열의 이름을 쓰며 `maxTime`의 단위는 초입니다. 명령줄에서는 `90s`, `10m`, `1h`처럼 씁니다.",
    optionsHead: ["옵션", "플래그", "값", "기본값", "설명"],
    whole: "정수",
    data: ["직선 위의 점", "평면 위의 점", "2,000행 미만의 표", "20,400행 이상의 표"],
    densities: "# 학습할 수 있는 분포",
    densitiesAbout:
      "밀도를 알고 있는 분포이므로 학습한 결과를 참값과 비교할 수 있습니다. 옵션은 콜론 뒤에 쓰고 목록은 빗금으로 구분합니다. 예: `zerosum train ring:modes=12,sd=0.05`, `zerosum train mixture:means=-3/0/3`.",
    densitiesHead: ["분포", "행의 숫자 수", "설명", "옵션과 기본값"],
  },
};

/**
 * Every page that is made, by its path in the repository.
 * @returns {Promise<Record<string, string>>}
 */
export async function docsTables() {
  return {
    "docs/objectives.md": objectivesPage(),
    "docs/options.md": await optionsPage("en"),
    "docs/options.ko.md": await optionsPage("ko"),
    "docs/densities.md": densitiesPage("en"),
    "docs/densities.ko.md": densitiesPage("ko"),
  };
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

const code = (/** @type {unknown} */ text) => `\`${text}\``;
const round = (/** @type {number} */ x) => String(Number(x.toFixed(4))).replace("-", "−");
const page = (/** @type {string[]} */ ...parts) => `${parts.join("\n\n")}\n`;

function objectivesPage() {
  const rows = OBJECTIVE_NAMES.map((name) => {
    const { fixedPoint, clip, penalties = {} } = OBJECTIVES[name];
    const weights = Object.entries(penalties).map(([penalty, weight]) => `${code(penalty)} ${weight}`);
    const constraints = [...(clip === undefined ? [] : [`${code("clip")} ${clip}`]), ...weights];
    return [
      code(name),
      commentOf(name),
      `${round(fixedPoint.discriminator)}, ${round(fixedPoint.generator)}`,
      constraints.join(", ") || "–",
    ];
  });
  return page(
    "# Objectives",
    WORDS.en.made,
    "D(x) is the sigmoid of D's logit, where nothing else is said. Each objective gives the losses that D and G descend; the third column has their values where p_g = p_data and D is at its best, which a test holds them to.",
    table(["objective", "the game", "losses of D, G at the equilibrium", "constraint on D"], rows),
  );
}

/** The doc comment above an objective. @param {string} name */
function commentOf(name) {
  const source = read(`packages/core/src/objectives/${name}.ts`).toString();
  const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const/.exec(source);
  if (!found) throw new Error(`objectives/${name}.ts has no doc comment above its export`);
  return found[1]
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** @param {Language} language */
async function optionsPage(language) {
  const words = WORDS[language];
  const penguins = await readTable(read("examples/penguins.csv"));
  const encoder = fitEncoder(penguins);
  const small = factsOf({ kind: "table", encoder: encoder.state, encoded: encoder.encode(penguins) });
  const facts = [
    factsOf({ kind: "density", name: "mixture", options: {} }),
    factsOf({ kind: "density", name: "ring", options: {} }),
    small,
    { ...small, rows: 100_000 },
  ];
  const defaults = facts.map((each) => /** @type {Record<string, unknown>} */ (resolveOptions({}, each)));
  const rows = Object.entries(trainOptionsSchema.shape).map(([name, schema]) => [
    code(name),
    code(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
    valuesOf(/** @type {Shape} */ (schema.toJSONSchema()), words.whole),
    byValue(
      defaults.map((each) => each[name]),
      words.data,
    ),
    say(language, /** @type {"option.seed"} */ (schema.meta()?.help), undefined),
  ]);
  return page(words.options, words.made, words.optionsAbout, table(words.optionsHead, rows));
}

/**
 * @param {Shape} shape
 * @param {string} whole the word for whole numbers
 */
function valuesOf({ type, enum: choices, minimum, exclusiveMinimum, maximum }, whole) {
  if (choices) return choices.map(code).join(", ");
  if (type === "boolean") return [true, false].map(code).join(", ");
  const from = exclusiveMinimum === undefined ? String(minimum ?? "") : `>${exclusiveMinimum}`;
  const to = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? "" : String(maximum);
  return `${type === "integer" ? `${whole} ` : ""}${from}…${to}`;
}

/**
 * One value where all are the same, else each with what it is for.
 * @param {readonly unknown[]} values
 * @param {readonly string[]} names
 */
function byValue(values, names) {
  const shown = values.map((value) => (value === null ? "–" : code(value)));
  const distinct = [...new Set(shown)];
  if (distinct.length === 1) return distinct[0];
  return distinct.map((value) => `${value} (${names.filter((_, i) => shown[i] === value).join(", ")})`).join("; ");
}

/** @param {Language} language */
function densitiesPage(language) {
  const words = WORDS[language];
  const rows = DENSITY_FAMILIES.map(({ name, dimension, summary, options }) => [
    code(name),
    String(dimension),
    say(language, /** @type {"points.normal"} */ (summary), undefined),
    Object.entries(options.shape)
      .map(([option, schema]) => {
        const { default: value } = /** @type {Shape} */ (schema.toJSONSchema({ io: "input" }));
        const help = say(language, /** @type {"points.option.sd"} */ (schema.meta()?.help), undefined);
        return `${code(`${option}=${[value].flat().join("/")}`)} ${help}`;
      })
      .join("; "),
  ]);
  return page(words.densities, words.made, words.densitiesAbout, table(words.densitiesHead, rows));
}

import { nearest, ZerosumError } from "../errors.ts";
import { type MetricResults, measureOf } from "./evaluation.ts";
import { METRIC_NAMES } from "./registry.ts";

const OPERATORS = ["<=", ">=", "<", ">"] as const;
type Operator = (typeof OPERATORS)[number];

/** The value, the floor or the ceiling of a metric. */
interface Reference {
  readonly metric: string;
  readonly part: "value" | "floor" | "ceiling";
}

/** What the metrics of an evaluation have to meet: a metric, and a bound that is a number, or another figure times a number. */
export interface Requirement {
  /** As it was written. */
  readonly text: string;
  readonly left: Reference;
  readonly operator: Operator;
  readonly factor: number;
  /** What the factor multiplies; null of a plain number. */
  readonly right: Reference | null;
}

/** A requirement and whether it is met. */
export interface CheckedRequirement {
  readonly text: string;
  readonly met: boolean;
  /** The two sides; null where a metric was left out, and the requirement is not met. */
  readonly got: number | null;
  readonly bound: number | null;
}

const PARTS = ["floor", "ceiling"] as const;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads requirements, apart by commas: `c2st.trees.auc<=0.6, pairs.error<0.5*pairs.error.floor`.
 * @param names of the metrics that can be asked for (those of tables)
 * @throws ZerosumError for what is no requirement, or names a metric that there is not, with the nearest name.
 */
export function parseRequirements(text: string, names: readonly string[] = METRIC_NAMES): readonly Requirement[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.every((part) => part === "")) throw new ZerosumError("evaluation.requirement", { got: text });
  return parts.filter((part) => part !== "").map((part) => parseRequirement(part, names));
}

function parseRequirement(text: string, known: readonly string[]): Requirement {
  const [, left, operator, right] = /^([^<>=]+?)\s*(<=|>=|<|>)\s*([^<>=]+)$/.exec(text) ?? [];
  if (operator === undefined) throw new ZerosumError("evaluation.requirement", { got: text });
  const terms = right.split("*").map((term) => term.trim());
  const numbers = terms.filter((term) => NUMBER.test(term));
  const names = terms.filter((term) => !NUMBER.test(term));
  if (names.length > 1 || terms.includes("")) throw new ZerosumError("evaluation.requirement", { got: text });
  return {
    text,
    left: referenceOf(left, known),
    operator: operator as Operator,
    factor: numbers.reduce((product, number) => product * Number(number), 1),
    right: names.length > 0 ? referenceOf(names[0], known) : null,
  };
}

function referenceOf(text: string, known: readonly string[]): Reference {
  const part = PARTS.find((ending) => text.endsWith(`.${ending}`));
  const name = part ? text.slice(0, -part.length - 1) : text;
  if (!known.includes(name))
    throw new ZerosumError("evaluation.metric", { got: name, suggestion: nearest(name, known) });
  return { metric: name, part: part ?? "value" };
}

/** Whether an evaluation meets requirements: where a figure is missing, it does not. */
export function checkRequirements(
  requirements: readonly Requirement[],
  evaluation: MetricResults,
): readonly CheckedRequirement[] {
  const figureOf = ({ metric, part }: Reference): number | null => measureOf(evaluation, metric)?.[part] ?? null;
  return requirements.map(({ text, left, operator, factor, right }) => {
    const got = figureOf(left);
    const base = right ? figureOf(right) : 1;
    const bound = base === null ? null : factor * base;
    return { text, met: got !== null && bound !== null && holds(got, operator, bound), got, bound };
  });
}

function holds(a: number, operator: Operator, b: number): boolean {
  if (operator === "<=") return a <= b;
  if (operator === ">=") return a >= b;
  return operator === "<" ? a < b : a > b;
}

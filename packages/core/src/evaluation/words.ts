import { type Language, type MessageCode, say } from "../messages/index.ts";
import type { MetricResult } from "./evaluation.ts";
import type { MetricName } from "./registry.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** The metrics that are said in a sentence too, and its code. */
const SENTENCES = {
  copies: "evaluation.words.copies",
  "copies.near": "evaluation.words.copies.near",
  "dcr.share": "evaluation.words.dcr.share",
  nndr: "evaluation.words.nndr",
  nnaa: "evaluation.words.nnaa",
  "nnaa.holdout": "evaluation.words.nnaa.holdout",
  "membership.auc": "evaluation.words.membership.auc",
} as const satisfies { readonly [Name in MetricName]?: MessageCode };

/** Shares are said in percent, other figures as they are. */
const PLAIN: readonly MetricName[] = ["nndr", "membership.auc"];

/**
 * What a metric found, as one sentence for people; null where it was left out, or where its figure says all there is.
 * @example wordsOf(result, "en") // "0.08% of the synthetic rows equal a training row; …"
 */
export function wordsOf(result: MetricResult, language: Language): string | null {
  if ("omitted" in result || !(result.name in SENTENCES)) return null;
  const figure = (value: number) => (PLAIN.includes(result.name) ? value.toFixed(2) : percent(value));
  const ceiling = result.ceiling === undefined ? undefined : figure(result.ceiling);
  return say(language, SENTENCES[result.name as keyof typeof SENTENCES], { value: figure(result.value), ceiling });
}

/** A finding as one sentence for people. */
export function wordsOfFinding(
  { code, value = 0, table = "synthetic", columns = [] }: Finding,
  language: Language,
): string {
  if (code === "extra-columns") return say(language, `evaluation.finding.${code}`, { table, columns });
  return say(language, `evaluation.finding.${code}`, { value: percent(value) } as never);
}

/** What decided a verdict: the figure and its bound, to as many decimals as tell them apart. */
export function wordsOfReason(
  { metric, value, threshold }: NonNullable<Verdict["because"]>,
  language: Language,
): string {
  const written = (decimals: number) => [value, threshold].map((figure) => figure.toFixed(decimals));
  const decimals = [3, 4, 5, 6].find((decimals) => new Set(written(decimals)).size > 1) ?? 3;
  const [got, bound] = written(decimals);
  return say(language, "evaluation.because", { metric, value: got, threshold: bound });
}

/** 0.0007 → 0.07%, 0.5117 → 51.2% */
const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.01 ? 2 : 1)}%`;

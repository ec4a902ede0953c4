import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";

/** How far an AUC may be from a coin toss for rows to be called hard to tell, and near. */
const HARD = 0.6;
const NEAR = 0.75;

/** What the scores come to, in a sentence or two; nothing where they are not known. */
export function verdict(evaluation: Evaluation, language: Language): string {
  const [trees, pairs] = [measureOf(evaluation, "c2st.trees.auc"), measureOf(evaluation, "pairs.error")];
  if (trees?.floor === undefined) return "";
  const beaten = trees.value < trees.floor && (pairs?.floor === undefined || pairs.value < pairs.floor);
  const grade = !beaten ? "floor" : trees.value < HARD ? "hard" : trees.value < NEAR ? "near" : "far";
  const inHundred = (auc: number): number => Math.round(100 * auc);
  return [
    say(language, `report.verdict.${grade}`, undefined),
    say(language, "report.verdict.trees", { value: inHundred(trees.value), floor: inHundred(trees.floor) }),
  ].join(" ");
}

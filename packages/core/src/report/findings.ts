import { type Evaluation, type Finding, wordsOfFinding } from "../evaluation/index.ts";
import type { Language } from "../messages/index.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";

/** What is to be said without alarm. */
const CALM: readonly Finding["code"][] = ["extra-columns", "no-holdout"];

/** What the metrics show together that has a name, such as a collapse, each in a sentence. */
export const findings = ({ findings }: Evaluation, language: Language): readonly Html[] =>
  findings.map(
    (
      finding,
    ) => html`<p class="card finding${CALM.includes(finding.code) ? "" : " alarm"}">${prose(wordsOfFinding(finding, language))}</p>
`,
  );

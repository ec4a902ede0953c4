import type { Evaluation } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { percent } from "./format.ts";
import { type Html, html } from "./html.ts";

/** What the metrics show together that has a name, such as a collapse, each in a sentence. */
export const findings = ({ findings }: Evaluation, language: Language): readonly Html[] =>
  findings.map(({ code, value = 0 }) => {
    const text = say(language, `evaluation.finding.${code}`, { value: percent(value) } as never);
    return html`<p class="card finding${code === "no-holdout" ? "" : " alarm"}">${text}</p>
`;
  });

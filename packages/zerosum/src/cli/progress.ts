import { type EvaluationProgress, type Language, say, type TrainingEvent } from "@zerosum/core";
import type { LoadStage } from "../data.ts";

type Progress = Extract<TrainingEvent, { type: "progress" }>;
/** What the line shows. */
type Drawn = "read" | "encode" | "progress" | "refine" | "metric";
type Estimated = Extract<TrainingEvent, { type: "estimate" }>;
type Refining = Extract<TrainingEvent, { type: "refine" }>;

const WIDTH = 20;
/** ███░░░ */
const bar = (share: number): string => {
  const filled = Math.round(share * WIDTH);
  return "█".repeat(filled) + "░".repeat(WIDTH - filled);
};

/** Draws one line of a terminal again and again: how far the training is, how fast, and how the game stands. */
export class ProgressLine {
  readonly #language: Language;
  #began: { readonly at: number; readonly step: number } | undefined;
  #drawn: Drawn | undefined;
  #trend: Estimated["trend"] | undefined;

  constructor(language: Language) {
    this.#language = language;
  }

  draw({ step, steps, value, realScore, fakeScore }: Progress): void {
    const now = performance.now();
    this.#began ??= { at: now, step };
    const rate = step > this.#began.step ? (step - this.#began.step) / ((now - this.#began.at) / 1000) : undefined;
    const line = say(this.#language, "cli.say.progress", {
      bar: bar(step / steps),
      step,
      steps,
      rate: rate === undefined ? "…" : rate.toFixed(rate < 10 ? 1 : 0),
      eta: rate === undefined ? "…" : clock((steps - step) / rate),
      value: value.toFixed(3),
      real: realScore.toFixed(2),
      fake: fakeScore.toFixed(2),
    });
    this.#write("progress", line);
  }

  /** How near the generated rows are, on a line that stays, where what becomes of the game has changed. */
  tellEstimate({ step, auc, modes, trend }: Estimated): void {
    if (trend === this.#trend) return;
    this.#trend = trend;
    this.clear();
    console.error(say(this.#language, "cli.say.estimate", { step, auc: auc.toFixed(2), modes, trend }));
  }

  /** How much is learnt of which rows to keep: a line of its own, below that of the game. */
  drawRefining({ done }: Refining): void {
    if (this.#drawn === "progress") this.end();
    this.#write("refine", say(this.#language, "cli.say.refine", { bar: bar(done), share: Math.round(100 * done) }));
  }

  /** How much of the file is read, then that it is being encoded: one line, gone when the next is drawn. */
  drawStage(stage: LoadStage): void {
    const { type } = stage;
    const line =
      stage.type === "read"
        ? say(this.#language, "cli.say.reading", { bar: bar(stage.done), share: Math.round(100 * stage.done) })
        : say(this.#language, "cli.say.encoding", undefined);
    this.#write(type, line);
  }

  /** How much of an evaluation is done, and which metric came last. */
  drawEvaluating({ type, name, done }: EvaluationProgress): void {
    const share = Math.round(100 * done);
    this.#write(type, say(this.#language, "cli.say.evaluating", { bar: bar(done), share, name }));
  }

  #write(drawn: Drawn, line: string): void {
    process.stderr.write(`\r\x1b[2K${fitted(line, process.stderr.columns ?? 120)}`);
    this.#drawn = drawn;
  }

  /** Makes room for what is written once: the line goes, and comes again with what it shows next. */
  clear(): void {
    if (this.#drawn) process.stderr.write("\r\x1b[K");
    this.#drawn = undefined;
  }

  /** Leaves the line as it stands and goes to the next. */
  end(): void {
    if (this.#drawn) process.stderr.write("\n");
    this.#drawn = undefined;
  }
}

/** 75 → 1:15 */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** What fits into a line of the terminal, since a line that wraps cannot be redrawn; Hangul takes two places. */
function fitted(line: string, columns: number): string {
  let taken = 0;
  let out = "";
  for (const character of line) {
    taken += /[\u1100-\uffdc]/.test(character) && !/[█░]/.test(character) && character > "\u2fff" ? 2 : 1;
    if (taken >= columns) break;
    out += character;
  }
  return out;
}

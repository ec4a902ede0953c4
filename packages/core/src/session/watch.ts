import type { State, Variable } from "../engine/index.ts";
import type { Estimate, TrainingEvent } from "../training/index.ts";
import type { Estimator } from "./estimate.ts";
import { bestOf, estimatesWithoutGain, trendOf } from "./trend.ts";

/** Estimates of a training, of so many steps at least. */
const [ESTIMATES, FEWEST_STEPS] = [20, 800];

/** Steps from one estimate to the next: a multiple of those from one report to the next. */
export const estimateEvery = (steps: number, reportEvery: number): number =>
  reportEvery * Math.ceil(Math.max(FEWEST_STEPS, steps / ESTIMATES) / reportEvery);

/** G as it is sampled from, and the step after which it was so. */
export interface SampledGenerator {
  readonly step: number;
  readonly variables: Readonly<Record<string, Variable>>;
}

/** G as it is sampled from now: its moving average where it keeps one. */
export function sampledGenerator(step: number, state: State): SampledGenerator {
  const parameters = state.read(state.has("generator.average") ? "generator.average" : "generator.parameters");
  const buffers = state.has("generator.buffers") ? { "generator.buffers": state.read("generator.buffers") } : {};
  return { step, variables: { "generator.parameters": parameters, ...buffers } };
}

type EstimateEvent = Extract<TrainingEvent, { type: "estimate" }>;

/** What was seen of a game before it is gone on with. */
interface SeenBefore {
  /** The events until then, estimates among them. */
  readonly history: readonly object[];
  readonly best: SampledGenerator | null;
  /** G as it was then. */
  readonly last: SampledGenerator;
}

const isEstimate = (event: object): event is EstimateEvent => (event as EstimateEvent).type === "estimate";

/** Watches a game: estimates how near G is, says what becomes of it, and keeps the best of its states. */
export class Watch {
  readonly #estimator: Estimator;
  readonly #steps: number;
  readonly #estimates: Estimate[];
  #best: SampledGenerator | undefined;
  #last: SampledGenerator | undefined;

  constructor(estimator: Estimator, steps: number, before?: SeenBefore) {
    this.#estimator = estimator;
    this.#steps = steps;
    this.#estimates = before?.history.filter(isEstimate) ?? [];
    this.#best = before?.best ?? undefined;
    this.#last = this.#estimates.length > 0 ? before?.last : undefined;
  }

  /** The G with the best estimate so far. */
  get best(): SampledGenerator | null {
    return this.#best ?? null;
  }

  /** The step of the last estimate. */
  get step(): number {
    return this.#last?.step ?? 0;
  }

  async look(generator: SampledGenerator): Promise<EstimateEvent> {
    const { step } = generator;
    const estimate = await this.#estimator.measure(this.#estimates.length + 1, generator.variables);
    const least = Math.min(...this.#estimates.map(({ auc }) => auc));
    this.#estimates.push(estimate);
    if (estimate.auc < least) this.#best = generator;
    this.#last = generator;
    return {
      type: "estimate",
      step,
      steps: this.#steps,
      trend: trendOf(this.#estimates, step / this.#steps),
      ...estimate,
    };
  }

  /** Whether so many estimates have brought no gain. */
  isOutOf(patience: number | null): boolean {
    return patience !== null && estimatesWithoutGain(this.#estimates) >= patience;
  }

  /** The generator to keep: the last that was looked at, unless an earlier one was clearly better. */
  get kept(): SampledGenerator | undefined {
    if (this.#estimates.length === 0) return undefined;
    return bestOf(this.#estimates) === this.#estimates.length - 1 ? this.#last : this.#best;
  }

  release(): Promise<void> {
    return this.#estimator.release();
  }
}

import type { Moment } from "@zerosum/core";
import type { Measures } from "./game-messages.ts";

/** Moments that are kept to go back to; beyond that every other one is let go. */
const MOST_MOMENTS = 128;

/** A moment to go back to, and how many of the setup's edits had been done by then. */
export interface Kept {
  readonly moment: Moment;
  readonly done: number;
}

/** What was measured of a game, and the moments of it that can be gone back to. */
export class Timeline {
  #curve: readonly Measures[];
  #unsent: readonly Measures[];
  #moments: readonly Kept[] = [];
  /** Of so many measures, one comes with a moment. */
  #momentEvery = 1;

  constructor(curve: readonly Measures[] = []) {
    this.#curve = curve;
    this.#unsent = curve;
  }

  get curve(): readonly Measures[] {
    return this.#curve;
  }

  /** The step up to which all is measured. */
  get measured(): number {
    return this.#curve.at(-1)?.step ?? 0;
  }

  /** The steps that can be gone back to. */
  get steps(): readonly number[] {
    return this.#moments.map(({ moment }) => moment.step);
  }

  get last(): Kept {
    return this.#moments[this.#moments.length - 1];
  }

  /** The kept moment at or before a step. */
  upTo(step: number): Kept {
    return this.#moments.findLast(({ moment }) => moment.step <= step) ?? this.#moments[0];
  }

  /** Adds measures; whether a moment is due with the measure that is the `count`th. */
  add(measures: Measures, count: number): boolean {
    this.#curve = [...this.#curve, measures];
    this.#unsent = [...this.#unsent, measures];
    return count % this.#momentEvery === 0;
  }

  /** Keeps the moment of a step that none is kept of or after; it is copied only then. */
  keep(live: { readonly step: number; moment(): Moment }, done: number): void {
    if (this.#moments.length > 0 && live.step <= this.last.moment.step) return;
    this.#moments = [...this.#moments, { moment: live.moment(), done }];
    if (this.#moments.length <= MOST_MOMENTS) return;
    // The beginning stays, and of the rest every other one.
    this.#moments = this.#moments.filter((_, i) => i % 2 === 0);
    this.#momentEvery *= 2;
  }

  /** Forgets what comes after a step. */
  cut(step: number): void {
    this.#curve = this.#curve.filter((measures) => measures.step <= step);
    this.#unsent = this.#unsent.filter((measures) => measures.step <= step);
    this.#moments = this.#moments.filter(({ moment }) => moment.step <= step);
  }

  /** The measures since this was asked last. */
  news(): readonly Measures[] {
    const news = this.#unsent;
    this.#unsent = [];
    return news;
  }
}

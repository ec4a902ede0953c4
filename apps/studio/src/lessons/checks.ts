import { type Reading, readFrame } from "../game/reading.ts";
import type { Measures } from "../worker/game-messages.ts";
import type { Seen } from "./lesson.ts";

/** A condition on what is seen. */
export type Check = (seen: Seen) => boolean;

/** All of several conditions. */
export const all =
  (...checks: readonly Check[]): Check =>
  (seen) =>
    checks.every((check) => check(seen));

/** An option as it is in force. */
export const option = ({ facts }: Seen, name: string): number | string | boolean | null | undefined =>
  facts?.options[name];
/** Where an option is a number in an interval. */
export const within =
  (name: string, least: number, most = Number.POSITIVE_INFINITY): Check =>
  (seen) => {
    const value = Number(option(seen, name) ?? Number.NaN);
    return value >= least && value <= most;
  };
/** Where the objective is one of these. */
export const plays =
  (...names: readonly string[]): Check =>
  (seen) =>
    names.includes(String(option(seen, "objective")));

/** Where the game came at least so far. */
export const reached =
  (step: number): Check =>
  (seen) =>
    (seen.curve.at(-1)?.step ?? 0) >= step;

/** A condition on the latest measures, and on those before. */
export const measured =
  (holds: (latest: Measures, curve: readonly Measures[]) => boolean): Check =>
  ({ curve }) => {
    const latest = curve.at(-1);
    return latest !== undefined && holds(latest, curve);
  };

/** A condition on what the figure shows at this moment. */
export const drawn =
  (holds: (reading: Reading) => boolean): Check =>
  ({ scene, frame }) =>
    scene !== null && frame !== null && holds(readFrame(scene, frame));

/** How many steps D took alone. */
export const alone = ({ setup }: Seen): number =>
  setup.edits.reduce(
    (sum, edit) => sum + (edit.kind === "extra" && edit.player === "discriminator" ? edit.times : 0),
    0,
  );

/** A condition on what an exercise was answered. */
export const answered =
  (name: string, holds: (value: number) => boolean): Check =>
  ({ answers }) =>
    name in answers && holds(answers[name]);

import type { Edit, Place, Setup } from "../worker/game-messages.ts";

/** A panel of Figure 1 of Goodfellow et al. 2014: the game and its moment that look so. */
export interface Stop {
  readonly name: "a" | "b" | "c" | "d";
  readonly setup: Setup;
  readonly place: Place;
}

/** Where the first three panels are: p_g is near p_data, and neither player has settled. */
const NEAR = 160;
const extra = (player: Extra["player"], times: number): Edit => ({ step: NEAR, part: 0, kind: "extra", player, times });
type Extra = Extract<Edit, { kind: "extra" }>;

/** G strays a little from a D that is not its best; D is brought to its best; G follows D's slope. */
const [STRAYS, SETTLES, FOLLOWS] = [extra("generator", 17), extra("discriminator", 200), extra("generator", 1)];

const stop = (name: Stop["name"], edits: readonly Edit[], step: number): Stop => ({
  name,
  setup: {
    data: { kind: "density", text: "normal" },
    options: { preset: "balanced", objective: "minimax", discriminatorSteps: 1, steps: 1000, seed: 6 },
    edits,
  },
  place: { step, part: 0 },
});

/** The four panels: one and the same game, further and further on. */
export const STOPS: readonly Stop[] = [
  stop("a", [STRAYS], NEAR),
  stop("b", [STRAYS, SETTLES], NEAR),
  stop("c", [STRAYS, SETTLES, FOLLOWS], NEAR),
  stop("d", [STRAYS, SETTLES, FOLLOWS], 1000),
];

import { expect, it } from "vitest";
import { feedsOf, float32Feeds, gameOf, goldenTrainings, runtime, stateOf } from "./golden.case.ts";
import { compileStep } from "./index.ts";

const golden = goldenTrainings().find(({ attributes: { r1 = 0, r2 = 0 } }) => r1 > 0 && r2 > 0);
if (!golden) throw new Error("No golden training has R1 and R2.");
const game = gameOf(golden);
const SHARE = 1 / 4;

/** The loss and D's parameters after one step, the slopes taken at a share of the rows of these feeds. */
async function discriminatorAfter(
  feeds: Readonly<Record<string, Float32Array>>,
  share: number,
  penalties: Partial<typeof game.penalties> = {},
): Promise<readonly number[]> {
  const state = stateOf(golden as NonNullable<typeof golden>, game);
  const played = { ...game, penalties: { ...game.penalties, ...penalties, share } };
  const { program } = await compileStep(runtime, state, played, "discriminatorStep");
  const { discriminatorLoss } = await program.run(feeds);
  await program.release();
  return [...discriminatorLoss, ...state.read("discriminator.parameters").data];
}

const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i])));

const feeds = float32Feeds(feedsOf(golden, game, 1)) as Record<string, Float32Array>;
/** A batch whose quarters are alike: a share of its rows has the mean of all. */
const alike = { ...feeds };
for (const name of ["discriminator.real", "discriminator.latent"]) {
  const quarter = feeds[name].subarray(0, feeds[name].length * SHARE);
  alike[name] = Float32Array.from(feeds[name], (_, i) => quarter[i % quarter.length]);
}

it.each([
  ["in one pass", {}],
  ["one by one", { r1: 2 * game.penalties.r1 }],
])(
  "penalties at a share of the rows, %s, are those at all where the rows are alike, and others where not",
  async (_, own) => {
    expect(furthest(await discriminatorAfter(alike, SHARE, own), await discriminatorAfter(alike, 1, own))).toBeLessThan(
      1e-5,
    );
    expect(
      furthest(await discriminatorAfter(feeds, SHARE, own), await discriminatorAfter(feeds, 1, own)),
    ).toBeGreaterThan(1e-4);
  },
);

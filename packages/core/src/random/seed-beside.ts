/** What draws beside the game of a seed: each has a seed of its own, far from those that people choose. */
const AWAY = { estimate: 2 ** 50, critic: 2 ** 51 };

/** The seed of what draws other rows and other noise than the game of `seed`. */
export const seedBeside = (seed: number, use: keyof typeof AWAY): number => (seed + AWAY[use]) % 2 ** 53;

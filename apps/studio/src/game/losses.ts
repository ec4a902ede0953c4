/** How a player's line of Algorithm 1 reads: which way it goes, and up or down what. */
interface Line {
  readonly way: "ascend" | "descend";
  /** In the notation of `notation.ts`; pieces may be broken between. */
  readonly of: readonly string[];
}

/** An objective as Algorithm 1 would have it. */
export interface Losses {
  readonly judge: Line;
  readonly maker: Line;
  /** Whether D stands for its logit, no sigmoid after it. */
  readonly ofLogits?: boolean;
  /** Whether G's step sees fresh examples as well. */
  readonly paired?: boolean;
}

const [REAL, FAKE] = ["D(x^{(i)})", "D(G(z^{(i)}))"];
const value: Line = { way: "ascend", of: [`[log ${REAL}`, `+ log (1−${FAKE})]`] };
const score: Line = { way: "ascend", of: [FAKE] };
const apart: Line = { way: "ascend", of: [`[${REAL}`, `− ${FAKE}]`] };

/** What each objective's players climb or go down, of one row of the minibatch. */
export const LOSSES: Readonly<Record<string, Losses>> = {
  minimax: { judge: value, maker: { way: "descend", of: [`log (1−${FAKE})`] } },
  "non-saturating": { judge: value, maker: { way: "ascend", of: [`log ${FAKE}`] } },
  "least-squares": {
    judge: { way: "descend", of: [`\\frac{1}{2} [(${REAL}−1)^2`, `+ ${FAKE}^2]`] },
    maker: { way: "descend", of: [`\\frac{1}{2} (${FAKE}−1)^2`] },
    ofLogits: true,
  },
  wasserstein: { judge: apart, maker: score, ofLogits: true },
  "wgan-gp": {
    judge: { way: "ascend", of: [`[${REAL}`, `− ${FAKE}`, "− λ(‖∇D(x̂^{(i)})‖−1)^2]"] },
    maker: score,
    ofLogits: true,
  },
  hinge: {
    judge: { way: "descend", of: [`[max (0, 1−${REAL})`, `+ max (0, 1+${FAKE})]`] },
    maker: score,
    ofLogits: true,
  },
  relativistic: {
    judge: { way: "ascend", of: [`log σ(${REAL}`, `− ${FAKE})`] },
    maker: { way: "ascend", of: [`log σ(${FAKE}`, `− ${REAL})`] },
    ofLogits: true,
    paired: true,
  },
};

/** ∇ by a player's weights of the minibatch's mean, in pieces. */
export const gradientOf = (player: "d" | "g", { of }: Line): string =>
  [`∇_{θ_${player}} \\frac{1}{m} \\sum_{i=1}^m`, ...of].map((piece) => `$${piece}$`).join(" ");

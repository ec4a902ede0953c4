/** A factor of a critic's logits, and the loss with it. */
interface Tempered {
  readonly temper: number;
  readonly loss: number;
}

/** A critic that was too shy is believed by no more than this. */
const MOST = 1.5;
/** Each halves the doubt by 1.6. */
const CUTS = 24;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** ln(1 + eˣ), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/**
 * How far a critic is to be believed: the factor t in [0, 1.5] with the least E[−log D(x)] + E[−log(1 − D(G(z)))],
 * D = sigmoid(t · logit), on rows it did not learn from. What it has by heart makes it too sure of itself there, and t
 * small; at t = 0 it has nothing to say and the loss is log 4. The loss is convex in t: golden sections find the least.
 * @see Guo et al.: On Calibration of Modern Neural Networks. ICML 2017.
 */
export function temperOf(real: Float32Array, fake: Float32Array): Tempered {
  const mean = (logits: Float32Array, factor: number): number =>
    logits.reduce((sum, logit) => sum + softplus(factor * logit), 0) / logits.length;
  const lossAt = (temper: number): number => mean(real, -temper) + mean(fake, temper);
  let [low, high] = [0, MOST];
  for (let cut = 0; cut < CUTS; cut++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (lossAt(left) < lossAt(right)) high = right;
    else low = left;
  }
  const temper = (low + high) / 2;
  const loss = lossAt(temper);
  const unheard = lossAt(0);
  return loss < unheard ? { temper, loss } : { temper: 0, loss: unheard };
}

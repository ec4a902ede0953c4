/**
 * The best discriminator against a fixed generator: D*(x) = p_data(x)/(p_data(x) + p_g(x)); ½ where neither has mass.
 * @see Goodfellow et al. 2014, proposition 1.
 */
export const optimalDiscriminator = (pData: number, pGenerator: number): number =>
  pData + pGenerator > 0 ? pData / (pData + pGenerator) : 0.5;

/**
 * What the generator minimises if D is always the best: C(G) = max_D V(D, G) = −log 4 + 2 · JSD(p_data‖p_g), from
 * −log 4 (p_g = p_data) to 0 (disjoint).
 * @param divergence JSD in nats
 * @see Goodfellow et al. 2014, theorem 1.
 */
export const criterion = (divergence: number): number => 2 * divergence - 2 * Math.LN2;

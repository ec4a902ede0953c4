import type { EncoderPlan } from "../encoder/index.ts";
import { concat, constant, gather, indices, mul, pad, reshape, sum, type Tensor } from "../graph/index.ts";
import { knotsOf, seenWidth } from "../networks/index.ts";
import { fillWords, PURPOSE } from "../random/index.ts";

/** Of so many features at most the second moments are held: a step's matrices grow by the square. */
export const MOST_FEATURES = 2048;
/** Where there are more, so many at most stand for themselves. */
const MOST_EXACT = 1536;

/** The owner of scores, whose moments the hats already hold. */
export const SCORE = -1;

/** A feature that D sees, as far as moments are concerned. */
interface Feature {
  /** The column it tells of, counted from 0, or {@link SCORE}. */
  readonly owner: number;
  /** About E[h²]. */
  readonly mass: number;
}

/** How a wide table's features become few: frequent ones stay, the others are added up in buckets with random signs. */
export interface MomentSketch {
  /** The features that stay, by their place among all. */
  readonly exact: readonly number[];
  readonly buckets: number;
  /** What each feature is multiplied by in its bucket, place mod buckets; 0 where it has none. */
  readonly factors: Float32Array;
  /** Shapes: [rows, seen] → [rows, exact + buckets]. */
  apply(features: Tensor): Tensor;
}

/** The features of a table in the order in which D sees them. */
export function featuresOf(plan: EncoderPlan): Feature[] {
  const names = [...new Set(plan.spans.map(({ column }) => column))];
  const ownerOf = new Map(names.map((name, i) => [name, i]));
  const features = new Array<Feature>(seenWidth(plan));
  const shares = new Map<number, readonly number[]>();
  const knots = knotsOf(plan);
  let hats = plan.width;
  for (const span of plan.spans) {
    const owner = ownerOf.get(span.column) as number;
    if (span.kind === "categorical") {
      shares.set(span.offset, span.frequencies);
      span.frequencies.forEach((mass, i) => {
        features[span.offset + i] = { owner, mass };
      });
      continue;
    }
    features[span.offset] = { owner: SCORE, mass: 0 };
    if (span.kind === "bounded") continue;
    const share = span.mask ? (shares.get(span.mask.offset)?.[span.mask.category] ?? 1) : 1;
    // ∫h² over u of a whole hat is ⅔ of a knot's distance; those at the ends are halves.
    for (let k = 0; k < knots; k++, hats++) {
      const part = k === 0 || k === knots - 1 ? 1 / 3 : 2 / 3;
      features[hats] = { owner, mass: (share * part) / (knots - 1) };
    }
  }
  return features;
}

/** What is added to a mass before it divides: rare values count, but not without bound. */
export const LEAST_MASS = 0.002;

/**
 * A count sketch of features h, scaled by their weights: h′_b = Σ ±(m_i + .002)^−¼ h_i over a bucket. Deviations that
 * meet in an entry of E[h′h′ᵀ] have random signs, so its squares add up to those of all E[h hᵀ], weighed, on average.
 * Null where all features are few enough.
 * @see Charikar, Chen, Farach-Colton: Finding frequent items in data streams. 2002. Pham, Pagh: Fast and scalable
 * polynomial kernels via explicit feature maps. 2013 (of products).
 */
export function sketchOf(features: readonly Feature[], most = MOST_FEATURES): MomentSketch | null {
  if (features.length <= most) return null;
  const byMass = [...features.keys()].filter((i) => features[i].owner !== SCORE);
  byMass.sort((a, b) => features[b].mass - features[a].mass || a - b);
  const exact =
    byMass.length <= most ? byMass : frequent(byMass, features, Math.floor((most * MOST_EXACT) / MOST_FEATURES));
  exact.sort((a, b) => a - b);
  const isExact = new Set(exact);
  const buckets = byMass.length > exact.length ? most - exact.length : 0;
  const signs = new Uint32Array(features.length);
  fillWords(signs, { seed: 0, purpose: PURPOSE.sketch }, 0, 1);
  const factors = Float32Array.from(features, ({ owner, mass }, i) =>
    owner === SCORE || isExact.has(i) ? 0 : (signs[i] & 1 ? 1 : -1) * (mass + LEAST_MASS) ** -0.25,
  );
  return {
    exact,
    buckets,
    factors,
    apply(seen) {
      const kept = exact.length > 0 ? [gather(seen, indices(exact), 1)] : [];
      if (buckets === 0) return concat(kept, 1);
      const [rows, width] = seen.shape;
      const layers = Math.ceil(width / buckets);
      const signed = pad(mul(seen, constant(factors, [width])), 1, 0, layers * buckets - width);
      return concat([...kept, sum(reshape(signed, [rows, layers, buckets]), [1])], 1);
    },
  };
}

/** The first `most`, less those at the end that are no more frequent than the next: which of equals stay would be chance. */
function frequent(byMass: readonly number[], features: readonly Feature[], most: number): number[] {
  const next = features[byMass[most]].mass;
  return byMass.slice(0, most).filter((i) => features[i].mass > next);
}

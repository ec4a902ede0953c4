import type { EvidenceColumn } from "./aligned.ts";
import type { Evidence } from "./evidence.ts";
import { type Measure, type Metric, type Omission, omit, type Value } from "./metric.ts";
import type { Sample } from "./sample.ts";

/** A sample is compared with a reference: what is needed of either. */
interface Compared {
  readonly columns: readonly EvidenceColumn[];
  readonly reference: Sample;
  readonly sample: Sample;
  readonly evidence: Evidence;
}

interface Comparison<Name extends string> extends Pick<Metric<Name>, "name" | "group" | "better"> {
  /** What one comparison takes, the column error being 1 (1). */
  readonly cost?: number;
  /** Rows of either side, at least (1). */
  readonly fewestRows?: number;
  /** Rows of either side that are looked at, at most (all). */
  readonly mostRows?: number;
  /**
   * Which rows are made equally many (none): `samples`, synthetic rows, floor and ceiling, where chance weighs more the fewer
   * rows there are; `both`, a sample and its reference.
   */
  readonly equalRows?: "samples" | "both";
  readonly compare: (compared: Compared) => Value | Omission | Promise<Value | Omission>;
}

/**
 * The two metrics of something that compares a sample of rows with real ones: against the training rows under its name, and
 * against the holdout under its name with `.holdout`. Either has its floor, and where there is a holdout its ceiling.
 */
export function comparison<Name extends string>(
  how: Comparison<Name>,
): readonly [Metric<Name>, Metric<`${Name}.holdout`>] {
  const { name, group, better, cost = 1 } = how;
  return [
    { name, group, better, cost: 3 * cost, measure: (evidence) => measure(how, evidence, "train") },
    {
      name: `${name}.holdout`,
      group,
      better,
      cost: 2 * cost,
      measure: (evidence) => measure(how, evidence, "holdout"),
    },
  ];
}

async function measure(
  how: Comparison<string>,
  evidence: Evidence,
  against: "train" | "holdout",
): Promise<Measure | Omission> {
  const { fewestRows = 1, mostRows = Number.POSITIVE_INFINITY, equalRows, compare } = how;
  const { train, holdout, synthetic, floor, columns, draw } = evidence;
  if (against === "holdout" && !holdout) return omit("evaluation.omitted.no-holdout", undefined);
  const [real, other] = against === "train" ? [train, holdout] : [holdout as Sample, train];
  const rows = Math.min(real.rows, synthetic.rows);
  if (rows < fewestRows) return omit("evaluation.omitted.few-rows", { rows, needed: fewestRows });
  const fewest = Math.min(synthetic.rows, floor.rows, other?.rows ?? synthetic.rows);
  const most = equalRows === "samples" ? Math.min(mostRows, fewest) : mostRows;
  const of = async (whole: Sample) => {
    const both = equalRows === "both" ? Math.min(most, real.rows, whole.rows) : mostRows;
    const [reference, sample] = [draw(real, both), draw(whole, Math.min(most, both))];
    const rows = { real: reference.rows, synthetic: sample.rows };
    return { rows, found: await compare({ columns, reference, sample, evidence }) };
  };
  const { rows: compared, found } = await of(synthetic);
  if ("code" in found) return found;
  const boundOf = async (whole: Sample | null): Promise<Value | null> => {
    if (!whole || whole.rows < fewestRows) return null;
    const bounding = (await of(whole)).found;
    return "code" in bounding ? null : bounding;
  };
  return { ...bounded(found, await boundOf(floor), await boundOf(other)), rows: compared };
}

/** A value beside its floor and its ceiling, and so are those of its columns and pairs. */
function bounded(found: Value, floor: Value | null, ceiling: Value | null): Value & Pick<Measure, "floor" | "ceiling"> {
  const { columns, pairs } = found;
  return {
    ...found,
    ...(floor && { floor: floor.value }),
    ...(ceiling && { ceiling: ceiling.value }),
    ...(columns && { columns: boundedParts(columns, floor?.columns, ceiling?.columns, ({ name }) => name) }),
    ...(pairs && { pairs: boundedParts(pairs, floor?.pairs, ceiling?.pairs, ({ names }) => JSON.stringify(names)) }),
  };
}

function boundedParts<T extends { readonly value: number }>(
  parts: readonly T[],
  floors: readonly T[] = [],
  ceilings: readonly T[] = [],
  nameOf: (part: T) => string,
): readonly T[] {
  const valuesOf = (bounds: readonly T[]) => new Map(bounds.map((part) => [nameOf(part), part.value]));
  const [floor, ceiling] = [valuesOf(floors), valuesOf(ceilings)];
  return parts.map((part) => {
    const name = nameOf(part);
    return {
      ...part,
      ...(floor.has(name) && { floor: floor.get(name) }),
      ...(ceiling.has(name) && { ceiling: ceiling.get(name) }),
    };
  });
}

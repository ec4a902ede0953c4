import type { DecodedColumns, EncoderState } from "../encoder/index.ts";
import type { Column } from "../table/index.ts";

/** A date, and the one from which it is told by its distance. */
interface Link {
  readonly name: string;
  readonly base: string;
}

/** The dates that are told by their distance from others, each after the one it is told from; `still` are left alone. */
export function linksOf(encoder: EncoderState | null, still: ReadonlySet<string>): Link[] {
  const left = (encoder?.columns ?? []).flatMap((state): Link[] =>
    state.encoding === "temporal" && state.after ? [{ name: state.type.name, base: state.after }] : [],
  );
  const links: Link[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ base }) => !left.some(({ name }) => name === base));
    links.push(...left.splice(next, 1));
  }
  return links.filter(({ name, base }) => !still.has(name) && !still.has(base));
}

/**
 * Keeps the distances between dates of which some are given: a stay that begins two days later than the one that was made
 * ends two days later too, so that none ends before it begins.
 *
 * @param made the columns as they were made.
 * @param columns the same with the given cells in their places; what is moved is written into them.
 */
export function keepDistances(
  links: readonly Link[],
  made: ReadonlyMap<string, Float64Array>,
  columns: DecodedColumns,
  isGiven: (name: string, row: number) => boolean,
): void {
  const byName = new Map(columns.map((column) => [column.type.name, column]));
  const linked = [...new Set(links.flatMap(({ name, base }) => [base, name]))].map((name) => {
    const { values, missing } = byName.get(name) as Column;
    return { name, values, missing, made: made.get(name) as Float64Array };
  });
  const rows = linked[0]?.values.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const moves = new Map<string, number>();
    for (const { name, values, missing, made } of linked)
      if (isGiven(name, row) && !missing?.[row]) moves.set(name, values[row] - made[row]);
    const pass = (from: string, to: string): void => {
      const move = moves.get(from);
      if (move !== undefined && !moves.has(to)) moves.set(to, move);
    };
    for (const { name, base } of links.toReversed()) pass(name, base);
    for (const { name, base } of links) pass(base, name);
    for (const { name, values } of linked) if (!isGiven(name, row)) values[row] += moves.get(name) ?? 0;
  }
}

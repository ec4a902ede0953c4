import { z } from "zod";
import { type Column, isIdentifier, isTemporal } from "../../table/index.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import type { ColumnCoder, GroupOf } from "./encoding.ts";
import { type FollowingState, fitFollowing, followingState, openFollowing } from "./following.ts";
import { fitIdentifier, type IdentifierState, identifierState, openIdentifier } from "./identifier.ts";
import { fitPlain, isPlain, openPlain, type PlainState, plainState } from "./plain.ts";
import { fitTemporal, openTemporal, type TemporalState, temporalState } from "./temporal.ts";

/** What is learnt of a column, whichever way it is encoded. */
export const columnState = z.union([plainState, followingState, temporalState, identifierState]);
/** What is learnt of a column. */
export type ColumnState = PlainState | FollowingState | TemporalState | IdentifierState;

/**
 * Learns a column; undefined for free text, which is not learnt. `base` is the column that a date never comes before, or
 * that numbers or categories follow from; `groupOf` says which of its rare values belong together.
 */
export function fitColumn(
  column: Column,
  options: ResolvedEncoderOptions,
  { base, groupOf }: { readonly base?: Column | undefined; readonly groupOf?: GroupOf | undefined } = {},
): ColumnState | undefined {
  if (isTemporal(column)) return fitTemporal(column, options, base && isTemporal(base) ? base : undefined);
  if (isIdentifier(column)) return fitIdentifier(column);
  if (!isPlain(column)) return undefined;
  return base && isPlain(base) ? fitFollowing(column, base) : fitPlain(column, options, groupOf);
}

/** Makes ready to encode and decode a column. */
export function openColumn(state: ColumnState): ColumnCoder {
  if (state.encoding === "temporal") return openTemporal(state);
  if (state.encoding === "following") return openFollowing(state);
  return state.encoding === "identifier" ? openIdentifier(state) : openPlain(state);
}

/** The name of the column that this one follows from, or is told by its distance from; null where it is told by itself. */
export function baseOf(state: ColumnState): string | null {
  if (state.encoding === "following") return state.from;
  return state.encoding === "temporal" ? state.after : null;
}

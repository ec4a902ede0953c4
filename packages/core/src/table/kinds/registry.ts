import type { KindName } from "../column.ts";
import { boolean } from "./boolean.ts";
import { category } from "./category.ts";
import { constant } from "./constant.ts";
import { date } from "./date.ts";
import { empty } from "./empty.ts";
import { identifier } from "./identifier.ts";
import { integer } from "./integer.ts";
import type { Kind } from "./kind.ts";
import { number } from "./number.ts";
import { ordered } from "./ordered.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";
import { timestamp } from "./timestamp.ts";

/** Every kind, in the order in which a column is asked whether it is one; category takes what is left. */
export const KINDS: { readonly [Name in KindName]: Kind } = {
  empty,
  constant,
  boolean,
  date,
  time,
  timestamp,
  identifier,
  integer,
  number,
  ordered,
  text,
  category,
};

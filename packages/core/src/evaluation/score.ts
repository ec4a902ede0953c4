/** A measure of how near generated rows are to real ones. */
export interface Score<Name extends string = string> {
  readonly name: Name;
  readonly value: number;
  /** Which direction is good. */
  readonly better: "higher" | "lower";
}

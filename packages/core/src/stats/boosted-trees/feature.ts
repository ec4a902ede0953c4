/** A column that trees may split on. */
export interface Feature {
  /** Numbers are split at a threshold; categories, whole numbers from 0 in no order, into two sets. */
  readonly kind: "number" | "category";
  /** A value a row; NaN where it is missing. */
  readonly values: Float64Array;
}

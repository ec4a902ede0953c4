/** What an element is: a number, or (as an index) a whole number. */
export type DType = "float32" | "int32";

import { ZerosumError } from "../errors.ts";

/** Refuses a missing cell in a column that had none when the encoder was fitted. */
export function refuseMissing(column: string, row: number): never {
  throw new ZerosumError("encoder.missing", { column, row: row + 1 });
}

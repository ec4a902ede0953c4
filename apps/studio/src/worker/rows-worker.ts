import { isNumeric, readTable } from "@zerosum/core";
import type { RowsAnswer, RowsRequest } from "./rows-messages.ts";
import { said, saidOf } from "./said.ts";

/** Rows that a game of points has at most; of more, as many are drawn. */
const SAMPLE = { rows: 100_000, seed: 1 };
const BLOCK = 2 ** 20;

async function* blocksOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += BLOCK) yield new Uint8Array(await file.slice(at, at + BLOCK).arrayBuffer());
}

async function read(file: File): Promise<RowsAnswer> {
  const { columns, notices } = await readTable(blocksOf(file), { name: file.name, sample: SAMPLE });
  return {
    type: "read",
    columns: columns.filter(isNumeric).map(({ type, values, missing }) => ({
      name: type.name,
      values: missing ? values.map((value, row) => (missing[row] ? Number.NaN : value)) : values,
    })),
    notices: notices
      .filter(({ code }) => code === "table.sampled")
      .map(({ code, params }) => said(code, params as never)),
  };
}

self.onmessage = async ({ data }: MessageEvent<RowsRequest>) => {
  const answer = await read(data.file).catch((error): RowsAnswer => ({ type: "error", message: saidOf(error) }));
  self.postMessage(answer);
};

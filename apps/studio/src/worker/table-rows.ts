import {
  BLOCK_ROWS,
  type Columns,
  type DecodedColumns,
  formatCsv,
  type Model,
  openGenerator,
  type RowGenerator,
  type Runtime,
  readCells,
  type TextTable,
} from "@zerosum/core";

/** Rows that are shown as they stand, and columns of them. */
export const FIRST = 5;
const SHOWN_COLUMNS = 60;

/** The bytes of a file as they are read; of how much is read, it is told a hundred times at most. */
export async function* blocksOf(file: Blob, onRead: (done: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let read = 0;
  let told = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield part.value;
    read += part.value.length;
    if (read - told < file.size / 100) continue;
    told = read;
    onRead(read / file.size);
  }
}

/** The first rows of the first columns, under their names. */
export function firstTexts({ columns: all, rows }: TextTable): string[][] {
  const columns = all.slice(0, SHOWN_COLUMNS);
  const row = (at: number): string[] => columns.map(({ texts, codes }) => texts[codes[at]]);
  return [columns.map(({ name }) => name), ...Array.from({ length: Math.min(FIRST, rows) }, (_, at) => row(at))];
}

/** The first rows of a model, some 2,000. */
export async function firstRows(model: Model, runtime: Runtime, seed: number): Promise<Columns> {
  const generator = await openGenerator(model, runtime, { seed });
  const [columns] = await collected(generator, BLOCK_ROWS);
  await generator.release();
  return { columns, rows: columns[0]?.values.length ?? 0 };
}

/** The blocks that so many rows come in. */
export async function collected(generator: RowGenerator, rows: number): Promise<DecodedColumns[]> {
  const blocks: DecodedColumns[] = [];
  for await (const { columns } of generator.blocks(0, rows)) blocks.push(columns);
  return blocks;
}

/** A few rows of the first columns as they would stand in a file, under their names. */
export async function cellsOf(all: DecodedColumns): Promise<string[][]> {
  const columns = all.slice(0, SHOWN_COLUMNS);
  const { rows, columns: cells } = await readCells([...formatCsv(columns)].join(""));
  return [
    columns.map(({ type }) => type.name),
    ...Array.from({ length: rows }, (_, row) => cells.map(({ texts, codes }) => texts[codes[row]])),
  ];
}

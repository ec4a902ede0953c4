import type { SchemaElement } from "hyparquet";
import type { Column } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";
import type { ParquetCells } from "./parquet-cells.ts";

/**
 * Rows of a group: what is held until it is written. The arrays through which a column is written are then shorter than
 * 128 kB, from which on V8 keeps them apart until it sweeps its whole heap: of longer ones the heap grew to 126 MB, of these to 54.
 */
const GROUP = 14_336;

/**
 * Columns as a Parquet file, a row group each 14,336 rows, in chunks of bytes. Whole numbers are INT64, other numbers
 * DOUBLE, true and false BOOLEAN, dates DATE, times TIME, timestamps TIMESTAMP, texts STRING; missing cells are null. Compressed by Snappy.
 * @example for await (const bytes of formatParquet(blocks)) await file.write(bytes);
 */
export async function* formatParquet(blocks: AsyncIterable<readonly Column[]>): AsyncGenerator<Uint8Array, void> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const bytes = new ByteWriter(1 << 20);
  let parquet: InstanceType<typeof ParquetWriter> | undefined;
  let held: HeldColumn[] = [];
  let rows = 0;
  const written = (): Uint8Array => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  const writeGroup = (): void => {
    parquet?.write({ columnData: held.map((column) => column.take(rows)), rowGroupSize: GROUP });
    rows = 0;
  };
  for await (const columns of blocks) {
    if (!parquet) {
      held = columns.map((column) => new HeldColumn(column));
      const root = { name: "schema", num_children: held.length };
      const schema = [root, ...held.map(({ element }) => element)];
      // Rows come in no order: the least and the greatest of a group would be those of nearly every other.
      parquet = new ParquetWriter({ writer: bytes, schema, statistics: false, createdBy: "zerosum" });
    }
    const count = columns[0]?.values.length ?? 0;
    for (let from = 0; from < count; ) {
      const to = Math.min(count, from + GROUP - rows);
      for (const [i, column] of columns.entries()) held[i].add(column, from, to, rows);
      rows += to - from;
      from = to;
      if (rows < GROUP) continue;
      writeGroup();
      yield written();
    }
  }
  if (rows > 0) writeGroup();
  parquet?.finish();
  yield written();
}

type Cell = string | number | bigint | boolean | null;
type Cells = Cell[] | Float64Array | BigInt64Array;

/** The cells of a column until their group is written. */
class HeldColumn {
  readonly element: SchemaElement;
  readonly #cell: (value: number) => Cell;
  readonly #cells: Cells;

  constructor({ type, missing }: Column) {
    const { element, cell } = KINDS[type.kind].parquet(type);
    this.element = { name: type.name, ...element };
    this.#cell = cell;
    this.#cells = cellsOf(element, missing !== null);
  }

  /** Takes rows from … to of a block, the first of them as row `at` of the group. */
  add({ values, missing }: Column, from: number, to: number, at: number): void {
    const cells = this.#cells as Cell[];
    for (let row = from; row < to; row++) cells[at + row - from] = missing?.[row] ? null : this.#cell(values[row]);
  }

  take(rows: number): { name: string; data: Cells } {
    return { name: this.element.name, data: rows === GROUP ? this.#cells : this.#cells.slice(0, rows) };
  }
}

/** Room for a group's cells: of numbers none of which is missing, in a fifth of the memory. */
function cellsOf({ type }: ParquetCells["element"], mayMiss: boolean): Cells {
  if (!mayMiss && type === "DOUBLE") return new Float64Array(GROUP);
  if (!mayMiss && type === "INT64") return new BigInt64Array(GROUP);
  return new Array(GROUP).fill(null);
}

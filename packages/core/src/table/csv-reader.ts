import { sniffDecimal } from "./decimal.ts";
import { sniffDelimiter } from "./delimiter.ts";
import { sniffHeader } from "./header.ts";
import { type RawData, RawTable } from "./raw-table.ts";
import type { SampleOptions } from "./row-sample.ts";
import { parseRows, RowParser } from "./rows.ts";
import type { Source } from "./table.ts";

/** Enough text to guess from. */
const SAMPLE = 1 << 16;

/** What of CSV may be given instead of being guessed. */
interface CsvForm {
  readonly format: "csv" | "tsv";
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly decimal?: "." | ",";
  readonly sample?: SampleOptions;
}

/** Reads CSV or TSV, whose text comes in chunks, into columns of texts; the form is guessed from the first chunk. */
export class CsvReader {
  readonly #parser: RowParser;
  readonly #table: RawTable;
  readonly #form: { readonly delimiter: string; readonly header: boolean; readonly decimal: "." | "," | undefined };

  constructor(start: string, { format, delimiter, header, decimal, sample: drawn }: CsvForm) {
    const sample = start.slice(0, SAMPLE);
    const separator = delimiter ?? (format === "tsv" ? "\t" : sniffDelimiter(sample));
    const named = header ?? sniffHeader(parseRows(sample, separator).slice(0, 100));
    this.#form = { delimiter: separator, header: named, decimal };
    this.#parser = new RowParser(separator);
    this.#table = new RawTable(named, drawn);
  }

  push(text: string): void {
    this.#parser.push(text, this.#add);
  }

  end(fewest: number): RawData & { readonly source: Omit<Source, "guessed" | "gzip" | "encoding"> } {
    this.#parser.end(this.#add);
    this.#table.end();
    this.#table.refuseTooFew(fewest);
    const { delimiter, header } = this.#form;
    const decimal = this.#form.decimal ?? sniffDecimal(this.#table.distinctTexts(), delimiter);
    const format = delimiter === "\t" ? "tsv" : "csv";
    return {
      columns: this.#table.finish(decimal),
      rows: this.#table.rows,
      of: this.#table.of,
      source: { format, delimiter, header, decimal },
    };
  }

  readonly #add = (row: string[], line: number): void => this.#table.add(row, line);
}

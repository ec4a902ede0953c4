const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean ${suggestion}?`);

const FORMATS = {
  model: "a model that zerosum trained; generate makes rows with it",
  xlsx: "an Excel workbook or another ZIP archive; open it and save it as CSV",
  excel: "a workbook of an old Excel or another Office file; open it and save it as CSV",
  pdf: "a PDF; copy its table into a spreadsheet and save that as CSV",
  arrow: "an Arrow, Feather or ORC file; write it as Parquet",
  database: "a database; export the table as CSV",
  compressed: "an archive that is not gzip, or gzip twice over; unpack it first",
  other: "bytes that are no text; export the data as CSV",
};

/** Where a cell stands: texts have lines, Parquet rows. */
const place = (p: { line?: number; row?: number }) => (p.line === undefined ? `in row ${p.row}` : `on line ${p.line}`);

const KINDS: Record<string, string> = {
  empty: "nothing but missing cells",
  constant: "the same text in every row",
  boolean: "two spellings of true and false, as True and False, yes and no or 1 and 0",
  integer: "a whole number of at most 15 digits",
  number: "a number",
  identifier: "a key that no other row has, of one pattern in all rows such as C-000123",
};

const LIKE: Record<string, string> = {
  number: "numbers",
  date: "dates",
  time: "times",
  timestamp: "timestamps",
};

const EXAMPLES: Record<string, string> = { date: "YYYY-MM-DD", time: "HH:mm", timestamp: "YYYY-MM-DD HH:mm:ss" };

const FORMAT_HELP =
  "YYYY or YY, MM or M or MMM (Jan), DD or D, HH or H, or hh or h with A (AM), mm, ss, .SSS and Z (the zone)";

export const table = {
  "table.nothing": "Cannot read the table: got an empty file; expected a header and at least two rows",
  "table.headerOnly": (p: { columns: number }) =>
    `Cannot read the table: got a header of ${p.columns} columns and no rows; expected at least two rows; if the first line is data, say that there is no header`,
  "table.oneRow": "Cannot read the table: got one row; expected at least two; a distribution shows in many rows only",
  "table.noRows": "Cannot read the table: got no rows; expected at least two",
  "table.ragged": (p: { line: number; got: number; expected: number }) =>
    `Cannot read the table: got ${p.got} fields on line ${p.line}; expected ${p.expected} as on the first line; mend the line, quote fields that contain the delimiter, or give the delimiter`,
  "table.duplicate": (p: { column: string; positions: readonly [number, number] }) =>
    `Cannot read the table: got the column name "${p.column}" twice, for columns ${p.positions[0]} and ${p.positions[1]}; expected different names; rename one of them`,
  "table.nameless": (p: { position: number }) =>
    `Cannot read the table: got no name for column ${p.position}; expected a name for every column; name it, or delete it if it only numbers the rows`,
  "table.quotes": (p: { line: number }) =>
    `Cannot read the table: got a quoted field on line ${p.line} that is not closed properly; expected a closing " before the next delimiter; close it, and double a " inside the field`,
  "table.encoding": (p: { encoding: string; line: number }) =>
    `Cannot read the table: got bytes after line ${p.line} that are not ${p.encoding}; expected one encoding throughout; save the file as UTF-8, or give its encoding`,
  "table.binary": (p: { format: keyof typeof FORMATS }) =>
    `Cannot read the table: expected CSV, TSV, JSON, JSON Lines or Parquet; got ${FORMATS[p.format]}`,
  "table.gzip":
    "Cannot read the table: got a gzip archive that is cut off or damaged; expected a whole one; copy or download it again",
  "table.parquet": (p: { reason: string }) =>
    `Cannot read the table: got a Parquet file that is cut off, damaged or unknown in kind (${p.reason}); expected a whole one; copy it again, or write it anew`,
  "table.noParquet":
    "Cannot read the table as Parquet: got a file that does not begin as one; expected PAR1 at its start; check the file, or give its format",
  "table.json": (p: { line: number; got: string }) =>
    `Cannot read the table: got ${p.got === "" ? "an end" : p.got} on line ${p.line}, which is no JSON there; expected an array of objects, or one object a line, with the columns' names and values; mend the line, or give the format`,
  "table.nested": (p: { column: string; line?: number }) =>
    `Cannot read column "${p.column}": got a list or an object${p.line === undefined ? "" : ` on line ${p.line}`}; expected one value a row; flatten it into columns of their own, or leave it out`,
  "table.twice": (p: { column: string; line: number }) =>
    `Cannot read column "${p.column}": got it twice in the object on line ${p.line}; expected each name once; rename one of them`,
  "table.bytes": (p: { column: string }) =>
    `Cannot read column "${p.column}": got bytes that are no text; expected numbers, texts, dates or booleans; leave it out, or write it as text`,
  "table.infinite": (p: { column: string; line?: number; row?: number; got: string }) =>
    `Cannot read column "${p.column}": got ${p.got} ${place(p)}; expected a finite number; replace it by a number, or leave the cell empty to make it missing`,
  "table.cell": (p: {
    column: string;
    line?: number;
    row?: number;
    got: string;
    kind: string;
    format?: string;
    calendar?: boolean;
    order?: readonly string[];
  }) =>
    `Cannot read column "${p.column}" as ${p.kind}: got "${p.got}" ${place(p)}${p.calendar ? ", which the calendar and the clock do not have" : ""}; expected ${p.order ? `one of ${p.order.join(", ")}` : p.format === undefined ? (KINDS[p.kind] ?? p.kind) : `a ${p.kind} as ${p.format}`}; mend the cell, or give the column another ${p.order ? "order or kind" : p.format === undefined ? "kind" : "format or kind"}`,
  "table.schemaKind": (p: {
    column: string;
    got: string;
    expected: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use the schema: got kind "${p.got}" for column "${p.column}"; expected one of ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "table.schemaColumn": (p: { got: string; suggestion: string | undefined }) =>
    `Cannot use the schema: got column "${p.got}"; expected a column of the table${meant(p.suggestion)}`,

  "table.schemaDetail": (p: {
    column: string;
    kind: string;
    got: string;
    expected: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use the schema: got "${p.got}" for column "${p.column}"; expected ${["kind", ...p.expected].join(", ")} and nothing else for the kind ${p.kind}${meant(p.suggestion)}`,
  "table.schemaFormat": (p: { column: string; kind: string; got: string }) =>
    `Cannot use the schema: got format "${p.got}" for column "${p.column}"; expected the format of a ${p.kind}, made of ${FORMAT_HELP}, for example ${EXAMPLES[p.kind]}`,
  "table.schemaZone": (p: { column: string; got: string }) =>
    `Cannot use the schema: got zone "${p.got}" for column "${p.column}"; expected Z, UTC or an offset such as +09:00`,
  "table.schemaOrder": (p: { column: string; got: string }) =>
    `Cannot use the schema: got order ${p.got} for column "${p.column}"; expected a list of different texts, from the lowest to the highest, such as ["low", "high"]`,
  "table.noOrder": (p: { column: string; texts: readonly string[] }) =>
    `Cannot read column "${p.column}" as ordered: got no order for ${p.texts.join(", ")}; expected one in the schema, such as {"kind": "ordered", "order": ${JSON.stringify(p.texts)}}, from the lowest to the highest`,

  "table.sampled": (p: { rows: number; of: number }) =>
    `Of the ${p.of} rows of the source ${p.rows} are taken, drawn by chance; their order is kept`,
  "table.ambiguous": (p: { column: string; format: string; other: string; example: string }) =>
    `Column "${p.column}" is read as ${p.format}, but every cell, such as "${p.example}", may be ${p.other} as well; if it is, give it that format`,
  "table.zones": (p: { column: string; zone: string; others: readonly string[]; rows: number }) =>
    `Column "${p.column}" mixes zones: ${p.rows} ${p.rows === 1 ? "cell has" : "cells have"} ${p.others.join(", ")}; they are taken as the same instants at ${p.zone}, which new rows are written with`,
  "table.almost": (p: {
    column: string;
    kind: string;
    like: string;
    rows: number;
    others: number;
    got: string;
    line?: number;
    row?: number;
    format?: string;
    calendar?: boolean;
    another?: string | undefined;
  }) =>
    `Column "${p.column}" is read as ${p.kind}: of its ${p.rows} cells ${p.rows - p.others} are ${LIKE[p.like]}${p.format === undefined ? "" : ` as ${p.format}`}, but ${p.others} ${p.others === 1 ? "is" : "are"} not, such as "${p.got}" ${place(p)}${p.calendar ? ", which the calendar and the clock do not have" : p.another === undefined ? "" : `, which is ${p.another}`}; mend or empty ${p.others === 1 ? "it" : "them"} to have ${LIKE[p.like]}`,
  "table.units": (p: {
    column: string;
    kind: string;
    units: readonly string[];
    got: string;
    line?: number;
    row?: number;
  }) =>
    `Column "${p.column}" is read as ${p.kind}: its numbers have different units (${p.units.map((unit) => unit || "none").join(", ")}), as "${p.got}" ${place(p)} shows; bring them to one unit to have numbers`,
  "table.tooLarge": (p: { column: string; got: string; line?: number; row?: number; kind: string }) =>
    `Column "${p.column}" is read as ${p.kind}: it has whole numbers beyond 2^53, such as ${p.got} ${place(p)}, which as numbers would be rounded; as texts they stay as they are`,
  "table.empty": (p: { column: string }) => `Column "${p.column}" has nothing but missing cells; it is kept as it is`,
  "table.constant": (p: { column: string; value: string }) =>
    `Column "${p.column}" is "${p.value}" in every row; it is kept as it is`,
  "table.identifier": (p: { column: string; examples: readonly string[] }) =>
    `Column "${p.column}" holds keys, which are not learnt: new rows get new ones, such as ${p.examples.join(" and ")}; give it another kind if it says something of its row`,
  "table.text": (p: { column: string; distinct: number; rows: number }) =>
    `Column "${p.column}" is left out: ${p.distinct} different texts in ${p.rows} rows are names, keys or prose, which can only be copied; give it the kind category to learn it all the same`,
};

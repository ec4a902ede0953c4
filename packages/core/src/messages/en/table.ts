const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean ${suggestion}?`);

const FORMATS = {
  model: "a model that zerosum trained; generate makes rows with it",
  xlsx: "an Excel workbook or another ZIP archive; open it and save it as CSV",
  gzip: "a gzip archive; unpack it first",
  parquet: "a Parquet file; export it as CSV",
  other: "bytes that are no text; export the data as CSV",
};

const KINDS: Record<string, string> = {
  empty: "nothing but missing cells",
  constant: "the same text in every row",
  boolean: "two spellings of true and false, as True and False, yes and no or 1 and 0",
  integer: "a whole number of at most 15 digits",
  number: "a number",
};

export const table = {
  "table.nothing": "Cannot read the table: got an empty file; expected a header and at least two rows",
  "table.headerOnly": (p: { columns: number }) =>
    `Cannot read the table: got a header of ${p.columns} columns and no rows; expected at least two rows; if the first line is data, say that there is no header`,
  "table.oneRow": "Cannot read the table: got one row; expected at least two; a distribution shows in many rows only",
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
    `Cannot read the table: expected CSV or TSV text; got ${FORMATS[p.format]}`,
  "table.infinite": (p: { column: string; line: number; got: string }) =>
    `Cannot read column "${p.column}": got ${p.got} on line ${p.line}; expected a finite number; replace it by a number, or leave the cell empty to make it missing`,
  "table.cell": (p: { column: string; line: number; got: string; kind: string }) =>
    `Cannot read column "${p.column}" as ${p.kind}: got "${p.got}" on line ${p.line}; expected ${KINDS[p.kind] ?? p.kind}; mend the cell, or give the column another kind`,
  "table.schemaKind": (p: {
    column: string;
    got: string;
    expected: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use the schema: got kind "${p.got}" for column "${p.column}"; expected one of ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "table.schemaColumn": (p: { got: string; suggestion: string | undefined }) =>
    `Cannot use the schema: got column "${p.got}"; expected a column of the table${meant(p.suggestion)}`,

  "table.empty": (p: { column: string }) => `Column "${p.column}" has nothing but missing cells; it is kept as it is`,
  "table.constant": (p: { column: string; value: string }) =>
    `Column "${p.column}" is "${p.value}" in every row; it is kept as it is`,
  "table.text": (p: { column: string; distinct: number; rows: number }) =>
    `Column "${p.column}" is left out: ${p.distinct} different texts in ${p.rows} rows are names, keys or prose, which can only be copied; give it the kind category to learn it all the same`,
};

const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean "${suggestion}"?`);

/** Up to five names, and how many more there are. */
const listed = (names: readonly string[]) =>
  names.slice(0, 5).join(", ") + (names.length > 5 ? ` and ${names.length - 5} more columns` : "");

export const encoder = {
  "encoder.nothing":
    "Cannot learn from the table: got only columns that are constant, empty or left out; expected at least one column that varies",
  "encoder.all-rare": (p: { rows: number }) =>
    `Cannot learn from the table: got no column in which ${p.rows} rows hold one value; expected at least one that varies then; give more rows, or let rare values be kept`,
  "encoder.withheld": (p: { values: number; rows: number; columns: readonly string[] }) =>
    `Withheld: ${p.values} ${p.values === 1 ? "value" : "values"} that fewer than ${p.rows} rows hold, of ${listed(p.columns)}; the model does not know them, and their cells count as others of the column; they can be kept`,
  "encoder.option": (p: { option: string; got: string; whole: boolean; from: number; to: number | undefined }) =>
    `Cannot encode the table: got ${p.option} ${p.got}; expected a ${p.whole ? "whole number" : "number"} from ${p.from}${p.to === undefined ? "" : ` to ${p.to}`}`,
  "encoder.column": (p: { column: string; suggestion: string | undefined }) =>
    `Cannot encode the table: got no column "${p.column}"; expected the columns that the model was trained on${meant(p.suggestion)}`,
  "encoder.kind": (p: { column: string; got: string; expected: string }) =>
    `Cannot encode column "${p.column}": got a column of kind ${p.got}; expected ${p.expected}, as in the training data; give its kind in a schema`,
  "encoder.category": (p: { column: string; got: string; suggestion: string | undefined }) =>
    `Cannot encode column "${p.column}": got "${p.got}"; expected a category that the training data has${meant(p.suggestion)}`,
  "encoder.missing": (p: { column: string; row: number }) =>
    `Cannot encode column "${p.column}": got a missing cell in row ${p.row}; expected none, as in the training data; fill the cell or leave out the row`,
  "encoder.batch": (p: { rows: number; width: number; draws: number; numbers: number; uniforms: number }) =>
    `Cannot encode or decode ${p.rows} rows: got room for ${p.numbers} numbers and ${p.uniforms} uniform numbers; expected at least ${p.rows} × ${p.width} and ${p.rows} × ${p.draws}`,
  "encoder.state": (p: { path: string }) =>
    `Cannot open the encoder: got a damaged ${p.path}; expected what zerosum wrote; use an unaltered model file`,
};

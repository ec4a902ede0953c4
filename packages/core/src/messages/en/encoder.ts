const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean "${suggestion}"?`);

export const encoder = {
  "encoder.nothing":
    "Cannot learn from the table: got only columns that are constant, empty or left out; expected at least one column that varies",
  "encoder.column": (p: { column: string; suggestion: string | undefined }) =>
    `Cannot encode the table: got no column "${p.column}"; expected the columns that the model was trained on${meant(p.suggestion)}`,
  "encoder.category": (p: { column: string; got: string; suggestion: string | undefined }) =>
    `Cannot encode column "${p.column}": got "${p.got}"; expected a category that the training data has${meant(p.suggestion)}`,
  "encoder.missing": (p: { column: string; row: number }) =>
    `Cannot encode column "${p.column}": got a missing cell in row ${p.row}; expected none, as in the training data; fill the cell or leave out the row`,
  "encoder.matrix": (p: { got: number; rows: number; width: number }) =>
    `Cannot decode rows: got ${p.got} numbers; expected ${p.rows} rows of ${p.width}`,
};

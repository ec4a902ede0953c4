export const evaluation = {
  "evaluation.no-rows": (p: { which: "real" | "generated" }) =>
    `Cannot compare the tables: got no ${p.which} rows; expected at least one; generate some, or check the file`,
  "evaluation.no-columns":
    "Cannot compare the tables: got no column of numbers or categories; expected at least one; free text is not compared",
  "evaluation.column": (p: { name: string; suggestion: string | undefined }) =>
    `Cannot compare the tables: the generated one has no column ${p.name}; expected every column of the real one${p.suggestion === undefined ? "" : `; did you mean ${p.suggestion}?`}`,
  "evaluation.kind": (p: { name: string; real: string; generated: string }) =>
    `Cannot compare the column ${p.name}: got real ${p.real} and generated ${p.generated}; expected numbers in both, or categories in both; give its kind in a schema`,
  "evaluation.few-rows": (p: { rows: number; folds: number }) =>
    `Cannot tell real from generated rows: got ${p.rows} rows of a kind for ${p.folds} folds; expected a row of each kind in every fold; use more rows or fewer folds`,
};

export { type AlignedColumn, alignColumns } from "./aligned.ts";
export { type C2stOptions, type C2stTrees, c2stTrees } from "./c2st-trees.ts";
export { type ColumnError, columnError } from "./column-error.ts";
export { evaluateTable, type ScoreWithFloor, type TableEvaluation, type TableScoreName } from "./evaluate.ts";
export { type PairError, pairError } from "./pair-error.ts";
export type { Score } from "./score.ts";
export { shuffledColumns } from "./shuffled-columns.ts";

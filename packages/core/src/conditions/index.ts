export { casesOf, meets, type RowCase, type RowCases, type RowRequest } from "./cases.ts";
export { type Condition, type ConditionValue, OPERATORS, type Operator } from "./condition.ts";
export { type GivenCell, type GivenColumn, givenColumns, givenWithin } from "./given.ts";
export { parseCondition } from "./parse.ts";
export { admits, type ColumnTest, type ConditionedColumn } from "./resolve.ts";
export { type SeedRow, type SeedRows, seedRowsOf } from "./seed-rows.ts";
export type { Where, WhereTests, WhereValue } from "./where.ts";

const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean "${suggestion}"?`);

/** Up to eight of the texts, and how many more there are. */
const some = (texts: readonly string[]) =>
  texts.slice(0, 8).join(", ") + (texts.length > 8 ? ` and ${texts.length - 8} more` : "");

/** Two digits, which is as much as is known. */
const round = (x: number) => Number(x.toPrecision(2));

export const condition = {
  "condition.operator": (p: { condition: string }) =>
    `Cannot use the condition "${p.condition}": got no operator; expected a column, one of =, !=, <, <=, >, >=, in, not in, is missing, is not missing, and a value; for example age>=30`,
  "condition.no-column": (p: { condition: string }) =>
    `Cannot use the condition "${p.condition}": got no column before the operator; expected one; for example age>=30`,
  "condition.no-value": (p: { condition: string; column: string; operator: string }) =>
    `Cannot use the condition "${p.condition}": got no value after ${p.operator}; expected one; for missing cells write "${p.column} is missing"`,
  "condition.rest": (p: { condition: string; got: string; operator: string }) =>
    `Cannot use the condition "${p.condition}": got "${p.got}" after "is ${p.operator}"; expected nothing; put a name that has these words in it in backticks`,
  "condition.backtick": (p: { condition: string }) =>
    `Cannot use the condition "${p.condition}": expected a name between two backticks, then the operator; a backtick within the name is written twice`,
  "condition.list": (p: { condition: string }) =>
    `Cannot use the condition "${p.condition}": got quotes that do not close before a comma; expected a list such as Paris,"Washington, D.C."`,
  "condition.unknown-operator": (p: {
    column: string;
    got: string;
    expected: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use the condition on "${p.column}": got the operator ${p.got}; expected one of ${p.expected.join(", ")}${meant(p.suggestion)}`,
  "condition.operand": (p: { column: string; operator: string; got: string; expected: "value" | "list" | "boolean" }) =>
    `Cannot use the condition on "${p.column}": got ${p.got} for ${p.operator}; expected ${{ value: "a text, a finite number, true or false", list: "a list of values", boolean: "true or false" }[p.expected]}`,
  "condition.column": (p: {
    condition: string;
    got: string;
    columns: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use the condition "${p.condition}": the model has no column "${p.got}"; expected one of ${some(p.columns)}${meant(p.suggestion)}`,
  "condition.value": (p: {
    condition: string;
    column: string;
    got: string;
    expected: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use the condition "${p.condition}": ${p.column} is never "${p.got}"; expected one of ${some(p.expected)}${meant(p.suggestion)}`,
  "condition.value-kind": (p: {
    condition: string;
    column: string;
    kind: string;
    got: string;
    format: string | undefined;
    example: string;
  }) =>
    `Cannot use the condition "${p.condition}": got "${p.got}" for ${p.column}, a column of kind ${p.kind}; expected ${p.format === undefined ? "a number" : p.format} such as ${p.example}, or a range such as ${p.example}..`,
  "condition.order": (p: { condition: string; column: string; operator: string }) =>
    `Cannot use the condition "${p.condition}": ${p.column} holds texts, which have no order for ${p.operator}; use =, != or in`,
  "condition.identifier": (p: { condition: string; column: string }) =>
    `Cannot use the condition "${p.condition}": ${p.column} holds keys, which are made from a row's number and not learnt; ask for other columns`,
  "condition.never-missing": (p: { condition: string; column: string }) =>
    `Cannot use the condition "${p.condition}": cells of ${p.column} are never missing, as in the data`,
  "condition.none-left": (p: { condition: string; column: string; values: readonly string[] }) =>
    `Cannot use the condition "${p.condition}": it leaves no value of ${p.column}, which ${p.values.length > 0 ? `is always one of ${some(p.values)}` : "is always missing"}`,
  "condition.outside": (p: { condition: string; column: string; from: string; to: string; step: number | undefined }) =>
    `Cannot use the condition "${p.condition}": ${p.column} goes from ${p.from} to ${p.to}${p.step === undefined ? "" : ` in steps of ${p.step}`}, as the model has learnt it; expected values of these`,
  "condition.backwards": (p: { condition: string; from: string; to: string }) =>
    `Cannot use the condition "${p.condition}": got a range from ${p.from} to ${p.to}; expected the smaller end first: ${p.to}..${p.from}`,
  "condition.contradiction": (p: { texts: readonly string[] }) =>
    `Cannot generate rows: no row meets ${p.texts.map((text) => `"${text}"`).join(" and ")} at once; leave one of them out`,
  "condition.most-candidates": (p: { got: string; to: number }) =>
    `Cannot generate rows: got ${p.got} as the most candidates for a row; expected a whole number from 1 to ${p.to}`,
  "condition.rare": (p: { condition: string; tried: number; met: number; most: number }) =>
    `Cannot generate rows: ${p.met === 0 ? "none" : p.met} of ${p.tried} candidates met ${p.condition}; expected at least one in ${p.most}; ask for less, or allow more candidates for each row`,
  "condition.balance-column": (p: { column: string; columns: readonly string[]; suggestion: string | undefined }) =>
    `Cannot balance "${p.column}": the model has no such column; expected one of ${some(p.columns)}${meant(p.suggestion)}`,
  "condition.balance-kind": (p: { column: string; kind: string }) =>
    `Cannot balance ${p.column}: it is of kind ${p.kind} and has no categories; expected a column of categories; ${p.kind === "identifier" ? "a key is another one in each row" : "for parts of its range, generate each with a condition of its own"}`,
  "condition.balance-constant": (p: { column: string }) =>
    `Cannot balance ${p.column}: it has fewer than two categories; expected a column with more of them`,
  "condition.balance-many": (p: { columns: readonly string[]; count: number; most: number }) =>
    `Cannot balance ${p.columns.join(", ")}: they have ${p.count} combinations; expected at most ${p.most}; balance fewer columns`,
  "condition.unbalanced": (p: { columns: readonly string[]; conditions: readonly string[] }) =>
    `Cannot balance ${p.columns.join(", ")}: ${p.conditions.map((text) => `"${text}"`).join(" and ")} ${p.conditions.length === 1 ? "leaves" : "leave"} no category to take turns; leave the condition on the balanced column out`,
  "condition.like-column": (p: { got: string; columns: readonly string[]; suggestion: string | undefined }) =>
    `Cannot use the given rows: the model has no column "${p.got}"; expected some of ${some(p.columns)}${meant(p.suggestion)}`,
  "condition.like-nothing": (p: { columns: readonly string[] }) =>
    `Cannot use the given rows: got none; expected at least one row with some of the columns ${some(p.columns)}`,
  "condition.like-value": (p: {
    row: number;
    column: string;
    got: string;
    expected: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot use row ${p.row} of the given rows: ${p.column} is never "${p.got}"; expected one of ${some(p.expected)}, or an empty cell for the model to fill${meant(p.suggestion)}`,
  "condition.like-kind": (p: {
    row: number;
    column: string;
    kind: string;
    got: string;
    format: string | undefined;
    example: string;
  }) =>
    `Cannot use row ${p.row} of the given rows: got "${p.got}" for ${p.column}, a column of kind ${p.kind}; expected ${p.format === undefined ? "a number" : p.format} such as ${p.example}, or an empty cell for the model to fill`,
  "condition.like-outside": (p: {
    row: number;
    column: string;
    got: string;
    from: string;
    to: string;
    whole: boolean;
  }) =>
    `Cannot use row ${p.row} of the given rows: got ${p.got} for ${p.column}, which ${p.whole ? "holds whole numbers" : "the model has learnt"} from ${p.from} to ${p.to}; expected a value of these, or an empty cell for the model to fill`,
  "condition.like-missing": (p: { row: number; column: string; got: string }) =>
    `Cannot use row ${p.row} of the given rows: got "${p.got}" for ${p.column}, whose cells are never missing; expected a value, or an empty cell for the model to fill`,
  "condition.like-where": (p: { row: number; column: string; got: string; texts: readonly string[] }) =>
    `Cannot use row ${p.row} of the given rows: its ${p.column}, ${p.got}, does not meet ${p.texts.map((text) => `"${text}"`).join(" and ")}; leave out the row or the condition`,
  "condition.like-balance":
    "Cannot generate rows: got rows to be like and a column to balance; give one of them; the given rows decide what takes turns",
  "condition.likeness": (p: {
    rows: number;
    nearest: number;
    candidates: number;
    given: number;
    differing: number;
  }) => {
    const met = `${p.rows - p.nearest} of ${p.rows} rows are filled in from rows of the model that have all their given cells (numbers nearly)`;
    if (p.nearest === 0) return met;
    const each = (cells: number) => round(cells / p.nearest);
    return `${met}; ${p.nearest} from the nearest of ${p.candidates} rows, which have on average ${each(p.given - p.differing)} of the ${each(p.given)} given cells; given cells stand as they are in every row`;
  },
  "condition.rate": (p: { share: number; candidates: number; rows: number; cases: number }) =>
    `${round(100 * p.share)} % of the model's rows ${p.cases === 1 ? "meet the conditions" : `meet what is asked, of ${p.cases} cases in turn`}: about ${round(p.candidates)} candidates for ${p.rows} ${p.rows === 1 ? "row" : "rows"}`,
};

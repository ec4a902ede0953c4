const TABLES = { train: "training", holdout: "holdout", synthetic: "synthetic" };

type Table = keyof typeof TABLES;

const someOf = (names: readonly string[]): string =>
  names.slice(0, 5).join(", ") + (names.length > 5 ? ` and ${names.length - 5} more` : "");

const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean ${suggestion}?`);

/** A column that the training table lacks, and the nearest name that it has. */
interface Extra {
  readonly name: string;
  readonly near?: string;
}

/** A figure and what real rows come to, as they are written. */
interface Said {
  readonly value: string;
  readonly ceiling: string | undefined;
}

export const evaluation = {
  "evaluation.no-rows": (p: { table: Table }) =>
    `Cannot compare the tables: got no ${TABLES[p.table]} rows; expected at least one; generate some, or check the file`,
  "evaluation.dimension": (p: { got: number; expected: number }) =>
    `Cannot judge the points: got ${p.got} columns of numbers; expected ${p.expected}, as the density has; give the columns that are coordinates`,
  "evaluation.no-columns":
    "Cannot compare the tables: got no column of numbers or categories; expected at least one; free text is not compared",
  "evaluation.column": (p: {
    table: Table;
    names: readonly string[];
    others: readonly string[];
    suggestion: string | undefined;
  }) =>
    `Cannot compare the tables: the ${TABLES[p.table]} one has no column ${someOf(p.names)}${p.others.length > 0 ? `, but ${someOf(p.others)}` : ""}; expected every column of the training one${meant(p.suggestion)}`,
  "evaluation.kind": (p: { name: string; table: Table; real: string; other: string }) =>
    `Cannot compare the column ${p.name}: got ${p.real} in the training table and ${p.other} in the ${TABLES[p.table]} one; expected numbers in both, or categories in both; give its kind in a schema`,
  "evaluation.target": (p: { got: string; suggestion: string | undefined }) =>
    `Cannot use the target ${p.got}: expected a column of numbers or categories${meant(p.suggestion)}`,
  "evaluation.requirement": (p: { got: string }) =>
    `Cannot use the requirement "${p.got}": expected a metric, one of <= >= < >, and a number, a metric or a product of both, for example "c2st.trees.auc<=0.6, pairs.error<0.5*pairs.error.floor"`,
  "evaluation.metric": (p: { got: string; suggestion: string | undefined }) =>
    `Cannot use the requirement: got the unknown metric ${p.got}${meant(p.suggestion) || "; zerosum evaluate --json names them all"}`,

  "evaluation.omitted.no-holdout": "needs a holdout: real rows that the generator never saw",
  "evaluation.omitted.few-rows": (p: { rows: number; needed: number }) =>
    `needs at least ${p.needed} rows of each table; got ${p.rows}`,
  "evaluation.omitted.few-columns": (p: { columns: number; needed: number }) =>
    `needs at least ${p.needed} columns to compare; got ${p.columns}`,
  "evaluation.omitted.wide": (p: { coordinates: number; most: number }) =>
    `needs rows of at most ${p.most} coordinates, categories counted one by one; got ${p.coordinates}`,
  "evaluation.omitted.one-class": (p: { target: string }) => `the target ${p.target} has the same value in every row`,
  "evaluation.omitted.no-target": (p: { target: string }) => `the target ${p.target} has no value in any row`,
  "evaluation.omitted.many-classes": (p: { target: string; classes: number; most: number }) =>
    `needs a target of at most ${p.most} classes; ${p.target} has ${p.classes}; choose another target`,
  "evaluation.omitted.no-keys": "needs a column of keys",
  "evaluation.omitted.no-categories": "needs a column of categories",
  "evaluation.omitted.no-formats": "needs a column of numbers, dates, times or keys",
  "evaluation.omitted.no-order": "needs two columns of dates or times that are in order in every training row",
  "evaluation.omitted.all-missing": "has nothing to compare: all cells are missing",
  "evaluation.omitted.no-trends": "has nothing to compare: no pair of real columns hangs together strongly enough",
  "evaluation.omitted.no-numbers": "needs a column of numbers",
  "evaluation.omitted.no-modes": "needs a density with modes",
  "evaluation.omitted.no-discriminator": "needs the D of the game, which a model file does not hold",

  "evaluation.words.copies": ({ value, ceiling }: Said) =>
    `${value} of the synthetic rows equal a training row${ceiling === undefined ? "" : `; of real rows that were not trained on, ${ceiling} do`}.`,
  "evaluation.words.copies.near": ({ value, ceiling }: Said) =>
    `${value} of the synthetic rows are uncommonly near to a training row; of real rows that were not trained on, ${ceiling} are.`,
  "evaluation.words.dcr.share": ({ value }: Said) =>
    `${value} of the synthetic rows are nearer to a training row than to any real row that was not trained on; 50% would be where nothing is copied.`,
  "evaluation.words.nndr": ({ value, ceiling }: Said) =>
    `Synthetic rows are on average ${value} times as far from the nearest training row as from the second nearest; of real rows that were not trained on, it is ${ceiling} times.`,
  "evaluation.words.nnaa": ({ value }: Said) =>
    `By its nearest neighbour a row is rightly told as synthetic or as a training row ${value} of the time; 50% is best, and less means that synthetic rows sit on training rows.`,
  "evaluation.words.nnaa.holdout": ({ value }: Said) =>
    `By its nearest neighbour a row is rightly told as synthetic or as a real row that was not trained on ${value} of the time; where this is clearly more than against training rows, these leak.`,
  "evaluation.words.membership.auc": ({ value }: Said) =>
    `An attacker who compares distances tells training rows from other real rows with an AUC of ${value}; 0.5 is guessing.`,

  "evaluation.verdict.fidelity.good": "Fidelity: good. The synthetic rows are hard to tell from real ones.",
  "evaluation.verdict.fidelity.fair":
    "Fidelity: fair. The synthetic rows are near real ones, and can be told from them.",
  "evaluation.verdict.fidelity.bad": "Fidelity: bad. The synthetic rows are easily told from real ones.",
  "evaluation.verdict.fidelity.unknown": "Fidelity: not known; no metric of it could be measured.",
  "evaluation.verdict.use.good": "Use: good. What is learnt from the synthetic rows holds for real ones.",
  "evaluation.verdict.use.fair": "Use: fair. What is learnt from the synthetic rows holds for real ones in part.",
  "evaluation.verdict.use.bad": "Use: bad. What is learnt from the synthetic rows does not hold for real ones.",
  "evaluation.verdict.use.unknown": "Use: not known; no metric of it was measured.",
  "evaluation.verdict.privacy.good":
    "Privacy: good. The synthetic rows are no nearer to the training rows than real rows are.",
  "evaluation.verdict.privacy.fair":
    "Privacy: fair. The synthetic rows are somewhat nearer to the training rows than real rows are.",
  "evaluation.verdict.privacy.bad": "Privacy: bad. The synthetic rows give training rows away.",
  "evaluation.verdict.privacy.unknown": "Privacy: not known; nothing was measured of it.",
  "evaluation.finding.collapsed": (p: { value: string }) =>
    `The generator has collapsed: its rows are like real ones, but of few kinds; near only ${p.value} of the real rows is a synthetic one.`,
  "evaluation.finding.copied":
    "Training rows stand among the synthetic ones, as they are or hardly changed: do not share these rows.",
  "evaluation.finding.independent":
    "The synthetic rows are no better than shuffled columns: nothing was learnt of how columns hang together.",
  "evaluation.finding.extra-columns": (p: { table: Table; columns: readonly Extra[] }) =>
    `The ${TABLES[p.table]} table has columns that the training one has not, and they are left out: ${someOf(p.columns.map(({ name, near }) => (near === undefined ? name : `${name} (near ${near})`)))}.`,
  "evaluation.finding.no-holdout":
    "Without a holdout it cannot be known whether the rows are nearer to the training rows than others are, nor how useful they are: set real rows apart before training, and give them as the holdout.",
  "evaluation.because": (p: { metric: string; value: string; threshold: string }) =>
    `decided by ${p.metric} ${p.value}, bound ${p.threshold}`,
};

export const report = {
  "report.title": "evaluation",
  "report.facts": (p: { train: string; holdout: string | null; synthetic: string; columns: number }) =>
    `${p.synthetic} synthetic rows against ${p.train} training rows${p.holdout === null ? ", without a holdout" : ` and ${p.holdout} of a holdout`}; ${p.columns} ${p.columns === 1 ? "column" : "columns"}.`,
  "report.refined": (p: { steps: string; percent: number }) =>
    `Made by a model of ${p.steps} steps, refined: a critic of the finished generator kept about ${p.percent} of its rows in 100.`,
  "report.raw": (p: { steps: string }) =>
    `Made by a model of ${p.steps} steps, raw: every row stands as the generator made it.`,
  "report.from-file": "The synthetic rows come from a file: whether they were chosen among others is not known.",
  "report.summary": (p: { value: number; floor: number | null; ceiling: number | null }) =>
    `Shown a real row and a synthetic one, boosted trees pick out the real one ${p.value} times in 100. A coin would be right 50 times${p.floor === null ? "" : `; against independent columns the trees are right ${p.floor} times`}${p.ceiling === null ? "" : `, against more real rows ${p.ceiling}`}.`,

  "report.key.real": "real rows",
  "report.key.synthetic": "synthetic rows",
  "report.key.judge": "a judge: D of the game, or trees",
  "report.key.floor": "floor: independent columns, the training rows with each column shuffled",
  "report.key.ceiling": "ceiling: real rows that were not trained on",

  "report.real": "Real",
  "report.synthetic": "Synthetic",
  "report.difference": "Difference",
  "report.value": "value",
  "report.floor": "floor",
  "report.ceiling": "ceiling",
  "report.worse": "← worse",
  "report.better": "better →",
  "report.against.train": "training",
  "report.against.holdout": "holdout",

  "report.columns": "Columns, the worst first",
  "report.columns.lead":
    "Each column by itself: synthetic values filled, real ones as a dotted outline. The distance is what columns.error is the mean of, beside that of real rows that were not trained on.",
  "report.columns.rest": (p: { columns: string }) => `Not drawn, with their distances: ${p.columns}`,
  "report.distance": (p: { value: string; ceiling: string | null }) =>
    `${p.value} apart${p.ceiling === null ? "" : `; real rows ${p.ceiling}`}`,
  "report.chart": (p: { name: string }) => `Real and synthetic values of ${p.name}`,
  "report.missing-cells": "(missing)",
  "report.other-values": "The other values:",
  "report.other-categories": "(others)",
  "report.others": (p: { count: number }) => `${p.count} others`,

  "report.pairs": "Pairs of columns, the worst first",
  "report.pairs.lead":
    "How often values of two columns come together. Pairs stand in the order of how far they are off beyond what chance alone would do. In the difference, squares are filled where more is synthetic and outlined where more is real; their area says how much.",
  "report.pairs.next": "The next ones",
  "report.pair": (p: { value: string; floor: string | null; ceiling: string | null; chance: string | null }) =>
    `${p.value} apart${p.chance === null ? "" : `, by chance ${p.chance}`}${p.floor === null ? "" : `; independent columns ${p.floor}`}${p.ceiling === null ? "" : `, real rows ${p.ceiling}`}`,
  "report.association": "What hangs together with what",
  "report.association.means":
    "Correlation of numbers, correlation ratio of numbers by categories, Cramér's V of categories: the fuller the colour, the more one column says of the other.",

  "report.told-apart": "Who is real?",
  "report.told-apart.lead":
    "Boosted trees that saw some rows of both kinds say which of the others are real. Where they cannot tell, the curve is the diagonal.",
  "report.roc": "The judge's ROC curve",
  "report.roc.means":
    "Across: synthetic rows taken for real. Up: real rows taken for real. Each point is a bound at which the judge says so.",
  "report.trees": (p: { auc: string }) => `boosted trees, AUC ${p.auc}`,
  "report.coin": "a coin",
  "report.map": "Rows on one plane",
  "report.map.means": (p: { share: string; rows: string }) =>
    `${p.rows} rows on the plane in which real rows spread most, which holds ${p.share} of their variance; each column weighs alike.`,
  "report.map.same":
    "As many rows on the same plane. What is filled there and not here is missed; what is filled here alone is made up.",

  "report.group.fidelity": "Fidelity: like the real rows?",
  "report.group.fidelity.lead":
    "Every figure between what independent columns get and what real rows get. A figure at its ceiling cannot be told from a real holdout's.",
  "report.group.use": "Use: does what is learnt hold?",
  "report.group.use.lead":
    "A model that learnt from synthetic rows is put to real ones that nobody has seen, beside one that learnt from real rows.",
  "report.group.privacy": "Privacy: is anyone given away?",
  "report.group.privacy.lead":
    "Synthetic rows should be no nearer to the rows that were trained on than other real rows are.",
  "report.group.validity": "Validity: are the rows well formed?",
  "report.group.validity.lead": "What holds for every real row and can be checked row by row.",

  "report.use.title": (p: { target: string }) => `Predicting ${p.target} of real rows after learning from …`,
  "report.use.means": (p: { tstr: string; trtr: string }) =>
    `Learning from synthetic rows reaches ${p.tstr}, learning from real ones ${p.trtr}: AUC of classes, R² of numbers; the farther to the right, the better.`,
  "report.learnt.floor": "independent columns",
  "report.learnt.synthetic": "synthetic rows",
  "report.learnt.real": "real rows",
  "report.learnt.both": "both together",

  "report.privacy.words": "In words",
  "report.distances": "Distance to the closest record",
  "report.distances.train": "synthetic to training rows",
  "report.distances.holdout": "synthetic to as many real rows that were not trained on",
  "report.distances.means":
    "Where nothing is copied, both lie over one another. Copies would heap up at the left of the filled one. The last bin holds all that is farther.",

  "report.game": "The game",
  "report.game.lead":
    "Each point is one batch, with running means over them. At the end of a perfect game D says ½ everywhere, and V(D, G) is −log 4.",
  "report.game.value": "The value of the game",
  "report.game.scores": "What D says",
  "report.game.losses": "Losses",
  "report.game.estimates": "Told apart while it learnt (AUC)",
  "report.game.trees": "trees, on rows set apart",

  "report.density": "The density and the generated points",
  "report.density.line": "Density",
  "report.density.best": "What the best D would say",
  "report.density.summary": (p: { criterion: string }) =>
    `Against the best judge there is, the game stands at C(G) = ${p.criterion}. At its end, where nobody can tell, it is −log 4 = −1.386.`,
  "report.density.facts": (p: { rows: string }) =>
    `${p.rows} generated points against a density that is known exactly.`,
  "report.density.figures": "Figures of the game",
  "report.density.figures.lead":
    "Everything is computed from the density itself where it can be, and stands beside what as many real points get.",
  "report.density.ceiling": (p: { value: string }) => `real points: ${p.value}`,

  "report.omitted": "Left out, and why",
  "report.note":
    "The floor is the training table with each column shuffled by itself: every column is right and nothing hangs together. Many published scores are nearly full for it. The ceiling puts real rows in the synthetic ones' place. ± is two standard errors.",
  "report.seed": (p: { seed: number }) =>
    `Everything that is drawn is drawn by seed ${p.seed}: the same files give the same page. This page asks nothing of any server.`,
};

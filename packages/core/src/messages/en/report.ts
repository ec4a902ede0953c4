export const report = {
  "report.title": "report",
  "report.facts": (p: { real: string; generated: string; columns: number }) =>
    `${p.real} real rows, ${p.generated} generated rows, ${p.columns} ${p.columns === 1 ? "column" : "columns"}`,
  "report.verdict.hard": "The generated rows are hard to tell from the real ones.",
  "report.verdict.near": "The generated rows are near the real ones, and hang together much as they do.",
  "report.verdict.far":
    "The generated rows hang together better than shuffled columns, yet can be told from the real ones.",
  "report.verdict.floor": "The generated rows are no better than shuffled columns: train longer, or on more rows.",
  "report.verdict.trees": (p: { value: number; floor: number }) =>
    `Shown a real row and a generated one, boosted trees pick out the real one ${p.value} times in 100. A coin would be right 50 times; against shuffled columns the trees are right ${p.floor} times.`,
  "report.scores": "How near",
  "report.columns": "Column by column",
  "report.real": "Real",
  "report.generated": "Generated",
  "report.shuffled": "Shuffled columns",
  "report.columns.error": "Column error",
  "report.columns.error.means":
    "How far each column by itself is from the real one; 0\u00a0% is best. Shuffling keeps every column as it is.",
  "report.pairs.error": "Pair error",
  "report.pairs.error.means":
    "How far each pair of columns hangs together otherwise than in the real rows; 0\u00a0% is best.",
  "report.c2st.trees.auc": "Told apart (AUC)",
  "report.c2st.trees.auc.means":
    "How well boosted trees tell real rows from generated ones that they have not seen; 0.5 is best: they cannot.",
  "report.distance": (p: { value: string }) => `${p.value} apart`,
  "report.chart": (p: { name: string }) => `Real and generated values of ${p.name}`,
  "report.missing": (p: { real: string; generated: string }) => `Missing: ${p.real} real, ${p.generated} generated`,
  "report.missing-cells": "(missing)",
  "report.others": (p: { count: number }) => `${p.count} others`,
  "report.note":
    "Shuffled columns are the real table with each column in a random order of its own: every column is perfect and nothing hangs together. A generator that has learnt more than single columns does better.",
  "report.compared": (p: { rows: string }) =>
    `Scores compare ${p.rows} generated rows with the real ones, so that chance weighs the same in both. The pictures show all rows.`,
};

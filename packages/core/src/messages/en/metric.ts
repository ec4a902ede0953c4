/** What people call a metric, and what it means. */
export const metric = {
  "metric.c2st.trees.auc": "Told apart by trees",
  "metric.c2st.trees.auc.means":
    "How well boosted trees tell real rows from others that they have not seen: an AUC, 0.5 where they cannot.",
  "metric.c2st.logistic.auc": "Told apart by logistic regression",
  "metric.c2st.logistic.auc.means":
    "The same by a linear judge, who overlooks much: an AUC, 0.5 where it cannot tell them apart.",
  "metric.columns.error": "Column error",
  "metric.columns.error.means":
    "How far each column by itself is from the real one, on average: Kolmogorov-Smirnov distance, or total variation of categories. Independent columns are right in this.",
  "metric.pairs.error": "Pair error",
  "metric.pairs.error.means":
    "How far the two-way tables of columns are from the real ones, on average: total variation.",
  "metric.columns.shapes": "Column shapes",
  "metric.columns.shapes.means": "SDMetrics' score of single columns; nearly full for independent columns too.",
  "metric.pairs.trends": "Column pair trends",
  "metric.pairs.trends.means": "SDMetrics' score of pairs of columns that hang together.",
  "metric.pairs.association": "Difference of associations",
  "metric.pairs.association.means":
    "How much more or less two columns have to do with each other than in the real rows, on average.",
  "metric.columns.wasserstein": "Distance of columns",
  "metric.columns.wasserstein.means":
    "How far values would have to move for the columns to be alike, in standard deviations.",
  "metric.columns.missing": "Missing cells",
  "metric.columns.missing.means": "How far the share of missing cells is off, in the column where it is farthest off.",
  "metric.columns.range": "Within the range",
  "metric.columns.range.means": "The share of numbers between the least and the greatest real one.",
  "metric.prdc.precision": "Precision",
  "metric.prdc.precision.means": "The share of rows that lie where real rows lie.",
  "metric.prdc.recall": "Recall",
  "metric.prdc.recall.means": "The share of real rows that lie where the others lie.",
  "metric.prdc.density": "Density",
  "metric.prdc.density.means": "How many real neighbourhoods a row lies in, by how many are usual; it may exceed 1.",
  "metric.prdc.coverage": "Coverage",
  "metric.prdc.coverage.means": "The share of real rows that have another row in their neighbourhood.",
  "metric.alpha.precision": "α-precision",
  "metric.alpha.precision.means":
    "How rightly rows spread over the middle and the margin of the real ones: 1 where in the same shares.",
  "metric.beta.recall": "β-recall",
  "metric.beta.recall.means":
    "How rightly real rows have others near them, from the middle of these to their margin: 1 where all have.",
  "metric.mmd": "Maximum mean discrepancy",
  "metric.mmd.means": "How far two sets of rows are apart by a kernel: 0 where they are of one distribution.",
  "metric.frechet": "Fréchet distance",
  "metric.frechet.means": "How far the means and covariances of rows are apart.",
  "metric.mind": "Monge inception distance (MIND)",
  "metric.mind.means": "How far rows are apart as seen from many directions, squared.",
  "metric.wasserstein.sliced": "Sliced Wasserstein distance",
  "metric.wasserstein.sliced.means": "How far rows would have to move to be alike, seen from many directions.",
  "metric.tstr": "Train on synthetic, test on real",
  "metric.tstr.means":
    "How well trees predict the target of real rows after learning from synthetic ones: AUC of classes, R² of numbers. The ceiling learnt from real rows.",
  "metric.trtr": "Train on real, test on real",
  "metric.trtr.means": "The same after learning from the training rows.",
  "metric.tsrtr": "Train on both, test on real",
  "metric.tsrtr.means": "The same after learning from synthetic and training rows together.",
  "metric.cluster.agreement": "Same clusters",
  "metric.cluster.agreement.means":
    "How far clusters found in synthetic rows agree with those found in real ones: 1 where they are the same, 0 by chance.",
  "metric.copies": "Copies",
  "metric.copies.means": "The share of rows that equal a training row in every column.",
  "metric.copies.near": "Near copies",
  "metric.copies.near.means":
    "The share of rows that lie as near to a training row as only the nearest 5% of real rows do.",
  "metric.dcr.share": "Nearer to training rows",
  "metric.dcr.share.means":
    "The share of rows that are nearer to a training row than to a real row that was not trained on; 0.5 where nothing is copied.",
  "metric.nndr": "Distance ratio of neighbours",
  "metric.nndr.means":
    "The distance to the nearest training row by that to the second nearest; small where rows are copied.",
  "metric.nnaa": "Told apart by the neighbour",
  "metric.nnaa.means": "How often the nearest neighbour rightly tells what a row is: 0.5 is best, less means copies.",
  "metric.membership.auc": "Membership inference",
  "metric.membership.auc.means":
    "How well an attacker tells which real rows were trained on: an AUC, 0.5 where he can only guess.",
  "metric.keys.unique": "Keys unique",
  "metric.keys.unique.means": "The share of keys that no other row has.",
  "metric.categories.known": "Categories known",
  "metric.categories.known.means": "The share of cells whose category the training rows have.",
  "metric.formats.kept": "Formats kept",
  "metric.formats.kept.means": "The share of cells that are written as the training rows are.",
  "metric.order.held": "Order held",
  "metric.order.held.means": "The share of rows in which dates that always come one after the other still do.",
};

"""Golden predictions of scikit-learn's histogram gradient boosting, on numbers with missing values and on categories."""

import json
import pathlib

import numpy as np
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.metrics import roc_auc_score

GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "packages" / "core" / "golden" / "boosted-trees.json"
# No quantile of 601 rows at k / 255 falls between two of them, where NumPy, dividing by 100, rounds to either side.
TRAIN, TEST = 601, 200
# Categories first, where scikit-learn moves them: of splits that gain the same, the first feature's is taken.
CATEGORICAL = [True, True, False, False, False]
random = np.random.Generator(np.random.PCG64(7))


def rows(n):
    """A few categories, and many of which some are missing; many distinct numbers (quantile bins), few, some missing."""
    X = np.column_stack([
        random.integers(0, 3, n),
        random.integers(0, 30, n),
        random.standard_normal(n).round(4),
        random.integers(0, 12, n) / 4,
        random.standard_normal(n).round(2),
    ])
    X[random.random(n) < 0.1, 1] = np.nan
    X[random.random(n) < 0.15, 4] = np.nan
    return X


def score(X):
    kinds = np.array([0.8, -0.3, 0.1])[X[:, 0].astype(int)]
    many = np.where(np.isnan(X[:, 1]), 1.5, np.sin(7 * X[:, 1]))
    return 1.5 * X[:, 2] * (X[:, 3] - 1.3) + np.where(np.isnan(X[:, 4]), 1, np.abs(X[:, 4])) + kinds + many - 0.8


def binary(s):
    return (random.random(len(s)) < 1 / (1 + np.exp(-s))).astype(int)


def classes(s):
    return np.digitize(s + random.standard_normal(len(s)) / 2, [-1, 1])


def number(s):
    return (s + random.standard_normal(len(s)) / 2).round(3)


def listed(column):
    return [None if np.isnan(value) else int(value) if value == int(value) else float(value) for value in column]


def case(name, target, model, stops=False, **options):
    train, test = rows(TRAIN), rows(TEST)
    y, wanted = target(score(train)), target(score(test))
    fitted = model(early_stopping=stops, categorical_features=CATEGORICAL, **options)
    fitted.fit(train, y, **({"X_val": test, "y_val": wanted} if stops else {}))

    def predict(X):
        if model is HistGradientBoostingRegressor:
            return fitted.predict(X)
        probabilities = fitted.predict_proba(X)
        return probabilities[:, 1] if target is binary else probabilities

    predictions = predict(test)
    return {
        "name": name,
        "options": {"iterations": options.get("max_iter", 100)},
        **({"stopsAfter": fitted.n_iter_} if stops else {}),
        "categorical": CATEGORICAL,
        "train": [listed(column) for column in train.T],
        "targets": y.tolist(),
        "test": [listed(column) for column in test.T],
        "testTargets": wanted.tolist(),
        "predictions": predictions.ravel().tolist(),
        "trainPredictions": predict(train).ravel().tolist(),
        **({"auc": float(roc_auc_score(wanted, predictions))} if name == "binary" else {}),
    }


cases = [
    case("binary", binary, HistGradientBoostingClassifier),
    case("softmax", classes, HistGradientBoostingClassifier, max_iter=40),
    case("squaredError", number, HistGradientBoostingRegressor),
    # The rows that are tested on tell when to stop.
    case("binary, stopping", binary, HistGradientBoostingClassifier, stops=True),
]
head = {
    "source": "tools/oracles/boosted_trees.py",
    "scikit-learn": sklearn.__version__,
    "note": "columns of features, null where missing; predictions are rows × outputs",
}
lines = (json.dumps(item, separators=(",", ":"), allow_nan=False) for item in cases)
GOLDEN.write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
print(f"{GOLDEN.name}: {len(cases)} cases, {GOLDEN.stat().st_size:,} bytes")

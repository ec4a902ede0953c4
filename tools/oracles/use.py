"""Golden values of prediction and of agreement on the penguins: what scikit-learn's histogram gradient boosting comes to on a
third of the rows when it learnt from another, and adjusted Rand indices."""

import json
import pathlib

import numpy as np
import pandas as pd
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.metrics import adjusted_rand_score, r2_score, roc_auc_score
from sklearn.preprocessing import OrdinalEncoder

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "packages" / "core" / "golden" / "use.json"
table = pd.read_csv(ROOT / "examples" / "penguins.csv")
thirds = [table.iloc[start::3] for start in range(3)]


def value(target, fit, judged):
    fit, judged = fit[fit[target].notna()], judged[judged[target].notna()]
    rest = [c for c in table if c != target]
    texts = [c for c in rest if not pd.api.types.is_numeric_dtype(table[c])]
    encoder = OrdinalEncoder().fit(table[texts])

    def features(rows):
        numbers = rows[[c for c in rest if c not in texts]].to_numpy(float)
        return np.hstack([encoder.transform(rows[texts]), numbers])

    options = {"early_stopping": False, "categorical_features": list(range(len(texts)))}
    if pd.api.types.is_float_dtype(table[target]):
        model = HistGradientBoostingRegressor(**options).fit(features(fit), fit[target])
        return r2_score(judged[target], model.predict(features(judged)))
    model = HistGradientBoostingClassifier(**options).fit(features(fit), fit[target])
    shares = model.predict_proba(features(judged))
    if len(model.classes_) == 2:
        return roc_auc_score(judged[target] == model.classes_[1], shares[:, 1])
    return roc_auc_score(judged[target], shares, multi_class="ovr", average="macro")


train, synthetic, holdout = thirds
cases = [
    {
        "target": target,
        "trtr": value(target, train, holdout),
        "tstr": value(target, synthetic, holdout),
        "tsrtr": value(target, pd.concat([train, synthetic]), holdout),
    }
    for target in table
    if target in ("species", "island", "sex", "body_mass_g", "flipper_length_mm")
]
random = np.random.Generator(np.random.PCG64(5))
one = random.integers(0, 4, 60)
other = np.where(random.random(60) < 0.6, 9 - one, random.integers(0, 3, 60))
rand = {"one": one.tolist(), "other": other.tolist(), "index": adjusted_rand_score(one, other)}
head = {"source": "tools/oracles/use.py", "scikit-learn": sklearn.__version__, "note": "rows 0, 3, … are training, 1, 4, … synthetic, 2, 5, … holdout"}
lines = (json.dumps(item, separators=(",", ":"), allow_nan=False) for item in [*cases, rand])
GOLDEN.write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
print(GOLDEN.read_text())

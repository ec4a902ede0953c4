"""What sdmetrics and scikit-learn say of synthetic tables: golden values of small seeded tables, or of given files.

usage: evaluation.py                                       writes packages/core/golden/evaluation.json
       evaluation.py TRAIN TEST SYNTHETIC KINDS MISSING    prints one line of JSON; KINDS is JSON: {"column": "number" | "category"},
                                                           the last column the target; MISSING is {"column": its text of a missing cell}
"""

import io
import json
import pathlib
import sys
import warnings

import numpy as np
import pandas as pd
import sdmetrics
import sklearn
from sdmetrics.reports.single_table import QualityReport
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import r2_score, roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

warnings.filterwarnings("ignore")
GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "packages" / "core" / "golden" / "evaluation.json"


def typed(frame, kinds, missing):
    """Numbers as float64, everything else as the same text for the same value; columns that are not compared go."""
    out = {}
    for name, kind in kinds.items():
        column = frame[name].str.strip()
        column = column.where((column != "") & (column != missing.get(name, "")))
        if kind == "category":
            out[name] = column
        else:
            days = column.dropna().str.match(r"\d{4}-\d\d-\d\d$")
            dates = len(days) > 0 and days.all()
            out[name] = (pd.to_datetime(column) - pd.Timestamp(0)).dt.days.astype(float) if dates else pd.to_numeric(column)
    return pd.DataFrame(out)


def read(source, kinds, missing={}):
    return typed(pd.read_csv(source, dtype=str, keep_default_na=False, skipinitialspace=True), kinds, missing)


def quality(train, other, kinds):
    """Column Shapes and Column Pair Trends of SDMetrics' QualityReport."""
    metadata = {"columns": {n: {"sdtype": "numerical" if k == "number" else "categorical"} for n, k in kinds.items()}}
    report = QualityReport()
    report.generate(train, other, metadata, verbose=False)
    scores = report.get_properties().set_index("Property")["Score"]
    return float(scores["Column Shapes"]), float(scores["Column Pair Trends"])


def told(train, other, kinds, rows, repeats):
    """The AUC of histogram gradient boosting, categories as such, and of a logistic regression, both cross-validated on equal
    numbers of rows: one of each a shuffle of the folds."""
    numbers = [name for name, kind in kinds.items() if kind == "number"]
    kept = [name for name, kind in kinds.items() if kind == "category"]
    n = min(len(train), len(other), rows)
    trees, logistic = [], []
    for seed in range(repeats):
        both = pd.concat([train.sample(n, random_state=seed), other.sample(n, random_state=seed + 100)], ignore_index=True)
        y = np.r_[np.ones(n), np.zeros(n)]
        folds = StratifiedKFold(5, shuffle=True, random_state=seed)
        encoder = OrdinalEncoder(max_categories=254, encoded_missing_value=np.nan)
        X = np.hstack([both[numbers].to_numpy(float), encoder.fit_transform(both[kept])] if kept else [both[numbers].to_numpy(float)])
        mask = [False] * len(numbers) + [True] * len(kept)
        model = HistGradientBoostingClassifier(random_state=seed, categorical_features=mask)
        trees.append(roc_auc_score(y, cross_val_predict(model, X, y, cv=folds, method="predict_proba")[:, 1]))
        filled = both.copy()
        filled[numbers] = filled[numbers].fillna(train[numbers].median())
        absent = both[numbers].isna().astype(float).add_suffix(" missing")
        filled = pd.concat([filled, absent], axis=1)
        linear = make_pipeline(
            ColumnTransformer([
                ("n", StandardScaler(), numbers),
                ("m", "passthrough", list(absent)),
                ("c", OneHotEncoder(handle_unknown="ignore", min_frequency=5), kept),
            ]),
            LogisticRegression(max_iter=1000),
        )
        logistic.append(roc_auc_score(y, cross_val_predict(linear, filled, y, cv=folds, method="predict_proba")[:, 1]))
    return trees, logistic


def learnt(fit, test, kinds):
    """Train on `fit`, test on `test`: the AUC of a target of two classes, R2 of a number."""
    *features, target = kinds
    numbers = [name for name in features if kinds[name] == "number"]
    kept = [name for name in features if kinds[name] == "category"]
    fit, test = fit[fit[target].notna()], test[test[target].notna()]
    encoder = OrdinalEncoder(max_categories=254, handle_unknown="use_encoded_value", unknown_value=np.nan, encoded_missing_value=np.nan)
    codes = encoder.fit_transform(fit[kept]), encoder.transform(test[kept])
    X = [np.hstack([frame[numbers].to_numpy(float), part]) for frame, part in zip((fit, test), codes)]
    options = {"random_state": 0, "categorical_features": [False] * len(numbers) + [True] * len(kept)}
    if kinds[target] == "number":
        return float(r2_score(test[target], HistGradientBoostingRegressor(**options).fit(X[0], fit[target]).predict(X[1])))
    if fit[target].nunique() < 2:
        return 0.5
    model = HistGradientBoostingClassifier(**options).fit(X[0], fit[target])
    return float(roc_auc_score(test[target] == model.classes_[1], model.predict_proba(X[1])[:, 1]))


def judged(train, other, kinds, rows=20_000, repeats=1):
    """The scores; those that are drawn as their draws."""
    shapes, trends = quality(train, other, kinds)
    trees, logistic = told(train, other, kinds, rows, repeats)
    return {"columns.shapes": shapes, "pairs.trends": trends, "c2st.trees.auc": trees, "c2st.logistic.auc": logistic}


def means(scores):
    return {name: float(np.mean(score)) for name, score in scores.items()}


KINDS = {"age": "number", "income": "number", "visits": "number", "joined": "number", "city": "category", "plan": "category"}


def people(random, n):
    """Numbers of three shapes, dates and categories, which hang together; some cells are missing."""
    age = random.integers(18, 80, n).astype(float)
    city = random.choice(["Busan", "Seoul", "Jeju", "Daegu"], n, p=[0.3, 0.5, 0.05, 0.15])
    income = np.round(np.exp(7 + 0.02 * age + 0.5 * (city == "Seoul") + random.standard_normal(n) / 2), 1)
    plan = np.where(random.random(n) < 1 / (1 + np.exp(4 - income / 1500)), "gold", np.where(age < 35, "young", "basic"))
    visits = random.poisson(2 + 3 * (plan == "gold"))
    joined = pd.Timestamp("2020-01-01") + pd.to_timedelta(random.integers(0, 900, n) + 5 * visits, unit="D")
    frame = pd.DataFrame({"age": age, "income": income, "visits": visits, "joined": joined.strftime("%Y-%m-%d"), "city": city, "plan": plan})
    frame["age"] = frame["age"].map("{:.0f}".format).where(random.random(n) > 0.05, "")
    frame["city"] = frame["city"].where(random.random(n) > 0.08, "")
    return frame


def shuffled(random, frame):
    return frame.apply(lambda column: random.permutation(column.to_numpy()))


def noisy(random, frame):
    """Copies whose income is off by a fifth and whose plan is another one in ten rows."""
    out = frame.copy()
    out["income"] = np.round(out["income"] * np.exp(random.standard_normal(len(out)) / 5), 1)
    out["plan"] = out["plan"].where(random.random(len(out)) > 0.1, random.permutation(out["plan"].to_numpy()))
    return out


def crude(random, frame):
    """Independent normal numbers, a constant, categories in equal shares and one that is nowhere else."""
    n = len(frame)
    return pd.DataFrame({
        "age": np.round(random.normal(45, 15, n)).astype(int),
        "income": np.round(random.normal(3000, 2000, n), 1),
        "visits": 2,
        "joined": random.permutation(frame["joined"].to_numpy()),
        "city": random.choice(["Busan", "Seoul", "Jeju", "Daegu", "Paris"], n),
        "plan": random.choice(["gold", "young", "basic"], n),
    })


def golden():
    random = np.random.Generator(np.random.PCG64(5))
    frames = {"train": people(random, 900), "holdout": people(random, 700)}
    frames["shuffled"] = shuffled(random, frames["train"])
    frames["noisy"] = noisy(random, frames["train"]).sample(600, random_state=1)
    frames["crude"] = crude(random, frames["train"])
    texts = {name: frame.to_csv(index=False) for name, frame in frames.items()}
    tables = {name: read(io.StringIO(text), KINDS) for name, text in texts.items()}
    cases = [{"name": name, "csv": texts[name], **means(judged(tables["train"], tables[name], KINDS, repeats=20))} for name in list(tables)[1:]]
    head = {"source": "tools/oracles/evaluation.py", "sdmetrics": sdmetrics.__version__, "scikit-learn": sklearn.__version__}
    lines = (json.dumps(item, separators=(",", ":"), allow_nan=False) for item in [{"name": "train", "csv": texts["train"]}, *cases])
    GOLDEN.write_text(json.dumps(head)[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
    print(f"{GOLDEN.name}: {len(cases)} files, {GOLDEN.stat().st_size:,} bytes")
    for item in cases:
        print({key: value for key, value in item.items() if key != "csv"})


def files(train, test, synthetic, kinds, missing, repeats):
    kinds = json.loads(kinds)
    train, test, synthetic = (read(path, kinds, json.loads(missing)) for path in (train, test, synthetic))
    use = {"tstr": learnt(synthetic, test, kinds), "trtr": learnt(train, test, kinds)}
    print(json.dumps({**judged(train, synthetic, kinds, repeats=int(repeats)), **use}))


if __name__ == "__main__":
    files(*sys.argv[1:]) if len(sys.argv) > 1 else golden()

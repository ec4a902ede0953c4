"""Golden modes of scikit-learn's BayesianGaussianMixture in one dimension, from given first centres, on standardised data."""

import json
import pathlib
import warnings

import numpy as np
import sklearn
from scipy.special import digamma, gammaln
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import BayesianGaussianMixture

GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "packages" / "core" / "golden" / "gaussian-mixture.json"
random = np.random.Generator(np.random.PCG64(11))
warnings.simplefilter("ignore", ConvergenceWarning)  # scikit-learn too stops after 100 iterations


class Started(BayesianGaussianMixture):
    """Begins with each row in the component whose centre is nearest, instead of by random k-means."""

    def _initialize_parameters(self, X, random_state, xp=None):
        nearest = np.abs(X - np.array(self.centers)).argmin(axis=1)
        self._initialize(X, np.eye(self.n_components)[nearest])


def case(name, sample, modes=10):
    sample = np.sort(np.round(sample, 2))
    values, counts = np.unique(sample, return_counts=True)
    centers = values[np.floor((np.arange(modes) + 0.5) / modes * len(values)).astype(int)]
    mean, scale = sample.mean(), sample.std()
    model = Started(n_components=modes, weight_concentration_prior_type="dirichlet_process", weight_concentration_prior=0.001)
    model.centers = (centers - mean) / scale
    model.fit(((sample - mean) / scale).reshape(-1, 1))
    return {
        "name": name,
        "values": values.tolist(),
        "counts": counts.tolist(),
        "centers": centers.tolist(),
        "iterations": model.n_iter_,
        "weights": model.weights_.tolist(),
        "means": (mean + scale * model.means_.ravel()).tolist(),
        "sds": (scale * np.sqrt(model.covariances_.ravel())).tolist(),
    }


cases = [
    case("three lumps", np.concatenate([random.normal(-5, 1, 300), random.normal(2, 0.5, 200), random.normal(30, 4, 100)])),
    case("one lump", random.normal(100, 15, 500)),
    case("a heavy tail", np.exp(random.normal(0, 1, 500)) * 20),
    case("a spike", np.concatenate([np.zeros(400), np.exp(random.normal(8, 0.5, 80))])),
    case("two modes asked for", np.concatenate([random.normal(0, 1, 150), random.normal(4, 1, 100)]), 2),
]
points = [0.001, 0.05, 0.5, 1, 2.5, 9.99, 10, 31.4, 1e3, 1e6]
head = {
    "source": "tools/oracles/gaussian_mixture.py",
    "scikit-learn": sklearn.__version__,
    "note": "values ascending, with the rows that hold each; digamma and logGamma at points, by SciPy",
    "points": points,
    "digamma": digamma(points).tolist(),
    "logGamma": gammaln(points).tolist(),
}
lines = (json.dumps(item, separators=(",", ":"), allow_nan=False) for item in cases)
GOLDEN.write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
print(f"{GOLDEN.name}: {len(cases)} cases, {GOLDEN.stat().st_size:,} bytes")

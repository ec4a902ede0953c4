"""Golden distances of two sets of points, each stated as its paper has it, by NumPy in float64."""

import json
import pathlib

import numpy as np
import scipy.linalg
import scipy.special

GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "packages" / "core" / "golden" / "distances.json"
random = np.random.Generator(np.random.PCG64(11))


def drawn(rows, dimension, mean=0.0, scale=1.0):
    """Normal numbers that float32 holds exactly."""
    return np.round((random.standard_normal((rows, dimension)) * scale + mean) * 512) / 512


def one_hot(rows, dimension):
    """Points whose covariance is singular: two numbers, and a one-hot."""
    return np.hstack([drawn(rows, 2), np.eye(dimension - 2)[random.integers(0, dimension - 2, rows)] / 2])


def apart(a, b):
    return np.sqrt(((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2))


def prdc(real, fake, k=5):
    """Naeem et al. 2020: the radius is the distance to the k-th neighbour, itself not counted; comparisons are strict."""
    real_radius, fake_radius = (np.sort(apart(x, x), axis=1)[:, k] for x in (real, fake))
    between = apart(real, fake)
    inside = between < real_radius[:, None]
    return {
        "precision": inside.any(axis=0).mean(),
        "recall": (between < fake_radius[None, :]).any(axis=1).mean(),
        "density": inside.sum(axis=0).mean() / k,
        "coverage": (between.min(axis=1) < real_radius).mean(),
    }


def alpha_beta(real, fake, steps=30):
    """Alaa et al. 2022, with the mean for a centre, and both curves integrated as their authors do."""
    alphas = np.linspace(0, 1, steps)
    radii = np.quantile(np.linalg.norm(real - real.mean(0), axis=1), alphas)
    outward = np.linalg.norm(fake - real.mean(0), axis=1)
    own = np.sort(apart(real, real), axis=1)[:, 1]
    between = apart(real, fake)
    inward = np.linalg.norm(fake[between.argmin(axis=1)] - fake.mean(0), axis=1)
    covered = between.min(axis=1) <= own
    betas = np.quantile(inward, alphas)
    near = lambda curve: 1 - np.abs(alphas - curve).sum() / alphas.sum()
    return {
        "alphaPrecision": near(np.array([(outward <= r).mean() for r in radii])),
        "betaRecall": near(np.array([(covered & (inward <= r)).mean() for r in betas])),
    }


def kid(a, b):
    """Unbiased MMD² by the kernel (x·y/d + 1)³."""
    kernel = lambda x, y: (x @ y.T / x.shape[1] + 1) ** 3
    within = lambda x: (kernel(x, x).sum() - np.trace(kernel(x, x))) / (len(x) * (len(x) - 1))
    return within(a) + within(b) - 2 * kernel(a, b).mean()


def frechet(a, b):
    """By the symmetric root of one covariance: exact where covariances are singular too."""
    one, other = np.atleast_2d(np.cov(a, rowvar=False)), np.atleast_2d(np.cov(b, rowvar=False))
    values, vectors = scipy.linalg.eigh(one)
    root = vectors @ np.diag(np.sqrt(np.maximum(values, 0))) @ vectors.T
    cross = np.sqrt(np.maximum(scipy.linalg.eigvalsh(root @ other @ root), 0)).sum()
    return ((a.mean(0) - b.mean(0)) ** 2).sum() + np.trace(one) + np.trace(other) - 2 * cross


def sliced(a, b, directions):
    """Wasserstein-1 and squared Wasserstein-2 along directions, on equal numbers of points; MIND is 3d times the latter."""
    n = min(len(a), len(b))
    gaps = np.sort(a[:n] @ directions.T, axis=0) - np.sort(b[:n] @ directions.T, axis=0)
    return {"wasserstein": np.abs(gaps).mean(), "mind": 3 * a.shape[1] * (gaps**2).mean()}


def case(name, real, fake):
    directions = drawn(7, real.shape[1])
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    rows = lambda points: points.ravel().tolist()
    return {
        "name": name,
        "dimension": real.shape[1],
        "real": rows(real),
        "generated": rows(fake),
        "directions": rows(directions.T),
        **{key: float(value) for key, value in {**prdc(real, fake), **alpha_beta(real, fake)}.items()},
        "kid": float(kid(real, fake)),
        "frechet": float(frechet(real, fake)),
        "parzen": {key: float(v) for key, v in parzen(fake, real[: len(real) // 2], real[len(real) // 2 :]).items()},
        "sliced": {key: float(value) for key, value in sliced(real, fake, directions).items()},
    }


def parzen(generated, validation, test):
    """Breuleux et al. 2011: a Gaussian window about every generated point, its width chosen by the validation points."""

    def logs(points, sigma):
        exponents = -((apart(points, generated) / sigma) ** 2) / 2
        constant = np.log(len(generated)) + generated.shape[1] * np.log(sigma * np.sqrt(2 * np.pi))
        return scipy.special.logsumexp(exponents, axis=1) - constant

    sigma = max(np.logspace(-1, 0, 10), key=lambda s: logs(validation, s).mean())
    found = logs(test, sigma)
    return {"sigma": sigma, "value": found.mean(), "standardError": found.std(ddof=1) / np.sqrt(len(found))}


copied = drawn(150, 4)
cases = [
    case("one distribution", drawn(150, 5), drawn(150, 5)),
    case("moved and narrowed", drawn(150, 5), drawn(130, 5, 0.4, 0.6)),
    case("copies among them", copied, np.vstack([copied[:40], copied[:20], drawn(80, 4)])),
    case("singular", one_hot(160, 8), one_hot(120, 8)),
    case("one dimension", drawn(120, 2)[:, :1], drawn(140, 2, 0.5)[:, :1]),
]
head = {"source": "tools/oracles/distances.py", "numpy": np.__version__, "note": "points row by row, k = 5"}
lines = (json.dumps(item, separators=(",", ":"), allow_nan=False) for item in cases)
GOLDEN.write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
print(f"{GOLDEN.name}: {len(cases)} cases, {GOLDEN.stat().st_size:,} bytes")

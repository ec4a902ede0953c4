"""What precision, recall, density and coverage come to on the published protocol: two draws of N(0, I), n = 10,000, k = 5.

    python prdc_protocol.py [--seeds N] [--dimensions D ...]

By the formulas of Naeem et al. 2020, in NumPy. A table of mean and sd over seeds; the authors state one draw without a seed.
"""

import argparse

import numpy as np

ROWS, K = 10_000, 5
PUBLISHED = {"precision": 0.4772, "recall": 0.4705, "density": 1.0555, "coverage": 0.9735}


def squares(a, b):
    """Squared distances, points of a by points of b: as good as distances where they are only compared."""
    out = a @ b.T
    out *= -2
    out += (a**2).sum(axis=1)[:, None]
    out += (b**2).sum(axis=1)[None, :]
    return out


def radii(points):
    """To the k-th neighbour, itself not counted."""
    apart = squares(points, points)
    np.fill_diagonal(apart, 0)
    apart.partition(K, axis=1)
    return apart[:, K].copy()


def prdc(real, fake):
    real_radius, fake_radius = radii(real), radii(fake)
    between = squares(real, fake)
    inside = between < real_radius[:, None]
    return {
        "precision": inside.any(axis=0).mean(),
        "recall": (between < fake_radius[None, :]).any(axis=1).mean(),
        "density": inside.sum(axis=0).mean() / K,
        "coverage": (between.min(axis=1) < real_radius).mean(),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--dimensions", type=int, nargs="+", default=[64, 1000])
    asked = parser.parse_args()
    for dimension in asked.dimensions:
        found = []
        for seed in range(asked.seeds):
            random = np.random.Generator(np.random.PCG64(seed))
            real, fake = (random.standard_normal((ROWS, dimension)) for _ in range(2))
            found.append(prdc(real, fake))
            print(dimension, seed, " ".join(f"{name} {value:.4f}" for name, value in found[-1].items()), flush=True)
        for name, published in PUBLISHED.items():
            values = np.array([one[name] for one in found])
            mean, sd = values.mean(), values.std(ddof=1)
            print(f"{dimension:5} {name:10} {mean:.4f} ± {sd:.4f}, published {published}: {(published - mean) / sd:+.1f} sd")


if __name__ == "__main__":
    main()

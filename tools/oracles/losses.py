"""Golden values of the objectives' losses on logits, with their gradients with respect to the logits.

Wherever PyTorch has the loss by name, that is what is called, and not the formula the library itself uses.
"""

import torch
import torch.nn.functional as F

from golden import Draw, case, write

draw = Draw(2)


def log_d(logits):
    return F.logsigmoid(logits).mean()


def log_one_minus_d(logits):
    return F.logsigmoid(-logits).mean()


def cross_entropy(logits, target):
    return F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, target))


def half_square(logits, target):
    return F.mse_loss(logits, torch.full_like(logits, target)) / 2


def pairing(winner, loser):
    return F.soft_margin_loss(winner - loser, torch.ones_like(winner))


def hinge_discriminator(real, fake):
    """Mean max(0, 1 − real) + mean max(0, 1 + fake), by PyTorch's hinge loss for targets −1."""
    one_sided = lambda logits: F.hinge_embedding_loss(logits, -torch.ones_like(logits))
    return one_sided(real) + one_sided(-fake)


# name: (formula, D's loss), (formula, G's loss); −log D(x) = softplus(−real), −log(1 − D(G(z))) = softplus(fake)
classic = ("−mean log D(x) − mean log(1 − D(G(z)))", lambda real, fake: cross_entropy(real, 1.0) + cross_entropy(fake, 0.0))
LOSSES = {
    "minimax": (classic, ("mean log(1 − D(G(z)))", lambda fake: log_one_minus_d(fake))),
    "nonSaturating": (classic, ("−mean log D(G(z))", lambda fake: -log_d(fake))),
    "leastSquares": (
        ("½ mean (real − 1)² + ½ mean fake²", lambda real, fake: half_square(real, 1.0) + half_square(fake, 0.0)),
        ("½ mean (fake − 1)²", lambda fake: half_square(fake, 1.0)),
    ),
    "wasserstein": (
        ("mean fake − mean real", lambda real, fake: fake.mean() - real.mean()),
        ("−mean fake", lambda fake: -fake.mean()),
    ),
    "hinge": (
        ("mean max(0, 1 − real) + mean max(0, 1 + fake)", hinge_discriminator),
        ("−mean fake", lambda fake: -fake.mean()),
    ),
    "relativistic": (
        ("mean softplus(−(real − fake)), row by row", lambda real, fake: pairing(real, fake)),
        ("mean softplus(−(fake − real)), row by row", lambda real, fake: pairing(fake, real)),
    ),
}


def add(name, side, formula, loss, logits, **options):
    needed = loss.__code__.co_varnames[: loss.__code__.co_argcount]
    inputs = {key: logits[key] for key in needed}
    cases.append(case(f"{name}.{side}", formula, lambda **given: {"loss": loss(**given)}, inputs, **options))


cases = []
usual = {"real": draw.normal(16, 1, scale=2), "fake": draw.normal(16, 1, scale=2)}
# A discriminator that is sure of itself, rightly and wrongly: here a loss by log(sigmoid) is infinite in float32.
sure = {"real": draw.normal(16, 1, scale=100), "fake": draw.normal(16, 1, scale=100)}
for name, (discriminator, generator) in LOSSES.items():
    add(name, "discriminator", *discriminator, usual)
    add(name, "generator", *generator, usual)
for name in ("minimax", "nonSaturating", "relativistic"):
    discriminator, generator = LOSSES[name]
    add(f"{name}.far", "discriminator", *discriminator, sure)
    add(f"{name}.far", "generator", *generator, sure)
add("minimax.smoothed", "discriminator", "−mean [s log D(x) + (1 − s) log(1 − D(x))] − mean log(1 − D(G(z))), s = smoothing",
    lambda real, fake: cross_entropy(real, 0.9) + cross_entropy(fake, 0.0), usual, attributes={"smoothing": 0.9})

write("losses", "float64; inputs are logits [batch, 1], D = sigmoid(logit)", cases)

"""Golden values of gradient penalties on a small discriminator, differentiated again with respect to its parameters."""

import torch
import torch.nn.functional as F

from golden import Draw, case, write

draw = Draw(3)
SIZES = [4, 8, 8, 1]
ACTIVATIONS = {"leakyRelu": lambda v: F.leaky_relu(v, 0.2), "tanh": torch.tanh}


def discriminator(x, parameters, activation):
    last = len(SIZES) - 2
    for i in range(last + 1):
        x = x @ parameters[f"layer{i}.weight"] + parameters[f"layer{i}.bias"]
        x = activation(x) if i < last else x
    return x


def input_gradient(points, parameters, activation):
    """∇D at each point, kept differentiable."""
    return torch.autograd.grad(discriminator(points, parameters, activation).sum(), points, create_graph=True)[0]


def zero_centred(points, parameters, activation):
    """γ/2 · E‖∇D‖² with γ 1."""
    return input_gradient(points, parameters, activation).square().sum(1).mean() / 2


def wgan_gp(real, fake, mixing, parameters, activation):
    points = mixing * real + (1 - mixing) * fake
    return 10 * (input_gradient(points, parameters, activation).norm(dim=1) - 1).square().mean()


parameters = {}
for i, (fan_in, fan_out) in enumerate(zip(SIZES, SIZES[1:])):
    parameters[f"layer{i}.weight"] = draw.normal(fan_in, fan_out, scale=0.7)
    parameters[f"layer{i}.bias"] = draw.normal(fan_out, scale=0.3)
points = {"real": draw.normal(6, 4), "fake": draw.normal(6, 4)}

cases = []
for name, activation in ACTIVATIONS.items():
    attributes = {"sizes": SIZES, "activation": name} | ({"slope": 0.2} if name == "leakyRelu" else {})
    cases.append(case(f"wganGp.{name}", "λ mean (‖∇D(x̂)‖₂ − 1)², x̂ = mixing · real + (1 − mixing) · fake",
        lambda real, fake, mixing, **given: {"penalty": wgan_gp(real, fake, mixing, given, activation)},
        points | {"mixing": draw.uniform(6, 1)} | parameters, fixed=["mixing"], attributes=attributes | {"lambda": 10}))
    for penalty, at in (("r1", "real"), ("r2", "fake")):
        cases.append(case(f"{penalty}.{name}", f"γ/2 mean ‖∇D({at})‖₂²",
            lambda **given: {"penalty": zero_centred(given[at], given, activation)},
            {at: points[at]} | parameters, attributes=attributes | {"gamma": 1}))

write("penalties", "float64; D is an MLP of sizes [4, 8, 8, 1] with `activation` between layers, weights [in, out]", cases)

"""Golden values of layers: output, and the gradient of Σ output · cotangent with respect to every input and parameter.

Weights are stored [in, out], so that a linear layer is x @ weight + bias.
"""

import torch
import torch.nn.functional as F

from golden import Draw, case, write

draw = Draw(1)
cases = []


def add(name, formula, function, inputs, **options):
    cases.append(case(name, formula, function, inputs, draw=draw, **options))


def linear(x, weight, bias):
    return F.linear(x, weight.T, bias)


x = draw.normal(6, 5, scale=1.5)
add("linear", "input @ weight + bias", lambda input, weight, bias: {"output": linear(input, weight, bias)},
    {"input": x, "weight": draw.normal(5, 3), "bias": draw.normal(3)})

for name, function, attributes in [
    ("leakyRelu", lambda v: F.leaky_relu(v, 0.2), {"slope": 0.2}),
    ("relu", F.relu, {}),
    ("tanh", torch.tanh, {}),
    ("sigmoid", torch.sigmoid, {}),
    ("softplus", F.softplus, {}),
    ("softmax", lambda v: F.softmax(v, 1), {"axis": 1}),
    ("logSoftmax", lambda v: F.log_softmax(v, 1), {"axis": 1}),
]:
    add(name, f"{name}(input)", lambda input, f=function: {"output": f(input)}, {"input": draw.normal(6, 5, scale=1.5)}, attributes=attributes)

# Where exp would overflow or 1 + exp would lose its small term, in float32 too.
far = torch.tensor([[-200.0, -60.0, -17.5, -1.0, 1.0, 17.5, 60.0, 200.0]], dtype=torch.float64)
high_and_low = torch.tensor([[200.0, 199.0, 198.5, -200.0], [-200.0, -201.0, -199.5, -202.0]], dtype=torch.float64)
for name, function, input in [
    ("tanh", torch.tanh, far),
    ("sigmoid", torch.sigmoid, far),
    ("softplus", lambda v: F.softplus(v, threshold=1e9), far),
    ("softmax", lambda v: F.softmax(v, 1), high_and_low),
    ("logSoftmax", lambda v: F.log_softmax(v, 1), high_and_low),
]:
    add(f"{name}.far", f"{name}(input), where a naive formula overflows", lambda input, f=function: {"output": f(input)}, {"input": input},
        attributes={"axis": 1} if "oftmax" in name else {})


def batch_norm_training(input, scale, shift, runningMean, runningVariance):
    mean, variance = runningMean.clone(), runningVariance.clone()
    output = F.batch_norm(input, mean, variance, scale, shift, training=True, momentum=0.1, eps=1e-5)
    return {"output": output, "runningMean": mean, "runningVariance": variance}


normalisation = {"input": draw.normal(8, 4, scale=2), "scale": draw.normal(4), "shift": draw.normal(4)}
running = {"runningMean": draw.normal(4), "runningVariance": draw.uniform(4)}
add("batchNorm.training",
    "(input − mean) / sqrt(variance + epsilon) · scale + shift, over axis 0, biased variance; "
    "running ← (1 − momentum) · running + momentum · batch, its variance unbiased",
    batch_norm_training, normalisation | running, fixed=running, attributes={"epsilon": 1e-5, "momentum": 0.1})
add("batchNorm.evaluation", "(input − runningMean) / sqrt(runningVariance + epsilon) · scale + shift",
    lambda input, scale, shift, runningMean, runningVariance:
        {"output": F.batch_norm(input, runningMean, runningVariance, scale, shift, eps=1e-5)},
    normalisation | running, fixed=running, attributes={"epsilon": 1e-5})
add("layerNorm", "(input − mean) / sqrt(variance + epsilon) · scale + shift, over the last axis, biased variance",
    lambda input, scale, shift: {"output": F.layer_norm(input, [4], scale, shift, eps=1e-5)},
    normalisation, attributes={"epsilon": 1e-5})

add("dropout", "input · mask / (1 − rate), mask 1 where kept",
    lambda input, mask: {"output": input * mask / (1 - 0.5)},
    {"input": draw.normal(6, 5), "mask": draw.integers(2, 6, 5).double()}, fixed=["mask"], attributes={"rate": 0.5})


def gumbel_softmax(logits, noise, tau, hard):
    soft = F.softmax((logits + noise) / tau, 1)
    if not hard:
        return soft
    chosen = F.one_hot(soft.argmax(1), soft.shape[1]).to(soft.dtype)
    return chosen + soft - soft.detach()  # forward: the one-hot; backward: the gradient of soft


def assert_is_pytorch_gumbel(tau, hard):
    """PyTorch draws its own noise; drawn again from the same seed, it shows that the formula above is PyTorch's."""
    logits = draw.normal(7, 4)
    torch.manual_seed(0)
    theirs = F.gumbel_softmax(logits, tau=tau, hard=hard, dim=1)
    torch.manual_seed(0)
    noise = -torch.empty_like(logits).exponential_().log()
    torch.testing.assert_close(gumbel_softmax(logits, noise, tau, hard), theirs)


for tau in (0.7, 0.2):
    for hard in (False, True):
        assert_is_pytorch_gumbel(tau, hard)
        add(f"gumbelSoftmax.{'hard' if hard else 'soft'}.{tau}",
            "softmax((logits + noise) / tau)" + (", forward its one-hot argmax, backward straight through" if hard else ""),
            lambda logits, noise, tau=tau, hard=hard: {"output": gumbel_softmax(logits, noise, tau, hard)},
            {"logits": draw.normal(7, 4), "noise": draw.gumbel(7, 4)}, fixed=["noise"], attributes={"tau": tau, "hard": hard})

# Rows 2 and 0 are taken more than once: their gradients add up; row 4 is taken never: its gradient is 0.
add("embedding", "table[indices]", lambda indices, table: {"output": F.embedding(indices, table)},
    {"indices": torch.tensor([2, 0, 2, 3, 1, 0, 2]), "table": draw.normal(5, 3)})

add("residual.concat", "concat(relu(batchNorm(linear(input))), input), the generator block of CTGAN",
    lambda input, weight, bias, scale, shift: {
        "output": torch.cat([F.relu(F.batch_norm(linear(input, weight, bias), None, None, scale, shift, True, eps=1e-5)), input], 1)
    },
    {"input": draw.normal(8, 5), "weight": draw.normal(5, 4), "bias": draw.normal(4), "scale": draw.normal(4), "shift": draw.normal(4)},
    zero=["bias"], attributes={"epsilon": 1e-5})  # batch norm takes off whatever the bias adds

add("residual.additive", "input + linear1(leakyRelu(linear0(input)))",
    lambda **p: {
        "output": p["input"] + linear(
            F.leaky_relu(linear(p["input"], p["layer0.weight"], p["layer0.bias"]), 0.2), p["layer1.weight"], p["layer1.bias"])
    },
    {"input": draw.normal(6, 5), "layer0.weight": draw.normal(5, 4), "layer0.bias": draw.normal(4),
     "layer1.weight": draw.normal(4, 5), "layer1.bias": draw.normal(5)},
    attributes={"slope": 0.2})

write("layers", "float64; gradients are those of the sum of output · cotangent", cases)

"""Golden weights after 20 steps of Algorithm 1 (one step of D, then one of G on fresh noise), for every objective.

The same run is made in float64 and in float32. Where a gradient all but cancels, Adam turns its rounding error into a whole
step, and two correct float32 programs part; so SEED is one whose float32 runs, with the rows of a batch in whatever order, all
stay near the float64 run: what deviates more than that is a fault and not rounding.
"""

import torch
import torch.nn.functional as F

from golden import Draw, tensors, write

STEPS, BATCH, LATENT, HIDDEN, COLUMNS, SLOPE = 20, 8, 4, 16, 3, 0.2
NEAR = 2e-6  # largest accepted deviation of a float32 run; the library is held to 1e-5
SEED = 0
mean_softplus = lambda logits: F.softplus(logits).mean()

CLASSIC = lambda real, fake: mean_softplus(-real) + mean_softplus(fake)
OBJECTIVES = {
    "minimax": (CLASSIC, lambda real, fake: -mean_softplus(fake)),
    "nonSaturating": (CLASSIC, lambda real, fake: mean_softplus(-fake)),
    "leastSquares": (lambda real, fake: ((real - 1).square().mean() + fake.square().mean()) / 2, lambda real, fake: (fake - 1).square().mean() / 2),
    "wasserstein": (lambda real, fake: fake.mean() - real.mean(), lambda real, fake: -fake.mean()),
    "hinge": (lambda real, fake: F.relu(1 - real).mean() + F.relu(1 + fake).mean(), lambda real, fake: -fake.mean()),
    "relativistic": (lambda real, fake: mean_softplus(fake - real), lambda real, fake: mean_softplus(real - fake)),
}
PAIRED = {"relativistic"}  # G's loss too compares with real rows, drawn afresh
SHIFT_FREE = {"wasserstein", "wganGp", "relativistic"}  # D's loss depends on differences of logits alone

ADAM = {"kind": "adam", "learningRate": 2e-3, "beta1": 0.5, "beta2": 0.9, "epsilon": 1e-8}
ADAM_R3 = ADAM | {"beta1": 0.0, "beta2": 0.99}
SGD = {"kind": "sgd", "learningRate": 0.05, "momentum": 0.9}

CASES = [
    ("minimax", {"objective": "minimax", "optimizer": ADAM}),
    ("minimax.sgd", {"objective": "minimax", "optimizer": SGD}),
    ("nonSaturating", {"objective": "nonSaturating", "optimizer": ADAM, "ema": 0.9}),
    ("nonSaturating.beta0", {"objective": "nonSaturating", "optimizer": ADAM_R3}),
    ("leastSquares", {"objective": "leastSquares", "optimizer": ADAM}),
    ("wasserstein", {"objective": "wasserstein", "optimizer": ADAM, "clip": 0.01}),
    ("wganGp", {"objective": "wasserstein", "optimizer": ADAM, "gradientPenalty": 10}),
    ("hinge", {"objective": "hinge", "optimizer": ADAM_R3}),
    ("relativistic", {"objective": "relativistic", "optimizer": ADAM_R3, "r1": 0.1, "r2": 0.1}),
    ("pac2", {"objective": "nonSaturating", "optimizer": ADAM, "pac": 2}),
]


def mlp(draw, sizes):
    weights = {}
    for i, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
        weights[f"layer{i}.weight"] = draw.normal(fan_in, fan_out, scale=fan_in**-0.5)
        weights[f"layer{i}.bias"] = draw.normal(fan_out, scale=0.2)
    return weights


def apply(weights, x):
    last = len(weights) // 2 - 1
    for i in range(last + 1):
        x = x @ weights[f"layer{i}.weight"] + weights[f"layer{i}.bias"]
        x = F.leaky_relu(x, SLOPE) if i < last else x
    return x


def draw_inputs(seed, options):
    draw, pac = Draw(seed), options.get("pac", 1)
    inputs = {
        "real": draw.normal(STEPS, BATCH, COLUMNS) * torch.tensor([1.0, 0.5, 2.0]) + torch.tensor([0.5, -1.0, 0.0]),
        "noise.discriminator": draw.normal(STEPS, BATCH, LATENT),
        "noise.generator": draw.normal(STEPS, BATCH, LATENT),
    }
    if options["objective"] in PAIRED:
        inputs["real.generator"] = draw.normal(STEPS, BATCH, COLUMNS)
    if "gradientPenalty" in options:
        inputs["mixing"] = draw.uniform(STEPS, BATCH, 1)
    for network, sizes in (("generator", [LATENT, HIDDEN, HIDDEN, COLUMNS]), ("discriminator", [COLUMNS * pac, HIDDEN, HIDDEN, 1])):
        inputs |= {f"{network}.{key}": value for key, value in mlp(draw, sizes).items()}
    return inputs


def network(inputs, name):
    return {key.removeprefix(name + "."): value.clone().requires_grad_() for key, value in inputs.items() if key.startswith(name + ".layer")}


def optimizer(weights, options):
    if options["kind"] == "sgd":
        return torch.optim.SGD(weights.values(), lr=options["learningRate"], momentum=options["momentum"])
    betas = (options["beta1"], options["beta2"])
    return torch.optim.Adam(weights.values(), lr=options["learningRate"], betas=betas, eps=options["epsilon"])


def penalties(discriminate, real, fake, mixing, options):
    def input_gradient(points):
        points = points.detach().requires_grad_()
        return torch.autograd.grad(discriminate(points).sum(), points, create_graph=True)[0]

    if "gradientPenalty" in options:
        norm = input_gradient(mixing * real + (1 - mixing) * fake).norm(dim=1)
        yield options["gradientPenalty"] * (norm - 1).square().mean()
    for name, points in (("r1", real), ("r2", fake)):
        if name in options:
            yield options[name] / 2 * input_gradient(points).square().sum(1).mean()


def train(inputs, options):
    """Final weights, the loss of every step, and the gradients of D's and of G's first step."""
    generator, discriminator = network(inputs, "generator"), network(inputs, "discriminator")
    optimize_g, optimize_d = optimizer(generator, options["optimizer"]), optimizer(discriminator, options["optimizer"])
    discriminator_loss, generator_loss = OBJECTIVES[options["objective"]]
    pack = lambda rows: rows.reshape(-1, COLUMNS * options.get("pac", 1))
    discriminate = lambda rows: apply(discriminator, rows)
    average = {key: value.detach().clone() for key, value in generator.items()}
    losses, gradients = {"discriminator": [], "generator": []}, {}

    def update(name, weights, optimize, loss):
        optimize.zero_grad()
        loss.backward(inputs=list(weights.values()))
        for key, value in weights.items():
            gradients.setdefault(f"{name}.{key}", value.grad.clone())
        optimize.step()
        losses[name].append(loss.detach())

    for step in range(STEPS):
        real, fake = pack(inputs["real"][step]), pack(apply(generator, inputs["noise.discriminator"][step]).detach())
        mixing = inputs["mixing"][step] if "mixing" in inputs else None
        loss = discriminator_loss(discriminate(real), discriminate(fake))
        update("discriminator", discriminator, optimize_d, loss + sum(penalties(discriminate, real, fake, mixing, options)))
        if "clip" in options:
            with torch.no_grad():
                for value in discriminator.values():
                    value.clamp_(-options["clip"], options["clip"])
        fake = discriminate(pack(apply(generator, inputs["noise.generator"][step])))
        fresh = discriminate(pack(inputs["real.generator"][step])) if "real.generator" in inputs else None
        update("generator", generator, optimize_g, generator_loss(fresh, fake))
        for key, value in average.items():
            value.lerp_(generator[key].detach(), 1 - options.get("ema", 0))

    outputs = {f"generator.{key}": value for key, value in generator.items()}
    outputs |= {f"discriminator.{key}": value for key, value in discriminator.items()}
    if "ema" in options:
        outputs |= {f"average.{key}": value for key, value in average.items()}
    outputs |= {f"loss.{key}": torch.stack(value) for key, value in losses.items()}
    return outputs, gradients


def deviation(outputs, exact, skip):
    """Largest over the tensors of max|a − b| / max|b|."""
    return max(((outputs[key].double() - exact[key]).abs().max() / exact[key].abs().max()).item() for key in exact if key not in skip)


def in_float32(inputs, turn):
    """The same batches with their rows turned by `turn`: the same run but for the order of its sums."""
    return {key: (value if ".layer" in key else value.roll(turn, 1)).float() for key, value in inputs.items()}


def golden(name, options):
    # A shift of all logits changes nothing: the gradient of D's last bias is 0, what rounding leaves of it is no use to compare.
    free = ["discriminator.layer2.bias"] if name.split(".")[0] in SHIFT_FREE else []
    inputs = draw_inputs(SEED, options)
    outputs, gradients = train(inputs, options)
    runs = [train(in_float32(inputs, turn), options)[0] for turn in range(0, BATCH, options.get("pac", 1))]
    apart = max(deviation(run, outputs, free) for run in runs)
    for key in free:
        torch.testing.assert_close(gradients[key], torch.zeros_like(gradients[key]), rtol=0, atol=1e-12)
        gradients[key].zero_()
    print(f"{name:20} float32 deviates by {apart:.1e}")
    if apart > NEAR:
        raise RuntimeError(f"{name}: a float32 run deviates by {apart:.1e} from the float64 run, wanted {NEAR}; choose another SEED")
    return {
        "name": name,
        "attributes": options | {"steps": STEPS, "batch": BATCH, "activation": "leakyRelu", "slope": SLOPE},
        "indeterminate": free,
        "inputs": tensors(inputs),
        "outputs": tensors(outputs),
        "outputsFloat32": tensors(runs[0]),
        "gradients": tensors(gradients),
    }


write("training", "outputs: weights after all steps and the losses of every step (float64; outputsFloat32: the same run in float32); "
      "gradients: those of the first step of D and of G; mlp layer0 … layer2, activation between layers, weights [in, out]; "
      "pac packs consecutive rows; clip follows every step of D; indeterminate: parameters that D's loss does not depend on",
      [golden(name, options) for name, options in CASES])

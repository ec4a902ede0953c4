"""One step of the game of tables, as `zerosum train` takes it at its defaults, in PyTorch: what the engine bench hands over in a
folder is its plan, options, first parameters, rows, moments, and the noise of a few steps to compare losses by."""

import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from variants import EPSILON, OPTIMIZERS, SLOPE

NEVER = -1e9


def read(folder, name, *shape):
    return torch.from_numpy(np.fromfile(folder / name, dtype=np.float32)).reshape(shape)


def open_folder(path):
    """What all variants share: the bench's JSON, with its arrays read."""
    folder = Path(path)
    spec = json.loads((folder / "step.json").read_text())
    spec["rows"] = read(folder, "rows", -1, spec["plan"]["width"])
    spec["moments"] = [read(folder, f"moments.{name}", spec["moments"], spec["moments"]) for name in ("matrix", "weights")]
    for player in ("generator", "discriminator"):
        flat = read(folder, player, -1)
        parts = flat.split([math.prod(shape) for shape in spec[player]])
        # Weights [out, in], as PyTorch wants them.
        spec[player] = [part.reshape(shape).t().contiguous() for part, shape in zip(parts, spec[player])]
    draws = spec["draws"]
    sizes = [math.prod(draw["shape"]) for draw in draws]
    noise = read(folder, "noise", -1, sum(sizes))
    spec["noise"] = [
        {draw["name"]: part.reshape(draw["shape"]) for draw, part in zip(draws, step.split(sizes))} for step in noise
    ]
    return spec


def network(parameters, x):
    """A layer, blocks x + linear(a(linear(x))), a last linear layer."""
    layers = list(zip(parameters[::2], parameters[1::2]))
    x = F.leaky_relu(F.linear(x, *layers[0]), SLOPE)
    for first, second in zip(layers[1:-1:2], layers[2:-1:2]):
        x = x + F.linear(F.leaky_relu(F.linear(x, *first), SLOPE), *second)
    return F.linear(x, *layers[-1])


class Layout:
    """Where everything stands in G's raw outputs and in a row, by the encoder's plan."""

    def __init__(self, spec):
        spans, width = spec["plan"]["spans"], spec["plan"]["width"]
        numbers = [span for span in spans if span["kind"] == "continuous"]
        self.groups, self.knots, padded, start = [], spec["knots"], {}, 0
        buckets = {}
        for span in spans:
            if span["kind"] == "categorical":
                buckets.setdefault(math.ceil(math.log2(span["width"])), []).append(span)
        for members in buckets.values():  # heads of like width, padded to the widest
            widest = max(span["width"] for span in members)
            padding = torch.zeros(len(members), widest)
            for head, span in enumerate(members):
                padding[head, span["width"] :] = NEVER
                padded |= {span["offset"] + i: start + head * widest + i for i in range(span["width"])}
            self.groups.append((start, len(members), widest, padding))
            start += padding.numel()
        self.chosen = start
        places = padded | {span["offset"]: start + i for i, span in enumerate(numbers)}
        masks = [span["mask"]["offset"] + span["mask"]["category"] if "mask" in span else -1 for span in numbers]
        self.masked = any(mask >= 0 for mask in masks)
        self.always = torch.tensor([float(mask < 0) for mask in masks])
        self.taken_of_heads = torch.tensor([padded.get(mask, 0) for mask in masks], dtype=torch.long)
        self.taken_of_rows = torch.tensor([max(0, mask) for mask in masks], dtype=torch.long)
        self.scores = torch.tensor([span["offset"] for span in numbers], dtype=torch.long)
        self.in_order = torch.tensor([places[column] for column in range(width)])
        self.peaks = torch.arange(self.knots, dtype=torch.float32)

    def taken(self, rows, places):
        """1 where a number counts, 0 where its head took an atom."""
        return rows.index_select(1, places) * (1 - self.always) + self.always

    def heads(self, raw, gumbel, temperature):
        """Encoded rows; categories are drawn, gradients pass straight through."""
        drawn = []
        for (start, heads, width, padding), noise in zip(self.groups, gumbel):
            logits = raw[:, start : start + heads * width].view(-1, heads, width) + padding + noise
            hard = torch.zeros_like(logits).scatter_(2, logits.argmax(2, keepdim=True), 1.0)
            if torch.is_grad_enabled():
                soft = F.softmax(logits / temperature, 2)
                hard = soft + (hard - soft).detach()
            drawn.append(hard.flatten(1))
        chosen = torch.cat(drawn, 1)
        numbers = raw[:, self.chosen :].clamp(-4, 4)
        if self.masked:
            numbers = numbers * self.taken(chosen, self.taken_of_heads)
        return torch.cat([chosen, numbers], 1).index_select(1, self.in_order)

    def features(self, rows):
        """What D sees: the row, and hat functions of its numbers."""
        half = (self.knots - 1) / 2
        u = torch.erf(rows.index_select(1, self.scores) * math.sqrt(0.5)) * half + half
        hats = F.relu(1 - (u.unsqueeze(2) - self.peaks).abs())
        if self.masked:
            hats = hats * self.taken(rows, self.taken_of_rows).unsqueeze(2)
        return torch.cat([rows, hats.flatten(1)], 1)


class TableGame:
    def __init__(self, spec, variant):
        self.variant, self.spec, self.options, self.taken = variant, spec, spec["options"], 0
        passes, optimizer = variant.split("/")
        self.answers = self.one_batch if passes == "one batch" else self.two_passes
        self.layout = Layout(spec)
        self.generator, self.discriminator = (
            [p.clone().requires_grad_() for p in spec[player]] for player in ("generator", "discriminator")
        )
        self.average = [p.detach().clone() for p in self.generator]
        betas = float(self.options["beta1"]), float(self.options["beta2"])
        rates = "discriminatorLearningRate", "learningRate"
        self.optimizers = [
            torch.optim.Adam(parameters, self.options[rate], betas, EPSILON, **OPTIMIZERS[optimizer])
            for parameters, rate in zip((self.discriminator, self.generator), rates)
        ]
        self.some = max(1, round(self.options["penaltyShare"] * self.options["batch"]))

    def draw(self, player):
        """Real rows, z, and Gumbel noise, all fresh."""
        batch = self.options["batch"]
        real = self.spec["rows"].index_select(0, torch.randint(len(self.spec["rows"]), (batch,)))
        gumbel = torch.rand(batch, self.layout.chosen).log_().neg_().log_().neg_()
        parts = [gumbel[:, start : start + heads * width].view(-1, heads, width) for start, heads, width, _ in self.layout.groups]
        return real, torch.randn(batch, self.options["latent"]), parts

    def rows(self, latent, gumbel):
        return self.layout.heads(network(self.generator, latent), gumbel, self.options["temperature"])

    def one_batch(self, real, fake):
        return network(self.discriminator, torch.cat([real, fake])).chunk(2)

    def two_passes(self, real, fake):
        return network(self.discriminator, real), network(self.discriminator, fake)

    def discriminator_loss(self, real, latent, gumbel):
        with torch.no_grad():
            real, fake = self.layout.features(real), self.layout.features(self.rows(latent, gumbel))
        answers = self.answers(real, fake)
        some = torch.cat([real[: self.some], fake[: self.some]]).requires_grad_()
        (slopes,) = torch.autograd.grad(network(self.discriminator, some).sum(), some, create_graph=True)
        # The mean over both halves is half the sum of the halves' means.
        penalty = self.options["r1"] * slopes.square().sum() / (2 * self.some)
        return F.softplus(answers[1] - answers[0]).mean() + penalty * self.penalty_factor

    def generator_loss(self, real, latent, gumbel):
        seen = self.layout.features(self.rows(latent, gumbel))
        with torch.no_grad():
            real = network(self.discriminator, self.layout.features(real))
        own = F.softplus(real - network(self.discriminator, seen)).mean()
        matrix, weights = self.spec["moments"]
        halves = seen.view(2, -1, seen.shape[1])
        first, second = torch.baddbmm(matrix, halves.mT, halves, beta=-1, alpha=1 / halves.shape[1])
        return own + self.options["moments"] * torch.dot((first * weights).flatten(), second.flatten())

    def set_rates(self):
        """Warm-up and cosine, the penalties' exponential, the average's rate: what changes from step to step."""
        options = self.options
        warm_up, floor, steps, step = options["warmUp"], options["floor"], options["steps"], self.taken
        done = min(1, max(0, (step - warm_up) / max(1, steps - warm_up)))
        factor = min(1, step / warm_up) * (floor + (1 - floor) * (1 + math.cos(math.pi * done)) / 2)
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                group["lr"] = optimizer.defaults["lr"] * factor
        self.penalty_factor = options["penaltyFloor"] ** (step / steps)
        self.average_rate = 1 - min(options["average"], (1 + step) / (10 + step))

    def step(self, draw=None):
        """Takes a step; gives both losses."""
        draw = draw or self.draw
        self.taken += 1
        self.set_rates()
        losses = []
        for name, optimizer in zip(("discriminator", "generator"), self.optimizers):
            parameters, loss_of = getattr(self, name), getattr(self, f"{name}_loss")
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(*draw(name))
            loss.backward(inputs=parameters)  # of G's loss none for D's weights
            optimizer.step()
            losses.append(loss)
        with torch.no_grad():
            torch._foreach_lerp_(self.average, self.generator, self.average_rate)
        return losses


def check(spec, variant):
    """The losses of the first steps on the noise that was handed over: [D's, G's] of each."""
    torch.set_num_threads(1)
    game = TableGame(spec, variant)

    def fed(noise):
        def draw(player):
            gumbel = [value for name, value in noise.items() if name.startswith(f"{player}.generator.gumbel")]
            return noise[f"{player}.real"], noise[f"{player}.latent"], gumbel

        return draw

    return [[loss.item() for loss in game.step(fed(noise))] for noise in spec["noise"]]

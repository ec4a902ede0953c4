"""The ways to write one step of the same game in PyTorch, each as fast as it goes."""

import itertools

import torch
import torch.nn.functional as F

ROWS, SLOPE, LEARNING_RATE, BETAS, EPSILON = 26_049, 0.2, 2e-4, (0.5, 0.9), 1e-8

SIZES = {
    "ctgan": {"batch": 500, "latent": 128, "hidden": 256, "columns": 150},
    "tiny": {"batch": 256, "latent": 2, "hidden": 32, "columns": 2},
}
OPTIMIZERS = {"plain": {"foreach": False}, "foreach": {"foreach": True}, "fused": {"fused": True}}
PASSES = ("two passes", "one batch")  # of D over real and generated rows
VARIANTS = {
    "eager": [f"{passes}/{optimizer}" for passes, optimizer in itertools.product(PASSES, OPTIMIZERS)],
    "compiled": [f"{passes}/compiled" for passes in PASSES],
}


def mlp(*sizes):
    """Weights and biases of a perceptron, in turns, weights [out, in] as PyTorch wants them."""
    pairs = zip(sizes, sizes[1:])
    return [p.requires_grad_() for i, o in pairs for p in (torch.randn(o, i) * i**-0.5, torch.zeros(o))]


def hidden(parameters, x):
    for weight, bias in zip(parameters[:-2:2], parameters[1:-2:2]):
        x = F.leaky_relu_(F.linear(x, weight, bias), SLOPE)
    return x


def apply(parameters, x):
    return F.linear(hidden(parameters, x), *parameters[-2:])


loss = F.binary_cross_entropy_with_logits  # −log D where the label is 1, −log(1 − D) where it is 0, stable in one call


class Game:
    def __init__(self, size, variant):
        torch.manual_seed(1)
        self.variant = variant
        self.batch, self.latent = size["batch"], size["latent"]
        self.data = torch.randn(ROWS, size["columns"])
        self.generator = mlp(size["latent"], size["hidden"], size["hidden"], size["columns"])
        self.discriminator = mlp(size["columns"], size["hidden"], size["hidden"], 1)
        self.both = torch.empty(2 * self.batch, size["columns"])  # real rows above, generated ones below
        self.labels = torch.cat([torch.ones(self.batch, 1), torch.zeros(self.batch, 1)])
        self.ones, self.zeros = self.labels.chunk(2)
        passes, way = variant.split("/")
        self.discriminator_loss = self.two_passes if passes == "two passes" else self.one_batch
        if way == "compiled":
            self.step = self.compiled()
        else:
            adam = lambda parameters: torch.optim.Adam(parameters, LEARNING_RATE, BETAS, EPSILON, **OPTIMIZERS[way])
            self.optimize_d, self.optimize_g = adam(self.discriminator), adam(self.generator)

    def noise(self):
        return torch.randn(self.batch, self.latent)

    def indices(self):
        return torch.randint(ROWS, (self.batch,))

    def two_passes(self, discriminator):
        real = self.data.index_select(0, self.indices())
        with torch.no_grad():
            fake = apply(self.generator, self.noise())
        return loss(apply(discriminator, real), self.ones) + loss(apply(discriminator, fake), self.zeros)

    def one_batch(self, discriminator):
        with torch.no_grad():  # both halves are written where they are wanted: no concatenation
            torch.index_select(self.data, 0, self.indices(), out=self.both[: self.batch])
            weight, bias = self.generator[-2:]
            torch.addmm(bias, hidden(self.generator, self.noise()), weight.T, out=self.both[self.batch :])
        return loss(apply(discriminator, self.both), self.labels) * 2  # two means over halves: twice the mean over all

    def generator_loss(self, generator):
        return loss(apply(self.discriminator, apply(generator, self.noise())), self.ones)

    def step(self):
        self.optimize_d.zero_grad(set_to_none=True)
        self.discriminator_loss(self.discriminator).backward()
        self.optimize_d.step()
        self.optimize_g.zero_grad(set_to_none=True)
        self.generator_loss(self.generator).backward(inputs=self.generator)  # none for D's weights
        self.optimize_g.step()

    def compiled(self):
        """The whole step as one graph for torch.compile, gradients and Adam written out, so that it is one call from Python."""
        moments = {id(p): (torch.zeros_like(p), torch.zeros_like(p)) for p in self.generator + self.discriminator}
        decays = torch.ones(2, dtype=torch.float64)  # β₁ᵗ, β₂ᵗ
        betas = torch.tensor(BETAS, dtype=torch.float64)
        for parameter in self.generator + self.discriminator:
            parameter.requires_grad_(False)

        def adam(parameters, gradients):
            scale = (LEARNING_RATE / (1 - decays[0])).float()
            root = (1 - decays[1]).sqrt().float()
            for parameter, gradient in zip(parameters, gradients):
                first, second = moments[id(parameter)]
                first.lerp_(gradient, 1 - BETAS[0])
                second.mul_(BETAS[1]).addcmul_(gradient, gradient, value=1 - BETAS[1])
                parameter.sub_(scale * first / (second.sqrt() / root + EPSILON))

        def step():
            decays.mul_(betas)
            adam(self.discriminator, torch.func.grad(self.discriminator_loss)(self.discriminator))
            adam(self.generator, torch.func.grad(self.generator_loss)(self.generator))

        torch._dynamo.config.recompile_limit = 64  # every game and thread count is a compilation of this one function
        return torch.compile(step, fullgraph=True)

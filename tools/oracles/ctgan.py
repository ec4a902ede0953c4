"""Golden weights after a few steps of CTGAN as its paper has it, in PyTorch (Xu et al., NeurIPS 2019): training by sampling,
widening residual blocks with batch norm, soft Gumbel draws, packs of rows, WGAN-GP on packs, weight decay of G by torch.optim.

A table of three heads of three: column a, the modes of number x, column b; so that Gumbel noise is [rows, heads, 3].
A generated row has other conditions than the real row beside it: those of the batch's other half.
"""

import torch
import torch.nn.functional as F

from golden import Draw, tensors, write

STEPS, BATCH, PAC, LATENT, HIDDEN, TEMPERATURE, LAMBDA = 4, 20, 5, 4, 8, 0.2, 10
PACKS, ROW, CONDITION = BATCH // PAC, 10, 6
COLUMNS = [(0, 0), (7, 3)]  # where a and b begin in a row, and in a condition
draw = Draw(3)


def one_hots(rows):
    return F.one_hot(draw.integers(3, rows), 3).double()


def batch_of_rows():
    """Rows of three one-hots and x's place in its mode."""
    place = draw.uniform(BATCH, 1) * 1.9 - 0.95
    return torch.cat([one_hots(BATCH), one_hots(BATCH), place, one_hots(BATCH)], 1)


def conditions_for(rows):
    """Of each row, one of its two columns of categories."""
    condition = torch.zeros(BATCH, CONDITION, dtype=torch.float64)
    for i, column in enumerate(draw.integers(2, BATCH).tolist()):
        at, to = COLUMNS[column]
        condition[i, to : to + 3] = rows[i, at : at + 3]
    return condition


def masks(rows):
    return torch.stack([draw.integers(2, rows, HIDDEN).double() for _ in range(2)])


def linear(name, fan_in, fan_out):
    return {f"{name}.weight": draw.normal(fan_in, fan_out, scale=fan_in**-0.5), f"{name}.bias": draw.normal(fan_out, scale=0.2)}


def block(name, fan_in):
    return linear(name, fan_in, HIDDEN) | {f"{name}.scale": 1 + draw.normal(HIDDEN, scale=0.1), f"{name}.shift": draw.normal(HIDDEN, scale=0.1)}


inside = LATENT + CONDITION
G = block("0", inside) | block("1", inside + HIDDEN) | linear("2", inside + 2 * HIDDEN, ROW)
D = linear("0", PAC * (ROW + CONDITION), HIDDEN) | linear("1", HIDDEN, HIDDEN) | linear("2", HIDDEN, 1)
steps = []
for _ in range(STEPS):
    real, other = batch_of_rows(), batch_of_rows()
    steps.append({
        "discriminator.real": real,
        "discriminator.condition": conditions_for(real),
        "discriminator.latent": draw.normal(BATCH, LATENT),
        "discriminator.gumbel": draw.gumbel(BATCH, 3, 3),
        "discriminator.masks": masks(2 * PACKS),
        "discriminator.mixing": draw.uniform(PACKS, 1),
        "penalty.masks": masks(PACKS),
        "generator.condition": conditions_for(other),
        "generator.latent": draw.normal(BATCH, LATENT),
        "generator.gumbel": draw.gumbel(BATCH, 3, 3),
        "generator.masks": masks(PACKS),
    })
inputs = {key: torch.stack([step[key] for step in steps]) for key in steps[0]}
inputs |= {f"generator.{key}": value.clone() for key, value in G.items()} | {f"discriminator.{key}": value.clone() for key, value in D.items()}

running = {f"{i}.{what}": torch.full((HIDDEN,), start, dtype=torch.float64) for i in (0, 1) for what, start in (("mean", 0.0), ("variance", 1.0))}


def generate(latent, condition, gumbel, remember=False):
    """Rows, and the raw outputs before their activations."""
    x = torch.cat([latent, condition], 1)
    for i in "01":
        h = x @ G[f"{i}.weight"] + G[f"{i}.bias"]
        kept = (running[f"{i}.mean"], running[f"{i}.variance"]) if remember else (None, None)
        h = F.batch_norm(h, *kept, G[f"{i}.scale"], G[f"{i}.shift"], training=True, momentum=0.1, eps=1e-5)
        x = torch.cat([F.relu(h), x], 1)
    raw = x @ G["2.weight"] + G["2.bias"]
    heads = F.softmax((raw[:, :9].reshape(BATCH, 3, 3) + gumbel) / TEMPERATURE, 2).reshape(BATCH, 9)
    return torch.cat([heads[:, :6], torch.tanh(raw[:, 9:]), heads[:, 6:]], 1), raw


def discriminate(packs, masks):
    for i in (0, 1):
        packs = F.leaky_relu(packs @ D[f"{i}.weight"] + D[f"{i}.bias"], 0.2) * masks[i] / (1 - 0.5)
    return packs @ D["2.weight"] + D["2.bias"]


def pack(rows, condition):
    return torch.cat([rows, condition], 1).reshape(PACKS, -1)


def cross_entropy(raw, condition):
    logits = {0: raw[:, 0:3], 3: raw[:, 6:9]}
    total = sum(F.cross_entropy(logits[to], condition[:, to : to + 3].argmax(1), reduction="none") * condition[:, to : to + 3].sum(1) for _, to in COLUMNS)
    return total.sum() / BATCH


for weights in (G, D):
    for value in weights.values():
        value.requires_grad_()
optimize_g = torch.optim.Adam(G.values(), lr=2e-4, betas=(0.5, 0.9), weight_decay=1e-6)
optimize_d = torch.optim.Adam(D.values(), lr=2e-4, betas=(0.5, 0.9))
losses = {"discriminator": [], "generator": []}
for step in steps:
    condition = step["discriminator.condition"]
    turned = condition.roll(BATCH // 2, 0)
    with torch.no_grad():
        rows, _ = generate(step["discriminator.latent"], turned, step["discriminator.gumbel"])
    real, fake = pack(step["discriminator.real"], condition), pack(rows, turned)
    mask = step["discriminator.masks"]
    wasserstein = discriminate(fake, mask[:, PACKS:]).mean() - discriminate(real, mask[:, :PACKS]).mean()
    between = (step["discriminator.mixing"] * real + (1 - step["discriminator.mixing"]) * fake).requires_grad_()
    slopes = torch.autograd.grad(discriminate(between, step["penalty.masks"]).sum(), between, create_graph=True)[0]
    loss = wasserstein + LAMBDA * (slopes.norm(2, dim=1) - 1).square().mean()
    optimize_d.zero_grad()
    loss.backward()
    optimize_d.step()
    losses["discriminator"].append(loss.detach())

    rows, raw = generate(step["generator.latent"], step["generator.condition"], step["generator.gumbel"], remember=True)
    answers = discriminate(pack(rows, step["generator.condition"]), step["generator.masks"])
    loss = -answers.mean() + cross_entropy(raw, step["generator.condition"])
    optimize_g.zero_grad()
    loss.backward()
    optimize_g.step()
    losses["generator"].append(loss.detach())

outputs = {f"generator.{key}": value for key, value in G.items()} | {f"discriminator.{key}": value for key, value in D.items()}
outputs |= {f"running.{key}": value for key, value in running.items()}
outputs |= {f"loss.{key}": torch.stack(value) for key, value in losses.items()}
write("ctgan", "weights, running statistics and losses after all steps, in float64; weights [in, out], in the order of the layers",
      [{"name": "ctgan", "steps": STEPS, "inputs": tensors(inputs), "outputs": tensors(outputs)}])

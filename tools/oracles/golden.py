"""What every oracle script shares: inputs that float32 holds exactly, gradients, and the golden file."""

import json
import pathlib

import numpy as np
import torch

torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)

GOLDEN = pathlib.Path(__file__).resolve().parents[2] / "packages" / "core" / "golden"


class Draw:
    """Normal numbers rounded to odd multiples of 1/512.

    Such numbers are the same in float32, float64 and a short decimal, and never lie on a kink of ReLU (0) or hinge (±1).
    """

    def __init__(self, seed):
        self.generator = np.random.Generator(np.random.PCG64(seed))

    def normal(self, *shape, scale=1.0, dtype=torch.float64):
        return self._odd(self.generator.standard_normal(shape) * scale, dtype)

    def uniform(self, *shape, dtype=torch.float64):
        return self._odd(self.generator.uniform(0, 1, shape), dtype)

    def gumbel(self, *shape, dtype=torch.float64):
        return self._odd(self.generator.gumbel(size=shape), dtype)

    def integers(self, high, *shape):
        return torch.from_numpy(self.generator.integers(0, high, shape))

    @staticmethod
    def _odd(values, dtype):
        return torch.from_numpy((2 * np.floor(values * 256) + 1) / 512).to(dtype)


def tensor(value):
    """A tensor as the golden files hold it: its shape, and its values row by row in the fewest digits that give the same bits."""
    array = value.detach().numpy()
    digits = (lambda x: float(str(x))) if array.dtype == np.float32 else (lambda x: x.item())
    return {"shape": list(array.shape), "data": [compact(digits(x)) for x in array.reshape(-1)]}


def compact(number):
    return int(number) if number == int(number) and abs(number) < 2**53 else number


def tensors(values):
    return {name: tensor(value) for name, value in values.items()}


def case(name, formula, function, inputs, *, fixed=(), zero=(), attributes=None, draw=None):
    """One case: `function(**inputs)` gives named outputs; gradients are those of Σ output · cotangent.

    With `draw`, cotangents are drawn; without it there is one scalar output, whose own gradient is wanted (cotangent 1).
    Inputs named in `fixed` and integer inputs take no gradient. The gradients named in `zero` are 0 in theory: what rounding
    makes of them is checked to be small, and 0 is written.
    """
    leaves = {key: value.clone() for key, value in inputs.items()}
    free = [key for key, value in leaves.items() if value.is_floating_point() and key not in fixed]
    for key in free:
        leaves[key].requires_grad_()
    outputs = function(**leaves)
    cotangents = {}
    for key, value in outputs.items():
        if value.requires_grad:
            cotangents[key] = draw.normal(*value.shape) if draw else torch.ones_like(value)
    total = sum((outputs[key] * weight).sum() for key, weight in cotangents.items())
    wanted = torch.autograd.grad(total, [leaves[key] for key in free], allow_unused=True, materialize_grads=True)
    gradients = dict(zip(free, wanted))
    for key in zero:
        torch.testing.assert_close(gradients[key], torch.zeros_like(gradients[key]), rtol=0, atol=1e-12)
        gradients[key].zero_()
    return {
        "name": name,
        "formula": formula,
        "attributes": attributes or {},
        "inputs": tensors(inputs),
        "outputs": tensors(outputs),
        "cotangents": tensors(cotangents),
        "gradients": tensors(gradients),
    }


def write(name, note, cases):
    """Writes packages/core/golden/NAME.json, one case a line."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    head = json.dumps({"source": f"tools/oracles/{name}.py", "torch": torch.__version__.split("+")[0], "note": note}, ensure_ascii=False)
    lines = (json.dumps(item, ensure_ascii=False, separators=(",", ":"), allow_nan=False) for item in cases)
    path = GOLDEN / f"{name}.json"
    path.write_text(head[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
    print(f"{path.relative_to(GOLDEN.parents[2])}: {len(cases)} cases, {path.stat().st_size:,} bytes")

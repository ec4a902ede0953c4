"""Checks ONNX files with the reference checker, shapes inferred in full.

usage: python tools/oracles/check_onnx.py FILE.onnx ...

One line a file; the exit code is 1 if any is not valid ONNX.
"""

import sys

import onnx


def verdict(path):
    try:
        onnx.checker.check_model(path, full_check=True)
        model = onnx.load(path)
    except Exception as error:  # the checker, protobuf and the file system each raise their own kind
        return False, f"{type(error).__name__}: {' '.join(str(error).split())}"
    opsets = ", ".join(f"{entry.domain or 'ai.onnx'} {entry.version}" for entry in model.opset_import)
    return True, f"ir {model.ir_version}, {opsets}, {len(model.graph.node)} nodes"


if len(sys.argv) < 2:
    sys.exit(__doc__)
valid = True
for path in sys.argv[1:]:
    ok, text = verdict(path)
    valid &= ok
    print(f"{'ok ' if ok else 'BAD'} {path}: {text}")
sys.exit(0 if valid else 1)

"""Checks that pandas reads the same rows, of the same types, from files that zerosum wrote in several formats.

usage: python tools/oracles/check_rows.py ROWS.csv ROWS.tsv ROWS.json ROWS.jsonl ROWS.parquet …

The first is what the others are compared with; the exit code is 1 where one differs. pyarrow must be there.
"""

import sys

import pandas as pd

READERS = {
    "csv": pd.read_csv,
    "tsv": lambda path: pd.read_csv(path, sep="\t"),
    "json": pd.read_json,
    "jsonl": lambda path: pd.read_json(path, lines=True),
    "parquet": pd.read_parquet,
}


def read(path):
    frame = READERS[path.removesuffix(".gz").rsplit(".", 1)[1]](path)
    # CSV and pandas have several ways to be missing.
    return frame.where(frame.notna(), None)


if len(sys.argv) < 3:
    sys.exit(__doc__)
first, *others = sys.argv[1:]
expected = read(first)
same = True
for path in others:
    try:
        pd.testing.assert_frame_equal(read(path), expected)
        print(f"ok  {path}")
    except AssertionError as error:
        same = False
        print(f"BAD {path}: {error}")
sys.exit(0 if same else 1)

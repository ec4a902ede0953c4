"""Trains ctgan on a CSV file and writes as many rows as asked; for the bench of tables. Prints one JSON line of what it took.

    python bench/pytorch/ctgan_table.py TRAIN.csv OUT.csv MODEL.pkl ROWS SEED THREADS EPOCHS DISCRETE_COLUMNS_AS_JSON

ctgan refuses empty cells in columns of numbers: they get the column's mean, and the line says in how many columns.
"""

import json
import resource
import sys
import time
from importlib.metadata import version

import pandas as pd
import torch
from ctgan import CTGAN
from ctgan.data_transformer import DataTransformer

train, out, model_path, rows, seed, threads, epochs, discrete = sys.argv[1:]
torch.set_num_threads(int(threads))
seconds = {}


def timed(name, function):
    def call(*args, **kwargs):
        start = time.perf_counter()
        result = function(*args, **kwargs)
        seconds[name] = seconds.get(name, 0) + time.perf_counter() - start
        return result

    return call


DataTransformer.fit = timed("fit", DataTransformer.fit)
DataTransformer.transform = timed("transform", DataTransformer.transform)
megabytes = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

start = time.perf_counter()
discrete = json.loads(discrete)
data = pd.read_csv(train, keep_default_na=False, na_values=[""], dtype={name: str for name in discrete})
empty = "\N{EMPTY SET}"
filled = [name for name in data if name not in discrete and data[name].isna().any()]
data = data.fillna({name: data[name].mean() if name in filled else empty for name in data})
model = CTGAN(epochs=int(epochs), enable_gpu=False)
model.set_random_state(int(seed))
model.fit(data, discrete)
model.save(model_path)
training = time.perf_counter() - start
memory = megabytes()
steps = int(epochs) * max(1, len(data) // 500)
start = time.perf_counter()
model.sample(int(rows)).replace(empty, "").to_csv(out, index=False)
generation = time.perf_counter() - start
print(json.dumps({
    "version": f"ctgan {version('ctgan')}, torch {torch.__version__}",
    "trainingSeconds": training,
    "readingSeconds": seconds["fit"] + seconds["transform"],
    "stepMilliseconds": 1000 * (training - seconds["fit"] - seconds["transform"]) / steps,
    "steps": steps,
    "trainingMegabytes": memory,
    "generationSeconds": generation,
    "generationMegabytes": megabytes(),
    "meanFilled": filled,
}))

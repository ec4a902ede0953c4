"""One step of GAN training in PyTorch on the CPU, for the engine bench to be compared with.

A step gathers a batch of real rows by random index, draws noise, updates D, draws fresh noise and updates G: all of it timed.
The game is plain: non-saturating loss on logits, MLPs with LeakyReLU 0.2, Adam (0.5, 0.9), learning rate 2e-4, float32.

    python bench/pytorch/step.py measure [SIZE ...]   every variant and thread count, one JSON line each, fastest first
    python bench/pytorch/step.py serve [THREADS ...]  answers lines on stdin, so that a driver can alternate with it:
        check FOLDER                     → {"losses"} of the table's first steps by variant: D's and G's; it is the size `balanced` from then on
        run SIZE STEPS [eager|compiled]               → {"size", "variant", "threads", "steps", "median", "mean", "min"}, milliseconds
        anything else                                 → {"error"}

The first `run` of a size finds its fastest variant, which takes seconds (eager, as said by default) or a minute (compiled, which
is torch.compile and needs a C++ compiler), and is not part of the answer.
"""

import argparse
import itertools
import json
import statistics
import sys
import time

import torch

from table_step import TableGame, check, open_folder
from variants import SIZES, VARIANTS, Game

WARM_UP, TURN_MS = 30, 250


def time_steps(game, threads, steps):
    """Milliseconds of each of `steps` steps."""
    torch.set_num_threads(threads)
    times = []
    for _ in range(steps):
        start = time.perf_counter_ns()
        game.step()
        times.append((time.perf_counter_ns() - start) / 1e6)
    return times


def games(size, kind):
    """The ways to play a game of a size."""
    if "plan" in SIZES[size]:
        return [TableGame(SIZES[size], variant) for variant in VARIANTS["eager"]]
    return [Game(SIZES[size], variant) for variant in VARIANTS[kind]]


def measure(size, kind, rounds, threads=(1, 2)):
    """Runs the variants in turns, so that a loud neighbour hurts them alike; (game, threads, the turns' times), fastest first.

    The fastest has the lowest median in its best turn: that is what it does with the machine to itself.
    """
    entries = list(itertools.product(games(size, kind), threads))
    steps = [max(10, round(TURN_MS / statistics.median(time_steps(*entry, WARM_UP)))) for entry in entries]
    turns = [[time_steps(*entry, n) for entry, n in zip(entries, steps)] for _ in range(rounds)]
    rows = [(*entry, times) for entry, times in zip(entries, zip(*turns))]
    return sorted(rows, key=lambda row: best_turn(row[2]))


def best_turn(turns):
    return min(map(statistics.median, turns))


def line(**fields):
    print(json.dumps({key: round(value, 4) if isinstance(value, float) else value for key, value in fields.items()}), flush=True)


def describe(size, game, threads, times, **more):
    numbers = {"median": statistics.median(times), "mean": statistics.fmean(times), "min": min(times)}
    line(size=size, variant=game.variant, threads=threads, steps=len(times), **numbers, **more)


def report(sizes):
    for size, kind in itertools.product(sizes, VARIANTS):
        for game, threads, turns in measure(size, kind, rounds=7):
            describe(size, game, threads, list(itertools.chain(*turns)), best=best_turn(turns))


def answer(fastest, size, steps, kind, threads):
    if (size, kind) not in fastest:
        fastest[size, kind] = measure(size, kind, 3, threads)[0][:2]
    game, threads = fastest[size, kind]
    time_steps(game, threads, 3)  # wakes the threads and refills the caches that the other side of the comparison has used
    describe(size, game, threads, time_steps(game, threads, steps))


def serve(threads):
    fastest = {}
    line(ready=True, torch=torch.__version__, sizes=list(SIZES), kinds=list(VARIANTS))
    for request in sys.stdin:
        words = request.split()
        match words + ["eager"] if len(words) == 3 else words:
            case ["run", size, steps, kind] if size in SIZES and kind in VARIANTS and steps.isdecimal() and int(steps) > 0:
                try:
                    answer(fastest, size, int(steps), kind, threads)
                except Exception as error:  # torch.compile raises what it likes where there is no compiler
                    line(error=f"{type(error).__name__}: {error}")
            case ["check", *_]:
                try:
                    SIZES["balanced"] = open_folder(request[len("check ") :].rstrip("\n"))
                    line(losses={variant: check(SIZES["balanced"], variant) for variant in VARIANTS["eager"]})
                except Exception as error:
                    line(error=f"{type(error).__name__}: {error}")
            case _:
                line(error=f"cannot read {request.strip()!r}; expected: run {'|'.join(SIZES)} STEPS [{'|'.join(VARIANTS)}]")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("measure").add_argument("sizes", nargs="*", metavar="SIZE", help=f"of {', '.join(SIZES)}; all by default")
    commands.add_parser("serve").add_argument("threads", nargs="*", type=int, metavar="THREADS")
    options = parser.parse_args()
    torch.set_flush_denormal(True)
    if options.command == "serve":
        serve(options.threads or (1, 2))
    elif unknown := set(options.sizes) - set(SIZES):
        parser.error(f"unknown size {', '.join(sorted(unknown))}; choose from {', '.join(SIZES)}")
    else:
        report(options.sizes or SIZES)

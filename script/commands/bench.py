"""script/bench NAME [--json]: measures, and prints every figure beside its goal."""

import argparse
import contextlib
import importlib
import json
import os
import pkgutil
import sys

from config import local
from script import benches
from script.steps.say import trouble_as_a_sentence

NOT_A_BENCH = {"figure"}


def main():
    names = sorted({module.name for module in pkgutil.iter_modules(benches.__path__)} - NOT_A_BENCH)
    parser = argparse.ArgumentParser(prog="script/bench", description="Measure one thing.")
    parser.add_argument("name", choices=names, help="what to measure")
    parser.add_argument("--json", action="store_true", help="print one JSON object: figures and falls_short")
    options = parser.parse_args()
    bench = importlib.import_module(f"script.benches.{options.name}")
    with trouble_as_a_sentence(), contextlib.redirect_stdout(sys.stderr if options.json else sys.stdout):
        print(bench.__doc__.strip(), end="\n\n", flush=True)
        figures = bench.measure()
    print(_as_json(figures) if options.json else "\n".join(map(str, figures)))
    sys.exit(any(figure.falls_short for figure in figures))


def _as_json(figures):
    return json.dumps(
        {
            "figures": {figure.name: round(figure.value, 3) for figure in figures},
            "goals": {figure.name: figure.goal for figure in figures if figure.goal is not None},
            "falls_short": [figure.name for figure in figures if figure.falls_short],
        },
        indent=1,
    )


if __name__ == "__main__":
    if local.use_unpacked_libraries():
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    main()

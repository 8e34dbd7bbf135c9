"""A process of its own that makes a report in every format on a given day, and prints the hashes of the files."""

import json
import sys
from hashlib import sha256
from itertools import cycle
from pathlib import Path

import django
import time_machine

django.setup()

from reports.builders.facts import Facts  # noqa: E402
from reports.compositions import COMPOSERS  # noqa: E402
from reports.document.style import HOUSE_STYLES  # noqa: E402
from reports.writers.formats import WRITERS  # noqa: E402


def hashes(facts: Facts) -> dict[str, str]:
    """By format, each in the next of the house styles."""
    found = {}
    for (key, writer), style in zip(WRITERS.items(), cycle(HOUSE_STYLES.values()), strict=False):
        written = writer.write(COMPOSERS[writer.takes](facts, style), style=style, draft=True)
        found[key] = sha256(written.data).hexdigest()
    return found


if __name__ == "__main__":
    day, stored = sys.argv[1:]
    with time_machine.travel(day, tick=True):
        json.dump(hashes(Facts.from_json(json.loads(Path(stored).read_text("utf-8")))), sys.stdout)

"""Whether a published report survives being taken in, printed in its own house style, and read back from the file.

On the published reports in ../shared/seeds, where that folder is. Each is taken into the demonstration's database and
out of it again. What is counted is what differs between the report as published and the file as read back.
"""

import os

import django

from config import local
from script.benches.figure import Figure
from script.steps import data
from script.steps.places import PROJECT

SEEDS = PROJECT.parent / "shared" / "seeds"
PEER_CHALLENGES = ("000", "003", "004")
FORMATS = ("html", "pdf", "docx")


def measure():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    local.fill_in_environment()
    with local.engines():
        data.load(None)
        django.setup()
        # models can be imported only once Django is set up
        from script.roundtrip import journey

        paths = sorted(path for number in PEER_CHALLENGES for path in SEEDS.glob(f"{number}_*.txt"))
        figures = [figure for path in paths for figure in _figures(journey, path)]
    missing = len(PEER_CHALLENGES) - len(paths)
    return [
        *figures,
        Figure("missing_reports", "Published reports that are not beside the project", missing, "reports"),
    ]


def _figures(journey, path):
    name = f"seed_{path.name[:3]}"
    for made, differences in journey.differences(path.read_bytes(), FORMATS):
        say = f"{name} as {made}"
        yield Figure(f"{name}_{made}_findings", f"{say}: findings that differ", differences.findings, "findings", 0)
        yield Figure(f"{name}_{made}_marks", f"{say}: headings and numbers that differ", differences.marks, "marks", 0)
        yield Figure(f"{name}_{made}_words", f"{say}: words lost", differences.words, "words", 0)

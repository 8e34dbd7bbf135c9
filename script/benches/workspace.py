"""How long the server takes for the pages of an improvement lead's day, and how often they ask the database.

In a database of its own, dropped again: a council with 5,000 findings and 5,000 evidence items (half of the findings in
one review), and one with 50 of each, whose pages must ask as often. Times are of whole requests in this process, the
pages of one kind with different filters in turn. On a machine that does other things too, look at the processor's
time: that of this process and of the database together.
"""

import logging
import os

import django

from config import local, preloading
from script.benches.figure import Figure
from script.steps import data
from script.steps.say import step

LARGE, SMALL = 5_000, 50
TIMES = 60
"""Requests a page."""
MILLISECONDS = 150


def measure():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    local.fill_in_environment()
    data.collect_static()
    with local.engines():
        # it needs psycopg, which set-up may have to install first
        from script.scale import scratch

        with scratch.database():
            django.setup()
            logging.disable(logging.INFO)
            return _measure()


def _measure():
    # models can be imported only once Django is set up
    from script.scale import council, pages, preparation

    with step("Preparing the database"):
        framework = preparation.prepare()
    with step(f"Making two councils, of {LARGE:,} findings and evidence items and of {SMALL}"):
        large, small = (
            council.make(name, framework=framework, size=n) for name, n in (("Many", LARGE), ("Few", SMALL))
        )
        preparation.settle()
    # as the web server does, see config/gunicorn.py
    preloading.load_pages()
    figures = []
    for page in pages.PAGES:
        if page.exists:
            with step(page.title):
                figures += _figures(pages, page, large, small)
    figures.append(Figure("busy", "Clock to processor time: 1 where nothing else runs", pages.busyness(), "times"))
    missing = [page.title for page in pages.PAGES if not page.exists]
    said = f"Pages that are not there{': ' if missing else ''}{', '.join(missing)}"
    return [*figures, Figure("missing_pages", said, len(missing), "pages", 0)]


def _figures(pages, page, large, small):
    client = pages.client_of(large)
    times, worked = pages.milliseconds(client, page.addresses(large), times=TIMES)
    asked = pages.queries(client, page.addresses(large))
    of_small = pages.queries(pages.client_of(small), page.addresses(small))
    more = max(asked) - max(of_small)
    key = page.name.replace("-", "_")
    return [
        Figure(
            f"{key}_p95", f"{page.title}: 95 % of {len(times)} within", pages.percentile(times, 95), "ms", MILLISECONDS
        ),
        Figure(f"{key}_median", f"{page.title}: half of them within", pages.percentile(times, 50), "ms"),
        Figure(f"{key}_processor_p95", f"{page.title}: processor, 95 %", pages.percentile(worked, 95), "ms"),
        Figure(f"{key}_queries", f"{page.title}: most queries", max(asked), "queries"),
        Figure(f"{key}_more_queries", f"{page.title}: more for {LARGE:,} rows than for {SMALL}", more, "queries", 0),
    ]

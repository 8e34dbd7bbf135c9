"""How long a report takes from the request to its stored file, and what of that is ours and not the layout engine's.

In a database of its own, dropped again, with a worker of its own that has made one report before. The share that is
ours is measured on the demonstration's peer challenge, and on the published reports in ../shared/seeds where that
folder is: the processor's time of writing the PDF, beside that of the engine with the same HTML, styles and fonts.
"""

import logging
import os
import secrets
import statistics
import time

import django

from config import local, redis_urls
from peerchallenge.demonstration import password
from reports.document.style import BULLETS
from reports.readers.text.reader import read_text
from reports.readers.vocabulary import Vocabulary
from reports.writers.body import Body
from reports.writers.docx.writer import DocxWriter
from reports.writers.html import page
from reports.writers.pdf import PdfWriter
from reports.writers.press import press
from script.benches.figure import Figure
from script.steps import data
from script.steps.places import PROJECT
from script.steps.say import step

SEEDS = PROJECT.parent / "shared" / "seeds"
PEER_CHALLENGES = ("000", "003", "004")
PAIRS = 15
"""Of ours and of the bare engine in turn, so that a busy machine slows both; the median of their ratios counts."""
RATIO, MEGABYTES = 1.1, 400
END_TO_END = {30: 2.5, 110: 8, 210: 16}
"""Pages → seconds from the request to the stored file."""
TIMES = 3
WORD_SECONDS = 0.7
RICH_FINDINGS = 50
QUEUE = 8
"""Number of the broker's database: nobody else's worker takes up what is asked for here."""


def measure():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ[password.VARIABLE] = secrets.token_urlsafe()
    local.fill_in_environment()
    with local.engines():
        # it needs psycopg, which set-up may have to install first
        from script.scale import scratch

        os.environ["REDIS_URL"] = redis_urls.with_database(os.environ["REDIS_URL"], QUEUE)
        with scratch.database():
            data.load(None)
            django.setup()
            logging.disable(logging.INFO)
            return _measure()


def _measure():
    documents = {"demonstration": _demonstration(), **_seeds()}
    figures = [figure for name, document in documents.items() for figure in _figures(name, document)]
    return [*figures, *_end_to_end()]


def _end_to_end():
    # models can be imported only once Django is set up
    from assurance.models import Framework
    from reports.actions import runs
    from script.scale import long_reviews, renderer

    council, lead = long_reviews.found()
    framework = Framework.objects.newest_of_each().get()
    figures = []

    def asked(review):
        return runs.request(review=review, formats=["pdf"], is_draft=True, by=lead)

    with renderer.worker():
        renderer.seconds_until_made(lambda: asked(long_reviews.make(council, framework, 30, by=lead)), longest=120)
        for pages, goal in END_TO_END.items():
            with step(f"Making a report of {pages} pages, {TIMES} times"):
                made = [long_reviews.make(council, framework, pages, by=lead) for _ in range(TIMES)]
                taken = [renderer.seconds_until_made(lambda one=one: asked(one), longest=20 * goal) for one in made]
            printed = long_reviews.pages_of(taken[0][1])
            said = f"{printed} pages: request to stored PDF"
            figures.append(
                Figure(f"pages_{pages}_seconds", said, statistics.median(each for each, _ in taken), "s", goal)
            )
    peak = renderer.peak_memory()
    rich = long_reviews.document(council, framework, RICH_FINDINGS, by=lead)
    word = statistics.median(_seconds(lambda: DocxWriter().write(rich, style=BULLETS, draft=True)) for _ in range(5))
    return [
        *figures,
        Figure("rich_word_seconds", f"Word file of {RICH_FINDINGS} rich findings", word, "s", WORD_SECONDS),
        Figure("peak_memory", "Most memory of a worker's process", peak, "MB", MEGABYTES),
    ]


def _demonstration():
    # models can be imported only once Django is set up
    from assurance.models import Review
    from assurance.models.review import ReviewKind
    from reports.builders.compose import compose
    from reports.builders.gather import gather

    challenges = Review.objects.with_status().of_kind(ReviewKind.PEER_CHALLENGE)
    review = challenges.filter(council__is_demonstration=True).order_by("pk").first()
    return compose(gather(review, include_unagreed=True), BULLETS)


def _seeds():
    """By the first three digits of their names. What a framework's words would add to the reading takes no time."""
    paths = sorted(path for number in PEER_CHALLENGES for path in SEEDS.glob(f"{number}_*.txt"))
    return {f"seed_{path.name[:3]}": read_text(path.read_text("utf-8"), Vocabulary()).document for path in paths}


def _figures(name, document):
    html = page(document, "", Body(document, BULLETS).html())
    PdfWriter().write(document, style=BULLETS, draft=True)
    ours, bare = [], []
    with step(f"Laying out {name}, {PAIRS} pairs"):
        for _ in range(PAIRS):
            ours.append(_processor_seconds(lambda: PdfWriter().write(document, style=BULLETS, draft=True)))
            bare.append(_processor_seconds(lambda: _bare(html)))
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, bare, strict=True))
    return [
        Figure(f"{name}_seconds", f"{name}: PDF of a draft, processor", statistics.median(ours), "s"),
        Figure(f"{name}_ratio", f"{name}: ours to the bare engine", ratio, "times", RATIO),
    ]


def _bare(html):
    """The engine alone, warm like ours: the same page, styles, fonts and tags, and nothing that we do around it."""
    press().pdf(html, BULLETS, draft=True, is_finished=False)


def _seconds(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _processor_seconds(work):
    began = time.process_time()
    work()
    return time.process_time() - began

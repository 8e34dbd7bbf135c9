"""How long a report takes to lay out, beside the bare engine on the same HTML, and how much memory that needs.

And how long its Word file takes. On the demonstration's peer challenge, and on the published reports in ../shared/seeds
where that folder is.
"""

import os
import resource
import statistics
import time

import django

from config import local
from reports.document.style import BULLETS
from reports.readers.text.reader import read_text
from reports.readers.vocabulary import Vocabulary
from reports.writers.body import Body
from reports.writers.docx.writer import DocxWriter
from reports.writers.html import page
from reports.writers.pdf import PdfWriter
from script.benches.figure import Figure
from script.steps import data
from script.steps.places import PROJECT

SEEDS = PROJECT.parent / "shared" / "seeds"
PEER_CHALLENGES = ("000", "003", "004")
RUNS = 5
"""Of ours and of the bare engine in turn, so that a busy machine slows both; the median counts."""
SECONDS, RATIO, MEGABYTES = 3, 1.5, 400
WORD_SECONDS = 0.7


def measure():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    local.fill_in_environment()
    with local.engines():
        data.load(None)
        django.setup()
        documents = {"demonstration": _demonstration(), **_seeds()}
    figures = [figure for name, document in documents.items() for figure in _figures(name, document)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*figures, Figure("peak_memory", "Most memory while laying out all of them", peak, "MB", MEGABYTES)]


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
    ours, bare = [], []
    PdfWriter().write(document, style=BULLETS, draft=True)
    for _ in range(RUNS):
        ours.append(_seconds(lambda: PdfWriter().write(document, style=BULLETS, draft=True)))
        bare.append(_seconds(lambda: _bare(html)))
    word = [_seconds(lambda: DocxWriter().write(document, style=BULLETS, draft=True)) for _ in range(RUNS)]
    seconds = statistics.median(ours)
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, bare, strict=True))
    return [
        Figure(f"{name}_seconds", f"{name}: PDF of a draft", seconds, "s", SECONDS),
        Figure(f"{name}_ratio", f"{name}: ours to the bare engine", ratio, "times", RATIO),
        Figure(f"{name}_word_seconds", f"{name}: Word file", statistics.median(word), "s", WORD_SECONDS),
    ]


def _bare(html):
    """The engine as it comes: its own stylesheet, the machine's fonts, the same tags."""
    from weasyprint import HTML

    HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")


def _seconds(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began

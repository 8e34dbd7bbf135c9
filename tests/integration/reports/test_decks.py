"""The last-day slides of the published peer challenges: complete, short and within bounds."""

import io
import json

import pytest
from django.core.management import call_command
from django.db import transaction

from assurance.models import Review
from reports.builders.gather import gather
from reports.builders.slides.compose import compose_deck
from reports.document.style import BULLETS
from reports.writers.pptx.writer import PptxWriter
from tests.plugins.universe import found, loaded_framework
from tests.unit.reports.decks import assert_sound, lost, shown
from tests.unit.reports.readers.published import FOLDER, NAMES, expected, needs_published
from tests.unit.reports.writers.pptx.test_in_office import assert_drawn_within

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON, _ = NAMES


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    """Name → facts of the published report, taken in once for all tests here, and undone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        loaded_framework()
        council = found("Exampleshire")
        yield {name: taken_in(name, council) for name in (HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON)}
        transaction.set_rollback(True)


def taken_in(name, council):
    out = io.StringIO()
    file = FOLDER / expected(name)["source"]
    call_command("import_report", str(file), "--council", council.slug, "--json", stdout=out)
    review = Review.objects.with_status().select_related("council", "framework")
    return gather(review.get(pk=json.loads(out.getvalue())["review"]), include_unagreed=False)


@needs_published
@pytest.mark.parametrize("name", [HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON])
def test_a_published_report_as_slides(published, soffice, name):
    facts = published[name]
    deck = compose_deck(facts, BULLETS)
    assert_sound(deck)
    assert 12 <= len(deck.slides) <= 20
    assert lost(facts, deck) == []
    data = PptxWriter().write(deck, style=BULLETS, draft=False).data
    assert_drawn_within(soffice.converted(data, "pptx", "pdf"), len(deck.slides))


@needs_published
@pytest.mark.parametrize("name", [HERTFORDSHIRE, GLOUCESTERSHIRE])
def test_every_heading_is_on_a_slide_where_findings_have_headings(published, name):
    facts = published[name]
    said = shown(compose_deck(facts, BULLETS))
    assert [finding.heading for finding in facts.findings if " ".join(finding.heading.split()) not in said] == []


@needs_published
def test_figures_are_told_as_they_were_printed(published):
    deck = compose_deck(published[GLOUCESTERSHIRE], BULLETS)
    (grid,) = [slide.grid for slide in deck.slides if slide.title == "What we did"]
    assert [row[0] for row in grid.rows] == [
        "at least 142",
        "12",
        "more than 64",
        "at least 269",
        "over 462",
        "66",
    ]

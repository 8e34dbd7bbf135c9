"""The demonstration’s slides, asked for by its own people."""

import pytest

from reports import pipeline
from reports.actions import runs
from reports.builders.facts import Facts
from reports.builders.slides.compose import compose_deck
from reports.document.deck import Layout
from reports.document.style import BULLETS
from reports.models.run import RunState
from tests.unit.peerchallenge.demonstration.conftest import demonstration, loaded  # noqa: F401 the same world
from tests.unit.reports.decks import assert_sound, lost, told
from tests.unit.reports.writers.pptx.opened import opened
from tests.unit.reports.writers.pptx.test_in_office import assert_drawn_within

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture
def made(demonstration):  # noqa: F811
    """Asks for slides and makes them: the facts they were made from, and the file."""

    def make(file, role, is_draft):
        by = demonstration.person(role)
        run = runs.request(review=demonstration.review(file), formats=["pptx", "json"], is_draft=is_draft, by=by)
        pipeline.render(run.pk)
        run.refresh_from_db()
        assert run.state == RunState.DONE, run.failure
        return Facts.from_json(run.facts), run.artefacts.get(format="pptx")

    return make


@pytest.mark.parametrize("is_draft", [True, False])
def test_the_last_day_of_the_peer_challenge(made, soffice, is_draft):
    facts, artefact = made("peer_challenge", "challenge_manager", is_draft)
    deck = compose_deck(facts, BULLETS)
    assert artefact.file_name.endswith("-draft.pptx" if is_draft else "06.pptx")
    assert artefact.timings.keys() == {"compose", "slides", "pack"}
    assert 12 <= len(opened(bytes(artefact.data)).slides) <= 20
    assert lost(facts, deck) == []
    assert ("Not agreed yet." in told(deck)) == is_draft
    assert_drawn_within(soffice.converted(bytes(artefact.data), "pptx", "pdf"), len(deck.slides))


def test_the_self_assessment_is_a_short_talk(made):
    facts, artefact = made("self_assessment", "improvement_lead", True)
    deck = compose_deck(facts, BULLETS)
    assert_sound(deck)
    assert lost(facts, deck) == []
    assert Layout.SIDES in [slide.layout for slide in deck.slides]
    assert len(opened(bytes(artefact.data)).slides) == len(deck.slides)

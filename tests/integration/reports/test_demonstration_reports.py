"""The demonstration’s reports, asked for by its own people: every word of the tree is in a PDF which all can read."""

from collections import Counter

import pytest

from reports import pipeline
from reports.actions import runs
from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.checked import checked
from reports.document.messages import Level
from reports.document.style import BULLETS
from reports.document.words import text_of
from reports.models.run import RunState
from tests.accessible_pdf import assert_accessible
from tests.pdf_words import assert_pdf_says
from tests.unit.peerchallenge.demonstration.conftest import demonstration, loaded  # noqa: F401 the same world

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

REPORTS = [
    ("peer_challenge", "challenge_manager", True),
    ("peer_challenge", "challenge_manager", False),
    ("self_assessment", "improvement_lead", True),
]


@pytest.fixture
def made(demonstration):  # noqa: F811
    """Asks for a report and makes it: the facts it was made from, and its PDF."""

    def make(file, role, is_draft):
        by = demonstration.person(role)
        run = runs.request(review=demonstration.review(file), formats=["pdf"], is_draft=is_draft, by=by)
        pipeline.render(run.pk)
        run.refresh_from_db()
        assert run.state == RunState.DONE, run.failure
        return Facts.from_json(run.facts), run.artefacts.get()

    return make


@pytest.mark.parametrize(("file", "role", "is_draft"), REPORTS)
def test_every_word_of_the_tree_is_in_an_accessible_pdf(made, file, role, is_draft):
    facts, artefact = made(file, role, is_draft)
    document = compose(facts, BULLETS)
    assert_pdf_says(document, bytes(artefact.data))
    assert len(text_of(document).split()) > 3_000
    assert_accessible(bytes(artefact.data))
    told = {message["text"]: message["level"] for message in artefact.messages}
    assert Level.ERROR not in told.values()
    assert ("3 findings are not agreed and left out of this version." in told) is not is_draft


def test_the_checks_have_a_short_list_to_say(demonstration):  # noqa: F811
    messages = checked(demonstration.review("peer_challenge"), is_draft=True, style=BULLETS)
    said = Counter(message.check for message in messages)
    assert said["evidence"] == 4
    assert said["acronyms"] == 1
    assert sum(said.values()) < 25, said

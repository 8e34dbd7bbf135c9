"""What the editor shows, sends and is given again is the narrative, every mark and word of it.

From the row on, through the tree to the page, the PDF and the council's record, the round trip needs no browser:
see test_narrative_round_trip.py and tests/integration/records.
"""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import expect

from assurance.fragments import canonical
from assurance.models import Finding
from assurance.richtext import clean, to_plain
from tests.browser.eventually import answer, eventually
from tests.browser.writing import narrative, type_at_end
from tests.unit.assurance.strategies import FRAGMENTS
from tests.unit.reports.test_narrative_round_trip import KITCHEN_SINK

pytestmark = pytest.mark.django_db(transaction=True)

THROUGH_THE_EDITOR = """(fragment) => {
    const field = document.querySelector("[name=narrative]");
    field.narrative.html = fragment;
    return field.value;
}"""


POINT_WITHOUT_WORDS = re.compile("<li><(ul|ol|blockquote)>")


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="Carers", narrative=KITCHEN_SINK)


@pytest.fixture
def page(writers, lead, finding):
    return writers.page(writers.open(lead), finding)


def through_the_editor(page, fragment: str) -> str:
    return canonical(clean(answer(page, THROUGH_THE_EDITOR, fragment)))


@given(fragment=FRAGMENTS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_editor_hands_back_whatever_it_was_given(page, fragment):
    """A point of a list begins with words there; a list or a quotation right behind its bullet moves up to it."""
    handed_back = through_the_editor(page, fragment)
    assert to_plain(handed_back).split() == to_plain(fragment).split()
    assert through_the_editor(page, handed_back) == handed_back
    if not POINT_WITHOUT_WORDS.search(fragment):
        assert handed_back == fragment


def test_words_added_to_a_rich_text_change_nothing_else_in_it(page, finding):
    shown = Finding.objects.get().narrative
    type_at_end(page, " And more.")
    eventually(lambda: " And more." in Finding.objects.get().narrative, True)
    stands = canonical(Finding.objects.get().narrative)
    assert stands.replace(" And more.", "") == canonical(shown)
    page.reload()
    expect(narrative(page)).to_contain_text("And more.")
    value = "document.querySelector('[name=narrative]').value"
    eventually(lambda: canonical(clean(page.evaluate(value))), stands)

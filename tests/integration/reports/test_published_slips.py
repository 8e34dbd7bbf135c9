"""What went wrong in reports that were published is found by the checks, and not buried under what did not."""

from collections import Counter
from dataclasses import replace

import pytest
from django.core.management import call_command

from assurance.models import Review
from councils.actions.service import service_account
from reports.actions import imports
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.checks.checking import check
from reports.document.messages import Level
from reports.document.style import BULLETS
from reports.importing.prepared import prepare, transcribe
from reports.known_councils import known_councils
from tests.unit.reports.readers.published import NAMES, expected, needs_published, source

pytestmark = [pytest.mark.django_db, pytest.mark.slow, needs_published]
HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON, CQC = NAMES
MOST_KINDS = 10
MOST = 30


@pytest.fixture
def messages_of(council, framework):
    """What the checks say of a published report, in the name of the council that it is about."""
    call_command("load_councils", verbosity=0)

    def messages(name):
        prepared = prepare(transcribe(source(name).encode()))
        by = service_account()
        review = imports.absorb(council=council, prepared=prepared, kind=prepared.reading.found.kind, by=by)
        review = Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)
        facts = replace(gather(review, include_unagreed=True), council=expected(name)["council"])
        return check(facts, compose(facts, BULLETS), councils=known_councils())

    return messages


def of(check, messages):
    return [message.text for message in messages if message.check == check]


def test_gloucestershire(messages_of):
    messages = messages_of(GLOUCESTERSHIRE)
    assert of("leads", messages) == ["Theme 2 says what it covers in the same words as theme 1."]
    assert [message.check for message in messages if message.level == Level.ERROR] == ["leads"]
    assert of("spelling", messages) == ["“programs” is American spelling: “programmes”."]
    assert any(text.startswith("“Providing evidence of the above two") for text in of("orphans", messages))
    assert [text.split("”")[0] for text in of("people", messages)] == ["“Paul Clarke", "“Jan Thurgood"]
    assert of("figures", messages) == of("councils", messages) == of("alike", messages) == []
    assert_no_flood(messages)


def test_hertfordshire(messages_of):
    """190 hours make 28 working days by the rule; the councils it names are those of its team."""
    messages = messages_of(HERTFORDSHIRE)
    assert of("figures", messages) == of("councils", messages) == of("leads", messages) == []
    assert "“Chris Badger" in [text.split("”")[0] for text in of("people", messages)]
    assert "“BAME” is used 2 times and explained nowhere." in of("acronyms", messages)
    assert of("empty", messages) == ["Nothing stands under the heading “Report”."]
    assert any(text.startswith("“The HCPA also recruits carers") for text in of("orphans", messages))
    assert_no_flood(messages)


def test_devon(messages_of):
    """“Torbay and Devon” is a partnership that the council shares; one post is quoted in it."""
    messages = messages_of(DEVON)
    assert of("councils", messages) == of("figures", messages) == []
    assert any("“The Board Chair”" in text for text in of("quotes", messages))
    assert "“PSW” is used once and explained nowhere." in of("acronyms", messages)
    assert_no_flood(messages)


def test_a_regulators_page(messages_of):
    assert Counter(message.check for message in messages_of(CQC)) == {"empty": 1}


def assert_no_flood(messages):
    assert len({message.check for message in messages}) <= MOST_KINDS
    assert len(messages) <= MOST

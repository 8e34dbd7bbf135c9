"""The same is read of a report whatever happened to it on its way into a text file."""

from functools import cache

import pytest

from reports.readers.accounting import unaccounted
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import focus_areas, key_facts, key_messages, recommendations, shares
from reports.readers.people import team
from reports.readers.text.reader import read_text
from tests.unit.reports.readers.disturbances import LEAVES_EVERYTHING
from tests.unit.reports.readers.published import NAMES, needs_published, source
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.words import vocabulary

INVENTED = {"bullets": BULLETS, "titled": TITLED, "narrative": NARRATIVE, "cqc": CQC_PAGE}


@cache
def what_was_read(text):
    reading = read_text(text, vocabulary())
    assert not unaccounted(text, reading)
    document = reading.document
    return {
        "found": reading.found,
        "findings": [(one.theme, one.section, one.kind, one.heading) for one in findings(document)],
        "paragraphs": [(one.theme, one.kind, one.number) for one in paragraphs(document) if one.number],
        "messages": [one.number for one in key_messages(document)],
        "recommendations": [one.number for one in recommendations(document)],
        "team": [person.name for person in team(document)],
        "focus areas": focus_areas(document),
        "figures": (key_facts(document), shares(document)),
    }


@pytest.mark.parametrize("disturb", LEAVES_EVERYTHING.values(), ids=LEAVES_EVERYTHING)
@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_report(name, disturb):
    assert what_was_read(disturb(INVENTED[name])) == what_was_read(INVENTED[name])


@needs_published
@pytest.mark.parametrize("disturb", LEAVES_EVERYTHING.values(), ids=LEAVES_EVERYTHING)
@pytest.mark.parametrize("name", NAMES)
def test_a_published_report(name, disturb):
    assert what_was_read(disturb(source(name))) == what_was_read(source(name))

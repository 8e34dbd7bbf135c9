"""What our own writers print is read back: the same findings in the same order, and every word."""

from collections import Counter

import pytest

from reports.document.nodes import Role
from reports.document.style import BULLETS as STYLE
from reports.readers.accounting import tree_words
from reports.readers.files import read
from reports.readers.findings import findings
from reports.readers.lists import key_messages, recommendations
from reports.readers.people import team
from reports.readers.text.reader import read_text
from reports.readers.wording import words
from reports.writers.formats import WRITERS
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.words import vocabulary

FORMATS = ["html", "docx", "pdf"]


@pytest.fixture(params=[BULLETS, TITLED, NARRATIVE, CQC_PAGE], ids=["bullets", "titled", "narrative", "cqc"])
def document(request):
    return read_text(request.param, vocabulary()).document


@pytest.fixture(params=FORMATS)
def again(request, document):
    written = WRITERS[request.param].write(document, style=STYLE, draft=False)
    return read(written.data, vocabulary())


def rows(document):
    return [(one.theme, one.section, one.kind, one.heading, one.group) for one in findings(document)]


def test_findings_are_the_same_in_the_same_order(document, again):
    assert rows(again.document) == rows(document)


def test_no_word_is_lost(document, again):
    kept = Counter(tree_words(again.document))
    for one in again.unplaced:
        kept.update(words(one.text))
    assert Counter(tree_words(document)) - kept == Counter()


def test_lists_and_themes_are_the_same(document, again):
    for read_off in (key_messages, recommendations):
        assert [words(one.number) for one in read_off(again.document)] == [
            words(one.number) for one in read_off(document)
        ]
    assert [one.name for one in team(again.document)] == [one.name for one in team(document)]
    themes = [one.theme for one in document.sections if one.role is Role.THEME]
    assert [one.theme for one in again.document.sections if one.role is Role.THEME] == themes

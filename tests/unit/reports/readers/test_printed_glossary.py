"""A glossary that we printed is read back as text: no word is lost, none is a finding, none stands twice."""

from collections import Counter
from dataclasses import replace

import pytest

from reports.acronyms.glossary import glossary
from reports.acronyms.known import of_the_field
from reports.builders.glossary import table
from reports.document.nodes import Section, Text
from reports.document.style import BULLETS as STYLE
from reports.document.style.words import WORDS
from reports.document.words import text_of
from reports.readers.accounting import tree_words
from reports.readers.files import read
from reports.readers.findings import findings
from reports.readers.planning import plan
from reports.readers.text.reader import read_text
from reports.readers.wording import words
from reports.writers.formats import WRITERS
from tests.unit.reports.readers.reports import BULLETS
from tests.unit.reports.readers.words import vocabulary

MEANINGS = dict(list(of_the_field().items())[:45])
"""More than one page of a table."""
CHAPTER = Section((Text("Glossary"),), table(glossary([f"The {one}" for one in MEANINGS], typed={}), WORDS))


@pytest.fixture(scope="module")
def document():
    found = read_text(BULLETS, vocabulary()).document
    return replace(found, sections=(*found.sections, CHAPTER))


@pytest.fixture(params=["html", "docx", "pdf"], scope="module")
def again(request, document):
    return read(WRITERS[request.param].write(document, style=STYLE, draft=False).data, vocabulary())


def test_no_row_is_a_finding_and_no_word_is_lost(document, again):
    assert [(one.kind, one.heading) for one in findings(again.document)] == [
        (one.kind, one.heading) for one in findings(document)
    ]
    kept = Counter(tree_words(again.document))
    for one in again.unplaced:
        kept.update(words(one.text))
    assert Counter(tree_words(document)) - kept == Counter()


def test_it_is_prose_of_the_last_chapter_each_row_once(again):
    rows = plan(again.document)
    last = rows.sections[-1]
    assert (last.kind, last.title, {part.kind for part in last.parts}) == ("prose", "Glossary", {"text"})
    said = Counter(words(" ".join(part.body for part in last.parts)))
    wanted = Counter(words(text_of(CHAPTER.blocks)))
    assert {word: said[word] for word in wanted} == wanted

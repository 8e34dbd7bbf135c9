"""Whatever the text: it is read, and no word of it is lost or moved."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.document.limits import TooMuch, check_size
from reports.readers.accounting import tree_words, unaccounted
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import focus_areas, key_facts, key_messages, recommendations, shares
from reports.readers.people import contacts, team
from reports.readers.text.reader import read_text
from reports.readers.wording import words
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.words import vocabulary

LINES = sorted({line for text in (BULLETS, CQC_PAGE, NARRATIVE, TITLED) for line in text.split("\n")})
_MARKS = """
    ** * [a](https://example.org/b) [a](nowhere) <https://example.org> <b> </b> <ul> <li> \\[ --- 12 c.300 continued
    self-
"""
_LINE_STARTS = ["• ", "- ", "o ", "1. ", "2) ", "(a) ", "## ", "Theme 2: ", "Score: 3", "Message 2", "Email: a@b.org"]
_SPACES = ["\t", "\f", "\r\n", "\u00a0", "\u200b"]
MARKUP = [*_MARKS.split(), *_LINE_STARTS, *_SPACES]
reports = st.lists(st.sampled_from(LINES) | st.text(max_size=40) | st.sampled_from(MARKUP), max_size=40).map("\n".join)
mixtures = st.lists(st.sampled_from(LINES + MARKUP) | st.text(max_size=12), max_size=30).map("".join)
anything = reports | mixtures | st.text(max_size=200)


@settings(deadline=None, max_examples=200)
@given(anything)
def test_no_word_is_lost_or_made_up(text):
    assert unaccounted(text, read_text(text, vocabulary())) == Counter()


@settings(deadline=None)
@given(anything)
def test_everything_that_is_listed_can_be_listed(text):
    document = read_text(text, vocabulary()).document
    rows = findings(document)
    for paragraph in paragraphs(document):
        assert paragraph.finding is None or rows[paragraph.finding].kind is paragraph.kind
    for listed in (key_messages, recommendations, focus_areas, key_facts, shares, team, contacts):
        assert isinstance(listed(document), tuple)
    assert all(row.heading or row.blocks for row in rows)


@settings(deadline=None)
@given(reports)
def test_the_tree_can_be_written(text):
    document = read_text(text, vocabulary()).document
    try:
        check_size(document)
    except TooMuch as error:
        raise AssertionError(str(error)) from error


@settings(deadline=None)
@given(st.lists(st.sampled_from([line for line in LINES if "[" not in line]), max_size=40).map("\n\n".join))
def test_words_keep_their_order(text):
    """Numbers stand before what they number, also where a run-in heading was taken out of a numbered paragraph."""
    kept = [word for word in tree_words(read_text(text, vocabulary()).document) if not word.isdigit()]
    printed = iter(words(text))
    assert [word for word in kept if word not in printed] == []


def test_a_long_text_is_read_in_time():
    text = "\n\n".join([BULLETS, TITLED, NARRATIVE, CQC_PAGE] * 40)
    assert not unaccounted(text, read_text(text, vocabulary()))

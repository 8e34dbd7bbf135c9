"""Ten reports in shapes that no rule was written for: findings, words, facts and lists of each."""

import re
from collections import Counter

import pytest

from reports.readers.accounting import tree_words
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import focus_areas, key_messages, recommendations
from reports.readers.people import team
from reports.readers.wording import words
from tests.unit.reports.readers.heldout import NAMES, expected, reading, said

each = pytest.mark.parametrize("name", NAMES)


def test_there_are_ten_in_every_format():
    assert Counter(expected(name)["source"].rpartition(".")[2] for name in NAMES) == {
        "docx": 4,
        "pdf": 4,
        "html": 1,
        "txt": 1,
    }


@each
def test_findings(name):
    rows = [[one.theme, one.section, one.kind.value, one.heading] for one in findings(reading(name).document)]
    assert rows == expected(name)["findings"]


@each
def test_every_word_is_kept_and_none_is_made_up(name):
    left_out = Counter(word for one in reading(name).unplaced for word in words(one.text))
    kept = Counter(tree_words(reading(name).document)) + left_out
    assert said(name) - kept == Counter()
    numbers_and_links = re.compile(r"[0-9]+|[a-z]|https?|mailto|example")
    assert {word for word in kept - said(name) if not numbers_and_links.fullmatch(word)} <= set(left_out)


@each
def test_facts(name):
    wanted, found = expected(name), reading(name).found
    assert (found.council_name, found.kind) == (wanted["council"], wanted["review_kind"])
    assert found.on_site and [str(day) for day in found.on_site] == wanted["on_site"]
    assert {kind: [count.value, count.qualifier] for kind, count in found.activity.items()} == wanted["activity"]
    assert (found.rating, found.percent, found.scores) == (None, None, {})


@each
def test_lists(name):
    wanted, document = expected(name), reading(name).document
    assert [one.name for one in team(document)] == wanted["team"]
    assert len(key_messages(document)) == wanted["key_messages"]
    assert len(recommendations(document)) == wanted["recommendations"]
    assert list(focus_areas(document)) == wanted["focus_areas"]


@each
def test_numbered_paragraphs(name):
    numbered = Counter(str(one.theme) for one in paragraphs(reading(name).document) if one.theme and one.number)
    assert numbered == expected(name)["numbered"]

"""How well reports are read that were never seen: findings, words, lists and facts of each variant."""

import io
import re
from collections import Counter

import docx
import pytest
from lxml import html

from reports.readers.accounting import tree_words
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import focus_areas, key_messages, recommendations
from reports.readers.people import team
from reports.readers.wording import words
from tests.unit.reports.readers.variants import FOLDER, NAMES, expected, reading

RIGHT = 0.98


def rows(name):
    return [[one.theme, one.section, one.kind.value, one.heading] for one in findings(reading(name).document)]


def test_there_are_enough_of_every_format():
    formats = Counter(expected(name)["source"].rpartition(".")[2] for name in NAMES)
    assert len(NAMES) >= 8
    assert set(formats) == {"docx", "pdf", "html", "txt"}


@pytest.mark.parametrize("name", NAMES)
def test_findings(name):
    assert rows(name) == expected(name)["findings"]


def test_nearly_all_findings_are_right():
    wanted = Counter((name, *map(str, row)) for name in NAMES for row in expected(name)["findings"])
    got = Counter((name, *map(str, row)) for name in NAMES for row in rows(name))
    assert (wanted & got).total() >= RIGHT * max(wanted.total(), got.total())


def said(name):
    """The words of a file by another road than the reader's."""
    path = FOLDER / expected(name)["source"]
    source = FOLDER / "sources" / f"{name}.txt"
    if source.exists():
        _, *lines = source.read_text("utf-8").splitlines()
        return Counter(word for line in lines for word in words(line.split(" ", 1)[1]))
    if path.suffix == ".html":
        body = html.fromstring(path.read_bytes()).find("body")
        return Counter(word for text in body.itertext() for word in words(text))
    return Counter(words(path.read_text("utf-8")))


def kept(name):
    counted = Counter(tree_words(reading(name).document))
    for one in reading(name).unplaced:
        counted.update(words(one.text))
    return counted


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_kept(name):
    assert said(name) - kept(name) == Counter()


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_made_up(name):
    """Beyond what the source says there are only numbers that are counted, heads and feet, and addresses of links."""
    extra = kept(name) - said(name)
    repeated = {word for one in reading(name).unplaced for word in words(one.text)}
    assert {
        word for word in extra if not re.fullmatch(r"[0-9]+|[a-z]|https?|mailto|example|care|wendling", word)
    } <= repeated


@pytest.mark.parametrize("name", NAMES)
def test_facts(name):
    wanted, found = expected(name), reading(name).found
    assert (found.council_name, found.kind) == (wanted["council"], wanted["review_kind"])
    assert ([str(day) for day in found.on_site] if found.on_site else None) == wanted["on_site"]
    assert {kind: [count.value, count.qualifier] for kind, count in found.activity.items()} == wanted["activity"]
    assert (str(found.published) if found.published else None) == wanted.get("published")
    assert (found.rating, found.percent, found.scores) == (
        wanted.get("rating"),
        wanted.get("percent"),
        wanted.get("scores", {}),
    )


@pytest.mark.parametrize("name", NAMES)
def test_lists(name):
    wanted, document = expected(name), reading(name).document
    assert [one.name for one in team(document)] == wanted["team"]
    assert len(key_messages(document)) == wanted["key_messages"]
    assert len(recommendations(document)) == wanted["recommendations"]
    assert list(focus_areas(document)) == wanted["focus_areas"]


@pytest.mark.parametrize("name", NAMES)
def test_numbered_paragraphs(name):
    numbered = Counter(str(one.theme) for one in paragraphs(reading(name).document) if one.theme and one.number)
    assert numbered == expected(name)["numbered"]


def test_the_word_files_are_word_files():
    """python-docx sees the same headings that were written, so that the reader is tested on real ones."""
    data = (FOLDER / "harrowmere.docx").read_bytes()
    styles = [one.style.name for one in docx.Document(io.BytesIO(data)).paragraphs]
    assert styles.count("Heading 1") == 6

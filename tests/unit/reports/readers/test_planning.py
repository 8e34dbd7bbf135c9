"""The rows that are planned hold every word of the tree but numbers and what is named as homeless."""

from collections import Counter
from itertools import groupby

import pytest
from hypothesis import example, given, settings

from reports.document.richtext import from_html
from reports.document.words import text_of
from reports.readers.findings import findings
from reports.readers.planning import LONGEST_TITLE, PREFACE, plan
from reports.readers.text.reader import read_text
from reports.readers.wording import words
from tests.unit.reports.readers.published import NAMES, needs_published, source
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.test_reader_properties import anything
from tests.unit.reports.readers.words import vocabulary


def words_of(rows):
    told = [rows.title, *(one.text for one in rows.homeless)]
    for section in rows.sections:
        told += [section.title, *(part.title for part in section.parts)]
        told += [html(part.body) for part in section.parts]
    for row in rows.findings:
        told += [row.heading, html(row.narrative)]
    told += [topic for topic, _ in groupby(row.topic for row in rows.findings)]
    told += [html(row.text) for row in rows.paragraphs]
    told += [html(text) for text in (*rows.key_messages, *rows.recommendations)]
    told += rows.focus_areas
    told += [f"{one.name} {one.job_title} {one.organisation}" for one in rows.team]
    told += {one.panel for one in rows.key_facts}
    told += [f"{one.value} {one.label}" for one in rows.key_facts]
    return Counter(word for text in told for word in words(text))


def html(fragment):
    return text_of(*from_html(fragment))


def missing(text):
    document = read_text(text, vocabulary()).document
    lost = Counter(words(text_of(document))) - words_of(plan(document))
    return {word for word in lost if not is_number(word)}


def is_number(word):
    """Numbers and letters of lists and paragraphs are given anew by whoever prints."""
    return word.isdecimal() or len(word) == 1 or set(word) <= set("ivx")


@pytest.mark.parametrize("text", [BULLETS, TITLED, NARRATIVE, CQC_PAGE])
def test_invented_reports(text):
    assert missing(text) == set()


@needs_published
@pytest.mark.parametrize("name", NAMES)
def test_published_reports(name):
    assert missing(source(name)) == set()


@settings(deadline=None, max_examples=200)
@given(anything)
@example("0**0**0A<LI>0")
def test_any_text(text):
    assert missing(text) == set()


@settings(deadline=None, max_examples=50)
@given(anything)
def test_findings_are_those_that_are_listed(text):
    document = read_text(text, vocabulary()).document
    planned = [(row.theme, row.kind, row.heading) for row in plan(document).findings]
    assert planned == [(one.theme, one.kind, one.heading) for one in findings(document)]


@settings(deadline=None, max_examples=100)
@given(anything)
@example("Summary of key findings\nMessage 1")
def test_rows_fit_their_fields(text):
    rows = plan(read_text(text, vocabulary()).document)
    assert len(rows.title) <= LONGEST_TITLE
    assert all(len(section.title) <= 300 and section.title for section in rows.sections)
    assert all(len(part.title) <= 300 for section in rows.sections for part in section.parts)
    assert all(row.heading or row.narrative for row in rows.findings)
    assert all(len(row.topic) <= 300 for row in rows.findings)
    assert all(row.text for row in rows.paragraphs)
    assert all((*rows.key_messages, *rows.recommendations, *rows.focus_areas))
    for section in rows.sections:
        assert (section.kind == "theme") <= (section.theme is not None)
        assert section.kind != "prose" or section.theme is None
        assert all(not part.body or part.kind in {"text", "lead", "framework"} for part in section.parts)
    themes = [section.theme for section in rows.sections if section.kind == "theme"]
    assert len(themes) == len(set(themes))


def test_the_outline_of_bullets():
    rows = plan(read_text(BULLETS, vocabulary()).document)
    assert [(section.kind, section.theme) for section in rows.sections if section.kind != "prose"] == [
        ("theme", 1),
        ("theme", 2),
    ]
    by_title = {section.title: [part.kind for part in section.parts] for section in rows.sections}
    assert by_title["Background"] == ["text", "text", "team", "text", "text", "key_facts"]
    assert {part.is_numbered for section in rows.sections for part in section.parts} == {None, True, False}
    assert by_title["Working with People"] == ["lead", "strengths", "considerations"]
    assert [row.finding for row in rows.paragraphs] == [0, None, 2, 3]
    assert {row.section for row in rows.findings} == {None}


def test_the_outline_of_titles():
    rows = plan(read_text(TITLED, vocabulary()).document)
    own = [section for section in rows.sections if section.kind == "focus_area"]
    assert [(section.theme, [part.kind for part in section.parts]) for section in own] == [
        (1, ["strengths", "considerations"]),
        (None, ["strengths"]),
    ]
    assert [one.text for one in rows.homeless] == [
        "Message 1",
        "Message 2",
        "Recommendation 1",
        "Recommendation 2",
    ]
    assert [row.topic for row in rows.findings if row.topic] == ["Planning"]


def test_what_stands_before_the_first_heading_gets_one():
    rows = plan(read_text("This is prose. It has no heading above it.", vocabulary()).document)
    assert [section.title for section in rows.sections] == [PREFACE]


def test_a_long_title_page_is_cut_by_its_parts():
    text = f"{'Lengthy ' * 15}title\n\n{'Lengthier ' * 15}title\n\nMay 2031\n\nBackground\n\nText."
    rows = plan(read_text(text, vocabulary()).document)
    assert rows.title.endswith("title, May 2031")
    assert [one.text.endswith("title") for one in rows.homeless] == [True]

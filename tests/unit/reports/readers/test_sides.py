"""Headings of strengths and of considerations in the many words that councils use."""

import pytest

from reports.document.nodes import Role
from reports.readers.explaining import Sureness, explain
from reports.readers.files import read
from reports.readers.findings import findings
from reports.readers.text.known import Kind, recognise
from reports.readers.text.reader import read_text, transcribe
from tests.unit.reports.readers.words import vocabulary


@pytest.mark.parametrize(
    "heading",
    [
        "Strengths to build on",
        "What works well",
        "What's working well",
        "What the council does well",
        "Where the team saw things going well",
        "Doing well:",
        "Much to be proud of",
        "Examples of good practice",
        "What is strong",
        "**Key strengths**",
    ],
)
def test_words_of_praise(heading):
    assert recognise(heading, vocabulary()).role is Role.STRENGTHS


@pytest.mark.parametrize(
    "heading",
    [
        "Areas to explore further",
        "Could do more of",
        "Suggestions",
        "Development areas",
        "Where improvement is needed",
        "To think about",
        "What is not working well",
        "What works less well",
        "What could work better",
        "Where the council could do better",
        "Room for improvement",
        "Questions to reflect on",
        "Challenges and considerations",
        "Further areas for consideration and development",
    ],
)
def test_words_that_look_ahead(heading):
    assert recognise(heading, vocabulary()).role is Role.CONSIDERATIONS


@pytest.mark.parametrize("heading", ["Strengths and areas for development", "Strengths and challenges"])
def test_both_in_one_are_observations(heading):
    assert recognise(heading, vocabulary()).role is Role.OBSERVATIONS


@pytest.mark.parametrize(
    "heading",
    [
        "Doing more with less",
        "Working well together",
        "Opportunities for carers",
        "Strengths-based practice",
        "Learning and improvement",
        "Practice development",
        "Improving lives",
        "Challenge and support",
        "Concerns",
        "How we work",
    ],
)
def test_headings_of_findings_are_none(heading):
    assert getattr(recognise(heading, vocabulary()), "kind", None) is not Kind.SIDE


def two_themes(first, second, *, again=None):
    """A report of two themes, each with two headings and a bullet under each."""
    start = "Fenmarsh Council\n\nBackground\n\nPeers came.\n\n"
    one = f"Working with people\n\n{first}\n\n- Calls are short.\n\n{second}\n\n- Visits are long.\n\n"
    two = f"Leadership\n\n{first}\n\n- Members listen.\n\n{again or second}\n\n- Plans are late.\n"
    return start + one + two


def kinds(text):
    return [one.kind.value for one in findings(read_text(text, vocabulary()).document)]


def test_the_other_side_is_told_by_the_themes_that_repeat_it():
    pair = ["strength", "consideration"]
    assert kinds(two_themes("Strengths", "Worth another look")) == [*pair, *pair]
    assert kinds(two_themes("Ripe apples", "Considerations")) == [*pair, *pair]
    assert kinds(two_themes("**Strengths**", "**Worth another look**")) == [*pair, *pair]
    assert kinds(two_themes("### Strengths", "### Worth another look")) == [*pair, *pair]


def test_it_is_a_guess():
    explained = explain(transcribe(two_themes("Strengths", "Worth another look"), vocabulary()), vocabulary())
    assert {one.sureness for one in explained if one.passage.text == "Worth another look"} == {Sureness.GUESSED}
    assert {one.sureness for one in explained if one.passage.text == "Strengths"} == {Sureness.CERTAIN}


@pytest.mark.parametrize(
    "text",
    [
        two_themes("Strengths", "Worth another look", again="Carers"),
        two_themes("**Strengths**", "Worth another look"),
        two_themes("### Strengths", "#### Worth another look"),
        two_themes("Worth another look", "Strengths"),
    ],
    ids=["not repeated", "not bold", "of another level", "in the wrong place"],
)
def test_a_heading_that_may_be_something_else_is_no_side(text):
    assert "consideration" not in kinds(text)


def test_nothing_is_guessed_where_no_side_is_known():
    alike = two_themes("Ripe apples", "Green apples").replace("long", "short").replace("Plans are late", "Members sing")
    assert set(kinds(alike)) == {"observation"}


def rows_of(table):
    page = f"<html><body><h1>Fenmarsh peer challenge</h1><h2>Leadership</h2><table>{table}</table></body></html>"
    return [(one.kind.value, one.heading) for one in findings(read(page.encode(), vocabulary()).document)]


@pytest.mark.parametrize(
    "cells",
    [
        "<td>Members listen.</td><td>Plans are late.</td></tr><tr><td>Staff stay.</td><td></td>",
        "<td><ul><li>Members listen.</li><li>Staff stay.</li></ul></td><td><ul><li>Plans are late.</li></ul></td>",
    ],
    ids=["a cell a finding", "lists in cells"],
)
@pytest.mark.parametrize("tag", ["td", "th"])
def test_sides_beside_each_other_in_a_table(cells, tag):
    heads = "".join(f"<{tag}>{text}</{tag}>" for text in ("<b>Strengths</b>", "<b>Areas to explore</b>"))
    assert rows_of(f"<tr>{heads}</tr><tr>{cells}</tr>") == [
        ("strength", "Members listen."),
        ("strength", "Staff stay."),
        ("consideration", "Plans are late."),
    ]


def test_a_cell_with_a_title_is_a_finding_with_it():
    heads = "<tr><th>Strengths</th><th>Considerations</th></tr>"
    assert rows_of(f"{heads}<tr><td>Steady hands: Members listen.</td><td>Plans are late.</td></tr>") == [
        ("strength", "Steady hands"),
        ("consideration", "Plans are late."),
    ]


def test_a_table_that_says_more_than_sides_stays_one():
    assert rows_of("<tr><th>Theme</th><th>Strengths</th></tr><tr><td>One</td><td>Calls are short.</td></tr>") == []

"""Headings of strengths and of considerations in the many words that councils use."""

import pytest

from reports.document.nodes import Role
from reports.readers.text.known import Kind, recognise
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

"""Headings of themes that are not in the framework's words."""

import pytest

from reports.readers.text.themes import theme_named
from tests.unit.reports.readers.unheard import THEMES, expected, found, report
from tests.unit.reports.readers.words import vocabulary


def named(*names):
    text = report("Strengths", "Areas for consideration", themes=len(names))
    for name, theme in zip(names, THEMES, strict=False):
        text = text.replace(f"{theme}\n", f"{name}\n", 1)
    return text


@pytest.mark.parametrize(
    "names",
    [
        ("How Fenmarsh works with people", "How Fenmarsh provides support", "How Fenmarsh ensures safety"),
        ("People", "Support", "Safety", "Leadership"),
        ("People", "Support", "Safety"),
        ("Theme one – Working with people", "Theme two – Providing support", "Theme three – Ensuring safety"),
        ("Theme A. Working with people", "Theme B. Providing support", "Theme C. Ensuring safety"),
    ],
)
def test_in_order_and_in_one_manner(names):
    assert found(named(*names)) == expected(len(names))


def test_words_of_a_theme_out_of_order_name_none():
    assert {theme for theme, _, _ in found(named("Safety", "Support", "People"))} == {None}


@pytest.mark.parametrize(
    ("heading", "theme"),
    [
        ("Working with people", 1),
        ("How well the council is led", 4),
        ("People", None),
        ("Safeguarding", None),
        ("Strengths", None),
    ],
)
def test_one_heading_by_itself_must_hold_all_words_of_a_name(heading, theme):
    assert theme_named(heading, vocabulary()) == theme

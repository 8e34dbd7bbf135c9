"""Headings that a council words itself, in a house style of its own."""

from dataclasses import replace

import pytest

from reports.document.nodes import Role
from reports.document.style import HOUSE_STYLES
from reports.readers.files import read
from reports.readers.findings import findings
from reports.readers.lists import key_messages, recommendations
from reports.readers.text.known import recognise
from tests.unit.reports.readers.words import vocabulary

REPORT = b"""Fenmarsh County Council peer challenge

In a nutshell

1. Staff stay.

2. Data is late.

Theme 1: Working with people

Green lights

- Home care starts soon.

Amber lights

- Advice comes late.

Homework

1. Write it down.
"""
OWN = (
    ("In a nutshell", Role.KEY_MESSAGES),
    ("Green lights", Role.STRENGTHS),
    ("Amber Lights:", Role.CONSIDERATIONS),
    ("Homework", Role.RECOMMENDATIONS),
    ("Who came", Role.TEAM),
)


def found(headings):
    document = read(REPORT, replace(vocabulary(), headings=headings)).document
    sides = [(one.theme, one.kind.value, one.heading) for one in findings(document)]
    return sides, len(key_messages(document)), len(recommendations(document))


def test_they_are_known_when_they_are_handed_in():
    sides = [(1, "strength", "Home care starts soon."), (1, "consideration", "Advice comes late.")]
    assert found(OWN) == (sides, 2, 1)
    assert found(()) != (sides, 2, 1)


def test_what_has_no_meaning_of_its_own_is_no_heading_known_beforehand():
    assert recognise("Who came", replace(vocabulary(), headings=OWN)) is None


LABELS = {(label, role) for style in HOUSE_STYLES.values() for role, label in style.labels.items()}


@pytest.mark.parametrize(("label", "role"), sorted(LABELS))
def test_the_words_of_our_own_styles_are_known_anyway(label, role):
    """So a report in one of them is read by whoever has never heard of it."""
    own = recognise(label, replace(vocabulary(), headings=tuple(LABELS)))
    assert recognise(label, vocabulary()) == own or own is None

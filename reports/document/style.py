"""House styles: the shape of a printed report, as data.

Composing takes words and numbering from a style, writers take its stylesheet. A new shape is a new row here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reports.document.nodes import Role


class Numbering(StrEnum):
    """Which paragraphs of the findings carry numbers."""

    THEMES = "themes"
    """One run of numbers through all themes."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """`stylesheet` is a file of the writers' styles; `labels` are the headings that the style prints for a role."""

    key: str
    name: str
    stylesheet: str
    kicker: str
    """The line above the title on the cover."""
    labels: Mapping[Role, str]
    numbering: Numbering


BULLETS = HouseStyle(
    key="bullets",
    name="Bullets and paragraphs",
    stylesheet="bullets.css",
    kicker="Adult social care",
    labels=MappingProxyType(
        {
            Role.KEY_MESSAGES: "Summary of key findings",
            Role.FRAMEWORK: "What the framework asks",
            Role.WE_STATEMENTS: "We statements",
            Role.I_STATEMENTS: "I statements",
            Role.STRENGTHS: "Strengths",
            Role.CONSIDERATIONS: "For consideration",
            Role.OBSERVATIONS: "Observations",
            Role.FOCUS_AREAS: "Areas that the council asked the team to look at",
            Role.TEAM: "The peer team",
            Role.ACTIVITY: "What the team did",
            Role.KEY_FACTS: "Key facts",
            Role.SHARES: "Main reason for support",
            Role.SCORES: "Scores",
            Role.RECOMMENDATIONS: "Recommendations",
            Role.CONTACTS: "Contact",
        }
    ),
    numbering=Numbering.THEMES,
)

HOUSE_STYLES: Mapping[str, HouseStyle] = MappingProxyType({BULLETS.key: BULLETS})

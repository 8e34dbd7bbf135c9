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
class Words:
    """What a style says of its own: captions, columns, and the words between what people typed."""

    theme: str
    across: str
    """Heading of what stands across the themes."""
    see: str
    rests_on: str
    paragraph: str
    paragraphs: str
    to: str
    """Between the ends of a run of paragraphs."""
    impact: str
    no_i_statements: str
    source: str
    activity_caption: str
    activity_columns: tuple[str, str]
    key_facts_caption: str
    key_facts_columns: tuple[str, str, str, str]
    shares_columns: tuple[str, str]
    own_scores_caption: str
    regulator_scores_caption: str
    scores_columns: tuple[str, str, str]
    own_view: str
    draft: str
    draft_for_accuracy: str


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
    words: Words
    prints_impact: bool
    """Whether "what difference does it make to people?" is printed under each finding."""


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
    words=Words(
        theme="Theme",
        across="Across the themes",
        see="See",
        rests_on="Rests on",
        paragraph="paragraph",
        paragraphs="paragraphs",
        to="to",
        impact="What difference it makes:",
        no_i_statements="The framework has no I statements for this theme.",
        source="Source:",
        activity_caption="Activity before and during the visit",
        activity_columns=("Figure", "What it counts"),
        key_facts_caption="The council in figures",
        key_facts_columns=("Figure", "What it is", "Period", "Compared with"),
        shares_columns=("What it is", "Share"),
        own_scores_caption="Scores by quality statement, the council’s own view",
        regulator_scores_caption="Scores by quality statement, as the regulator published them",
        scores_columns=("Quality statement", "Score", "What the score means"),
        own_view="This is the council’s own view; a rating is for the regulator to give.",
        draft="Draft, not agreed",
        draft_for_accuracy="Draft for factual accuracy",
    ),
    prints_impact=True,
)

HOUSE_STYLES: Mapping[str, HouseStyle] = MappingProxyType({BULLETS.key: BULLETS})

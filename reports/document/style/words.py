"""The words that a style says of its own, and the headings that most styles share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reports.document.nodes import Role


@dataclass(frozen=True, slots=True)
class Words:
    """Captions, columns, and the words between what people typed."""

    across: str
    """Heading of what stands across the themes."""
    in_short: str
    """Heading of the list that closes a section of prose."""
    see: str
    rests_on: str
    paragraph: str
    paragraphs: str
    to: str
    """Between the ends of a run of paragraphs."""
    quoted: str
    """With `{}`: a finding's heading where a link names it."""
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
    glossary_caption: str
    glossary_columns: tuple[str, str]
    draft: str
    draft_for_accuracy: str
    comments_by: str
    """With `{status}` and `{date}`: until when a council may say what is wrong."""


WORDS = Words(
    across="Across the themes",
    in_short="In short",
    see="See",
    rests_on="Rests on",
    paragraph="paragraph",
    paragraphs="paragraphs",
    to="to",
    quoted="‘{}’",
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
    glossary_caption="Acronyms used in this report",
    glossary_columns=("Acronym", "What it stands for"),
    draft="Draft, not agreed",
    draft_for_accuracy="Draft for factual accuracy",
    comments_by="{status}: comments by {date}",
)

_LABELS = {
    Role.KEY_MESSAGES: "Key messages",
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
    Role.GLOSSARY: "Glossary",
    Role.CONTACTS: "Contact",
}


def labels(**own: str) -> Mapping[Role, str]:
    """The shared headings, but for those that a style names otherwise, by the role's name."""
    return MappingProxyType(_LABELS | {Role(role): label for role, label in own.items()})

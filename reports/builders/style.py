"""House styles as data: the words and choices of one shape of report, read from `styles/`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reports.builders import plain

_FOLDER = Path(__file__).parent / "styles"


@dataclass(frozen=True, slots=True)
class Labels:
    """The heading of each kind of part where the report's outline gives it none."""

    text: str
    lead: str
    framework: str
    strengths: str
    considerations: str
    observations: str
    key_messages: str
    recommendations: str
    focus_areas: str
    team: str
    activity: str
    key_facts: str
    contacts: str
    scores: str

    def of(self, kind: str) -> str:
        return getattr(self, kind)


@dataclass(frozen=True, slots=True)
class Words:
    across: str
    see: str
    rests_on: str
    paragraph: str
    paragraphs: str
    impact: str
    we_statements: str
    i_statements: str
    no_i_statements: str
    source: str
    activity_caption: str
    activity_columns: tuple[str, ...]
    key_facts_caption: str
    key_facts_columns: tuple[str, ...]
    shares_columns: tuple[str, ...]
    own_scores_caption: str
    regulator_scores_caption: str
    scores_columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statuses:
    """What the cover says of how far a report has come; empty says nothing."""

    draft: str
    draft_for_accuracy: str
    final: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    key: str
    name: str
    labels: Labels
    words: Words
    statuses: Statuses
    prints_impact: bool


@cache
def house_style(key: str) -> HouseStyle:
    """Raises KeyError for a style that does not exist."""
    if key not in keys():
        raise KeyError(key)
    return plain.load(HouseStyle, json.loads((_FOLDER / f"{key}.json").read_text("utf-8")))


@cache
def keys() -> tuple[str, ...]:
    """Every house style that there is."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.json")))

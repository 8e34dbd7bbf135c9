"""The sentence that says what a theme covers, printed under another theme too: a slip of a copied template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.builders.facts import Facts
from reports.checks.material import Material
from reports.checks.passages import lines_of
from reports.checks.wording import folded
from reports.document.messages import Level, Message, Opens
from reports.document.richtext import from_html


@dataclass(frozen=True, slots=True)
class _Lead:
    theme: int
    name: str
    text: str
    part: int


def used_twice(material: Material) -> Iterator[Message]:
    """Each theme whose sentence is that of an earlier theme, or another theme's in the framework."""
    facts = material.facts
    leads = list(_leads(facts))
    first: dict[str, _Lead] = {}
    for lead in leads:
        before = first.setdefault(folded(lead.text), lead)
        if before.theme != lead.theme:
            yield _message(lead, f"Theme {lead.theme} says what it covers in the same words as theme {before.theme}.")
        elif (owner := _owner(lead, facts)) and not any(other.theme == owner for other in leads if _same(other, lead)):
            yield _message(lead, f"Theme {lead.theme} says what it covers in the words of theme {owner}.")


def _leads(facts: Facts) -> Iterator[_Lead]:
    """As printed: what was typed, or else the framework's own sentence."""
    standard = {theme.number: theme.lead_sentence for theme in facts.framework.themes}
    for section in facts.sections:
        if section.kind != "theme" or section.theme is None:
            continue
        for part in section.parts:
            if part.kind == "lead":
                text = " ".join(lines_of(from_html(part.body))) or standard.get(section.theme, "")
                if folded(text):
                    yield _Lead(section.theme, section.title, text, part.ref)


def _owner(lead: _Lead, facts: Facts) -> int | None:
    """The other theme whose sentence it is in the framework."""
    return next(
        (
            theme.number
            for theme in facts.framework.themes
            if theme.number != lead.theme and folded(theme.lead_sentence) == folded(lead.text)
        ),
        None,
    )


def _same(one: _Lead, other: _Lead) -> bool:
    return folded(one.text) == folded(other.text)


def _message(lead: _Lead, text: str) -> Message:
    return Message(Level.ERROR, text, f"theme-{lead.theme}", opens=Opens("part", lead.part, lead.name))

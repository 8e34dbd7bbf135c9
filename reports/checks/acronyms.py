"""Acronyms that the report uses and never explains, and those that it explains in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from reports.acronyms.explaining import explained
from reports.acronyms.finding import acronyms_in
from reports.acronyms.glossary import Entry
from reports.acronyms.known import everyday
from reports.builders.glossary import has_place
from reports.checks.material import Material
from reports.checks.passages import Passage
from reports.document.messages import Level, Message, Opens


def unexplained(material: Material) -> Iterator[Message]:
    """One message an acronym, at its first use; on the glossary's page where the report has one to list it in."""
    first = _first_uses(material)
    unknown = {one.acronym: one for one in material.glossary if one.acronym in first and not _is_known(one, material)}
    said = explained(f"{material.printed}\n{' '.join(material.organisations)}", unknown.keys())
    for acronym, passage in first.items():
        if acronym in unknown and acronym not in said:
            times = _times(unknown[acronym].count)
            message = passage.message(Level.WARNING, f"“{acronym}” is used {times} and explained nowhere.")
            yield _in_glossary(message, acronym) if has_place(material.facts) else message


def in_two_ways(material: Material) -> Iterator[Message]:
    """Explanations of one acronym in the text that do not say the same."""
    for entry in material.glossary:
        if len(entry.told) > 1:
            first, second, *_ = entry.told
            sentence = f"“{entry.acronym}” is explained as “{first}” and as “{second}”."
            yield Message(Level.WARNING, sentence, opens=Opens("glossary", name=entry.acronym))


def _first_uses(material: Material) -> dict[str, Passage]:
    """Acronym → the first of the typed passages that uses it."""
    first: dict[str, Passage] = {}
    for line, passage in material.lines():
        for acronym in acronyms_in(line):
            first.setdefault(acronym, passage)
    return first


def _is_known(entry: Entry, material: Material) -> bool:
    """Every reader knows it, or the report's own glossary lists it."""
    return entry.acronym in everyday() or (entry.is_printed and has_place(material.facts))


def _in_glossary(message: Message, acronym: str) -> Message:
    return Message(message.level, message.text, message.place, opens=Opens("glossary", name=acronym))


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"

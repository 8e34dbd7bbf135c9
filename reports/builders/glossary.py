"""The glossary of a report: a table of its acronyms and what they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from reports.acronyms import glossary
from reports.acronyms.glossary import Entry
from reports.acronyms.lines import lines_of
from reports.builders.facts import Facts
from reports.builders.plan import PlannedSection
from reports.document.nodes import Block, Document, Role, Table
from reports.document.style import Words

KIND = "glossary"


def is_asked_for(sections: Iterable[PlannedSection]) -> bool:
    return any(
        is_asked_for(section.children) or any(part.kind == KIND for part in section.parts) for section in sections
    )


def has_place(facts: Facts) -> bool:
    return any(part.kind == KIND for section in facts.sections for part in section.parts)


def entries(document: Document, facts: Facts) -> tuple[Entry, ...]:
    """Every acronym in what was composed from the facts, those included that no glossary prints."""
    return glossary.glossary(
        lines_of(document),
        typed={one.acronym: one.meaning for one in facts.glossary},
        left_out=[one.acronym for one in facts.glossary if one.is_left_out],
        names=(facts.council, *_people(facts)),
    )


def table(found: Iterable[Entry], words: Words) -> tuple[Block, ...]:
    """What is known and not left out: a row without a meaning would tell nobody anything."""
    rows = tuple((entry.acronym, entry.meaning) for entry in found if entry.is_printed)
    return (Table(words.glossary_caption, words.glossary_columns, rows, role=Role.GLOSSARY),) if rows else ()


def _people(facts: Facts) -> tuple[str, ...]:
    if facts.challenge is None:
        return ()
    named = (person.name for person in (*facts.challenge.team, *facts.challenge.contacts))
    return tuple(filter(None, (*named, facts.challenge.sponsor, facts.challenge.commissioner)))

"""Key facts as tables, a section for each panel; people the report names."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby

from reports.builders.facts import ChallengeFacts, KeyFactFacts, MemberFacts
from reports.document.nodes import Block, People, Person, Role, Section, Table, Text
from reports.document.style import Words

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|per cent)")


def key_facts(facts: tuple[KeyFactFacts, ...], words: Words) -> tuple[Block, ...]:
    return tuple(_panel(panel, tuple(rows), words) for panel, rows in groupby(facts, key=lambda fact: fact.panel))


def _panel(panel: str, facts: tuple[KeyFactFacts, ...], words: Words) -> Block:
    """A panel with a name is headed by it; one without has the style's caption."""
    if not panel:
        return _table(words.key_facts_caption, facts, words)
    return Section((Text(panel),), (_table("", facts, words),), role=Role.KEY_FACTS)


def _table(caption: str, facts: tuple[KeyFactFacts, ...], words: Words) -> Table:
    if are_shares(facts):
        rows = tuple((fact.label, fact.value) for fact in facts)
        return Table(caption, words.shares_columns, rows, role=Role.SHARES)
    rows = tuple((f"{fact.qualifier} {fact.value}".strip(), fact.label, fact.period, fact.comparator) for fact in facts)
    kept = [column for column in range(len(words.key_facts_columns)) if column < 2 or any(row[column] for row in rows)]
    return Table(
        caption,
        tuple(words.key_facts_columns[column] for column in kept),
        tuple(tuple(row[column] for column in kept) for row in rows),
        role=Role.KEY_FACTS,
    )


def are_shares(facts: tuple[KeyFactFacts, ...]) -> bool:
    """Percentages of one whole: two or more, adding up to 100, with nothing else said of them."""
    if len(facts) < 2 or any(fact.qualifier or fact.period or fact.comparator for fact in facts):
        return False
    found = [_PERCENT.fullmatch(fact.value.strip()) for fact in facts]
    return all(found) and sum(Decimal(match[1]) for match in found) == 100


def team(challenge: ChallengeFacts) -> tuple[Block, ...]:
    people = tuple(
        Person(member.name, role=_role(member), job_title=member.job_title, organisation=member.organisation)
        for member in challenge.team
    )
    return (People(people, Role.TEAM),) if people else ()


def _role(member: MemberFacts) -> str:
    """Nothing where the job says it already, as a published list of the team does."""
    return "" if member.role.casefold() in member.job_title.casefold() else member.role


def contacts(challenge: ChallengeFacts) -> tuple[Block, ...]:
    people = tuple(
        Person(
            contact.name,
            job_title=contact.job_title,
            organisation=contact.organisation,
            email=contact.email,
            phone=contact.phone,
        )
        for contact in challenge.contacts
    )
    return (People(people, Role.CONTACTS),) if people else ()

"""What the report says in prose and the talk needs: thanks, next steps, whom to ask. Found by the headings above it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from reports.builders.facts import ContactFacts, Facts, PartFacts
from reports.builders.slides import standing
from reports.builders.slides.headings import renamed
from reports.builders.slides.runs import Run
from reports.builders.slides.telling import Telling, of_addresses, of_prose, of_text
from reports.document.deck import Mark
from reports.document.nodes import Role
from reports.document.style import HouseStyle

_THANKS = re.compile(r"\bthank", re.IGNORECASE)
_NEXT_STEPS = re.compile(r"\bnext steps?\b", re.IGNORECASE)
_CONTACTS = re.compile(r"\bcontacts?\b", re.IGNORECASE)
_REACHING = re.compile(r"(?:e-?mail|tel|telephone|phone|mobile)\b", re.IGNORECASE)


def thanks(facts: Facts) -> tuple[Telling, ...]:
    """What the report says in thanks; a peer challenge never goes without."""
    found = next(_thanking(facts), ())
    if not found and facts.kind == "peer_challenge":
        return (of_text(standing.THANKS_SAID),)
    return found


def _thanking(facts: Facts) -> Iterator[tuple[Telling, ...]]:
    """First what is headed so, then the first paragraphs that thank somebody."""
    parts = list(_prose(facts))
    for heading, part in parts:
        if _THANKS.search(heading) and (said := tuple(of_prose(part.body))):
            yield said
    for _, part in parts:
        if said := tuple(telling for telling in of_prose(part.body) if _THANKS.search(telling.shown)):
            yield said


def next_steps(facts: Facts) -> Run | None:
    """A peer challenge never goes without."""
    if found := _headed(facts, _NEXT_STEPS):
        return _without_addresses(found)
    if facts.kind == "peer_challenge":
        return Run(standing.NEXT_STEPS, tuple(map(of_text, standing.NEXT_STEPS_SAID)))
    return None


def _without_addresses(run: Run) -> Run:
    """Lines that only say how to reach somebody are for the notes: the last slide has who to ask."""
    reaching = [telling for telling in run.tellings if _REACHING.match(telling.shown)]
    steps = tuple(telling for telling in run.tellings if telling not in reaching)
    spoken = tuple(line for telling in reaching for line in telling.whole)
    return replace(run, tellings=steps, rest=spoken) if steps else run


def contacts(facts: Facts, style: HouseStyle) -> Run | None:
    if facts.challenge and facts.challenge.contacts:
        title = renamed(Role.CONTACTS, style, standing.CONTACTS)
        return Run(title, tuple(map(_contact, facts.challenge.contacts)), mark=Mark.NONE)
    found = _headed(facts, _CONTACTS, of_addresses)
    return replace(found, mark=Mark.NONE) if found else None


def _headed(facts: Facts, wanted: re.Pattern[str], tell: Callable[[str], Iterator[Telling]] = of_prose) -> Run | None:
    """The first prose under a heading that says so, by that heading."""
    for heading, part in _prose(facts):
        if wanted.search(heading) and (said := tuple(tell(part.body))):
            return Run(heading, said)
    return None


def _contact(contact: ContactFacts) -> Telling:
    said = (contact.name, contact.job_title, contact.organisation, contact.email, contact.phone)
    return Telling(", ".join(" ".join(text.split()) for text in said if text.strip()))


def _prose(facts: Facts) -> Iterator[tuple[str, PartFacts]]:
    """What was typed as prose, with the nearest heading above it."""
    for section in facts.sections:
        for part in section.parts:
            if part.kind == "text":
                yield part.title or section.title, part

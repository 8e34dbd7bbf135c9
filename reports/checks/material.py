"""What checks read: the facts, the tree, every typed text with its place, and what is known around the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reports.acronyms.glossary import Entry
from reports.builders import glossary
from reports.builders.facts import Facts
from reports.checks.passages import Passage, passages_of
from reports.document.nodes import Document
from reports.document.words import text_of


@dataclass(frozen=True, slots=True)
class CouncilName:
    """As people say it and as it signs: "Barnet", "London Borough of Barnet"."""

    name: str
    official_name: str


@dataclass(frozen=True)
class Material:
    facts: Facts
    document: Document
    councils: tuple[CouncilName, ...] = ()
    """All councils that are known, this report's own among them."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(passages_of(self.facts))

    @cached_property
    def glossary(self) -> tuple[Entry, ...]:
        """Every acronym in the report, whether or not it prints a glossary."""
        return glossary.entries(self.document, self.facts)

    @cached_property
    def of_findings(self) -> dict[int, Passage]:
        """The passage of each finding, by its key."""
        return {passage.opens.ref: passage for passage in self.passages if passage.opens.kind == "finding"}

    @cached_property
    def printed(self) -> str:
        """The whole report as one text."""
        return text_of(self.document)

    def lines(self) -> Iterator[tuple[str, Passage]]:
        """Every typed paragraph, heading or item, with the passage that it belongs to."""
        for passage in self.passages:
            for line in passage.lines:
                yield line, passage

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Whom the report names on purpose, and who asked for it."""
        challenge = self.facts.challenge
        if challenge is None:
            return ()
        named = [person.name for person in (*challenge.team, *challenge.contacts)]
        return tuple(filter(None, [*named, challenge.sponsor, challenge.commissioner]))

    @cached_property
    def organisations(self) -> tuple[str, ...]:
        """Where the people come from whom the report names on purpose, as it prints them."""
        challenge = self.facts.challenge
        if challenge is None:
            return ()
        people = (*challenge.team, *challenge.contacts)
        return tuple(text for person in people for text in (person.organisation, person.job_title) if text)

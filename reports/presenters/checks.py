"""What the checks said of a report, by how grave it is, each message with the address where it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.urls import reverse

from assurance.models import Review
from assurance.presenters.reviews import url_of
from councils.words import listed
from reports.checks.checking import CHECKS
from reports.document.messages import Level, Message, Opens
from reports.presenters import glossary

_ADDRESSES = {
    "finding": "finding-edit",
    "paragraph": "paragraph-edit",
    "key_message": "message-edit",
    "recommendation": "recommendation-edit",
    "part": "part-edit",
}
_PAGES = {"findings": "finding-list", "recommendations": "recommendation-list", "outline": "outline"}
_LEVELS = (
    (Level.ERROR, "Must be mended", "must be mended", "cf-problem--must", "look"),
    (Level.WARNING, "To look at", "to look at", "cf-problem--look", "look"),
    (Level.NOTE, "For information", "for information", "", "read"),
)
_OF_THE_WRITER = "While the file was made"


@dataclass(frozen=True, slots=True)
class Noticed:
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Group:
    """What one check found; `is_open` where it is not to be overlooked."""

    title: str
    advice: str
    noticed: list[Noticed]
    is_open: bool

    @property
    def count(self) -> int:
        return len(self.noticed)


@dataclass(frozen=True, slots=True)
class OfLevel:
    name: str
    count: int
    look: str
    icon: str
    groups: list[Group]


class Panel:
    """`is_writer`: whether it is shown to somebody who may mend what it says.

    Others see what is wrong on paper, not how the writers work: a council that reads its team's shared draft does not
    learn from the checks what evidence the team has.
    """

    def __init__(self, messages: Iterable[Message], *, review: Review, is_writer: bool) -> None:
        found = dict.fromkeys(messages)
        self._messages = [message for message in found if is_writer or _is_on_paper(message)]
        self._review = review

    @property
    def is_clean(self) -> bool:
        return not self._messages

    @property
    def must_be_mended(self) -> list[Group]:
        return [group for level in self.levels if level.groups[0].is_open for group in level.groups]

    @property
    def summary(self) -> str:
        """ "1 must be mended, 12 to look at and 3 for information"."""
        counts = [(self._of(level), said) for level, _, said, *_ in _LEVELS]
        return listed([f"{len(messages)} {said}" for messages, said in counts if messages])

    @cached_property
    def levels(self) -> list[OfLevel]:
        return [
            OfLevel(name, len(messages), look, icon, self._groups(messages))
            for level, name, _, look, icon in _LEVELS
            if (messages := self._of(level))
        ]

    def _of(self, level: Level) -> list[Message]:
        return [message for message in self._messages if message.level == level]

    def _groups(self, messages: list[Message]) -> list[Group]:
        """In the order of the checks, what a writer noticed last."""
        order = list(CHECKS)
        messages = sorted(messages, key=lambda one: order.index(one.check) if one.check in CHECKS else len(order))
        return [self._group(key, list(of_one)) for key, of_one in groupby(messages, key=_check_of)]

    def _group(self, key: str, messages: list[Message]) -> Group:
        title, advice = (CHECKS[key].title, CHECKS[key].advice) if key else (_OF_THE_WRITER, "")
        noticed = [Noticed(message.text, self._url(message.opens)) for message in messages]
        return Group(title, advice, noticed, messages[0].level == Level.ERROR)

    def _url(self, opens: Opens | None) -> str:
        """Of the page where it is mended; empty for what stands on no page."""
        if opens is None:
            return ""
        if opens.kind in _ADDRESSES and opens.ref:
            return url_of(_ADDRESSES[opens.kind], self._review, opens.ref)
        if opens.kind == "glossary":
            return f"{glossary.url_of('', self._review)}#acronym-{opens.name}"
        if opens.kind == "activity":
            return reverse("peerchallenge:challenge-detail", args=[self._review.council.slug, self._review.pk])
        return url_of(_PAGES.get(opens.kind, "outline"), self._review)


def _is_on_paper(message: Message) -> bool:
    return message.level == Level.ERROR or message.check in ("", "agreement")


def _check_of(message: Message) -> str:
    """Its key; empty for a writer's, and for those of checks that are no more."""
    return message.check if message.check in CHECKS else ""


def read_back(stored: Mapping) -> Message:
    """A message as an artefact keeps it. Those of before checks had places have neither check nor place to open."""
    opens = stored.get("opens")
    return Message(
        Level(stored["level"]),
        stored["text"],
        stored.get("place", ""),
        stored.get("check", ""),
        Opens(**opens) if opens else None,
    )

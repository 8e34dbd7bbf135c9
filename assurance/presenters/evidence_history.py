"""How one item of evidence came to be as it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from assurance.presenters.history import UNKNOWN, names_of
from assurance.presenters.moments import said
from assurance.presenters.narrative import shown

VERBS = {
    "evidence.add": "added it",
    "evidence.edit": "edited it",
    "evidence.remove": "took it out of the library",
    "evidence.restore": "put it back",
    "evidence_selections.take_out": "took it out of the library",
    "evidence_selections.put_back": "put it back",
    "evidence_selections.give": "gave it an owner",
    "evidence_selections.look_again": "set the day to look again",
}
OPENED = {True: "opened it to peer teams", False: "closed it to peer teams"}


@dataclass(frozen=True, slots=True)
class ItemVersion:
    """`version` is set where the item was saved anew; then title, summary and text are what they were."""

    who: str
    when: str
    what: str
    version: int | None = None
    title: str = ""
    summary: str = ""
    text: SafeString = ""


class ItemHistory:
    """`events` are an item's history rows with their contexts, oldest first."""

    def __init__(self, events: Iterable):
        self._events = list(events)
        self._names = names_of(self._events)

    @property
    def entries(self) -> list[ItemVersion]:
        """Newest first."""
        before = [None, *self._events[:-1]]
        return [self._entry(event, last) for event, last in zip(self._events, before, strict=True)][::-1]

    @property
    def count(self) -> str:
        """Which version stands."""
        return f"version {self._events[-1].version}" if self._events else ""

    def _entry(self, event, last) -> ItemVersion:
        context = _context(event)
        who = self._names.get(context.get("user"), UNKNOWN)
        entry = (who, said(event.pgh_created_at), _what(event, last, context.get("action", "")))
        if last is not None and last.version == event.version:
            return ItemVersion(*entry)
        return ItemVersion(*entry, event.version, event.title, event.summary, shown(event.text))


def _what(event, last, action: str) -> str:
    if last is not None and last.is_open_to_teams != event.is_open_to_teams and action != "evidence.edit":
        return OPENED[event.is_open_to_teams]
    return VERBS.get(action) or ("added it" if last is None else "changed it")


def _context(event) -> dict:
    return event.pgh_context.metadata if event.pgh_context else {}

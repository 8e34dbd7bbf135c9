"""Who did what to a finding, and the text of every version, from the rows that the database's triggers keep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.safestring import SafeString

from assurance.presenters.moments import said
from assurance.presenters.narrative import shown
from councils.models import User

VERBS = {
    "findings.record": "recorded it",
    "findings.edit": "edited it",
    "findings.mark_for_review": "marked it for review",
    "findings.agree": "agreed it",
    "findings.take_back": "took the agreement back",
    "findings.withdraw": "withdrew it",
    "findings.restore": "restored it",
}
UNKNOWN = "Somebody"


@dataclass(frozen=True, slots=True)
class Entry:
    """`version` is set where the words were saved; then `heading`, `narrative` and `impact` are what they were."""

    who: str
    when: str
    what: str
    version: int | None = None
    heading: str = ""
    narrative: SafeString = ""
    impact: SafeString = ""


@dataclass(frozen=True, slots=True)
class Save:
    """Who saved a version, and when; how the sentence on the page of two versions names them."""

    who: str
    at: datetime
    facts: Mapping = field(default_factory=dict)
    """What the save's history row says of it."""

    @property
    def who_id(self) -> int | None:
        return self.facts.get("user")

    @property
    def when(self) -> str:
        return said(self.at)


class History:
    """`events` are a finding's history rows with their contexts, oldest first. Moves within the list are left out."""

    def __init__(self, events: Iterable):
        self._events = [event for event in events if not _is_move(event)]
        self._names = names_of(self._events)

    @property
    def entries(self) -> list[Entry]:
        """Newest first."""
        entries, version = [], None
        for event in self._events:
            entries.append(self._entry(event, is_saved=event.version != version))
            version = event.version
        return entries[::-1]

    @property
    def count(self) -> str:
        """Which version stands."""
        return f"version {self._events[-1].version}" if self._events else ""

    def _entry(self, event, *, is_saved: bool) -> Entry:
        action = _context(event).get("action", "")
        what = VERBS.get(action) or ("recorded it" if event.pgh_label == "insert" else "changed it")
        entry = (_who(event, self._names), said(event.pgh_created_at), what)
        if not is_saved:
            return Entry(*entry)
        return Entry(*entry, event.version, event.heading, shown(event.narrative), shown(event.impact))


def last_save(row, *, counter: str = "version") -> Save:
    """Who wrote what a row says now; `row` is of any model with history.

    Where it counts versions, in the field `counter`, that is the first history row of the present one: later rows are
    moves and steps.
    """
    events = row.events.select_related("pgh_context").order_by("pgh_id")
    event = events.filter(**{counter: getattr(row, counter)}).first() if hasattr(row, counter) else events.last()
    return Save(_who(event, names_of([event])), event.pgh_created_at, _context(event))


def names_of(events: Iterable) -> dict[int, str]:
    people = {_context(event).get("user") for event in events}
    return {user.pk: user.initials_and_surname for user in User.objects.filter(pk__in=people - {None})}


def _is_move(event) -> bool:
    return _context(event).get("action", "").endswith(".move")


def _context(event) -> dict:
    return event.pgh_context.metadata if event.pgh_context else {}


def _who(event, names: dict[int, str]) -> str:
    return names.get(_context(event).get("user"), UNKNOWN)

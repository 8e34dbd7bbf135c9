"""Who did what to a finding, and what it said before, from the rows that the database's triggers keep."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from assurance.models import Finding
from assurance.presenters.changes import FieldChange, Words, changed_fields
from assurance.presenters.moments import said, to_the_minute
from assurance.presenters.reviews import url_of
from assurance.spells import Step, spells
from councils.models import User
from councils.words import counted

VERBS = {
    "findings.record": "recorded it",
    "findings.edit": "edited it",
    "findings.mark_for_review": "marked it for review",
    "findings.agree": "agreed it",
    "findings.take_back": "took the agreement back",
    "findings.withdraw": "withdrew it",
    "findings.restore": "restored it",
    "finding_lists.record_lines": "recorded it",
    "finding_lists.place": "moved it to another list",
    "finding_selections.agree": "agreed it",
    "finding_selections.mark_for_review": "marked it for review",
    "finding_selections.withdraw": "withdrew it",
    "finding_selections.tag": "changed what it is tied to",
    "finding_merges.merge": "merged findings",
    "finding_merges.split": "split a finding in two",
}
RESTORED = "brought version {} back"
UNKNOWN = "Somebody"
NEWEST = 4
"""So many entries stand on the finding's own page."""
ROWS = 3
"""So many changed paragraphs of a field stand in an entry; the version's own page has all of them."""


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


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    at: datetime
    url: str

    @property
    def when(self) -> str:
        return to_the_minute(self.at)


@dataclass(frozen=True, slots=True)
class Entry:
    """One spell. `versions` are those saved in it, the newest first; `first` is what the very first version says."""

    who: str
    at: datetime
    what: str
    versions: list[Version]
    changes: list[FieldChange]
    first: str = ""

    @property
    def when(self) -> str:
        return to_the_minute(self.at)

    @property
    def saves(self) -> str:
        return counted(len(self.versions), "save") if len(self.versions) > 1 else ""


class History:
    """Of one finding, which comes with its review and council. Moves within its list are left out."""

    def __init__(self, finding: Finding):
        self._finding = finding
        self._steps = steps_of(finding)
        self.spells = spells(self._steps)[::-1]
        """The newest first; `entries` tells any of them."""

    @property
    def count(self) -> str:
        """Which version stands."""
        return f"version {self._finding.version}"

    @property
    def url(self) -> str:
        return url_of("finding-history", self._finding.review, self._finding.pk)

    @property
    def newest(self) -> list[Entry]:
        return self.entries(self.spells[:NEWEST])

    @property
    def earlier(self) -> str:
        """How many more there are than the newest; empty when that is none."""
        number = len(self.spells) - NEWEST
        return f"{counted(number, 'earlier entry', 'earlier entries')}" if number > 0 else ""

    def entries(self, shown: Sequence[Sequence[Step]]) -> list[Entry]:
        """In three queries, however many they are."""
        before = {step.key: last for last, step in pairwise(self._steps)}
        ends = [(before.get(spell[0].key), spell[-1]) for spell in shown]
        words = words_of(self._finding, [step.key for pair in ends for step in pair if step])
        names = names_for(step.who for spell in shown for step in spell)
        return [self._entry(spell, *pair, words, names) for spell, pair in zip(shown, ends, strict=True)]

    def _entry(self, spell: Sequence[Step], before: Step | None, last: Step, words: dict, names: dict) -> Entry:
        versions = [self._version(step) for step in reversed(spell) if step.is_save]
        changes = changed_fields(words[before.key], words[last.key], most=ROWS) if before and versions else []
        first = "" if before else words[last.key].heading
        return Entry(names.get(last.who, UNKNOWN), last.at, last.what, versions, changes, first)

    def _version(self, step: Step) -> Version:
        return Version(step.version, step.at, version_url(self._finding, step.version))


def version_url(finding: Finding, number: int) -> str:
    return url_of("finding-version", finding.review, finding.pk, number)


def words_of(finding: Finding, keys: Iterable[int]) -> dict[int, Words]:
    """What a finding said at history rows, by their keys."""
    rows = finding.events.filter(pgh_id__in=set(keys)).values_list("pgh_id", "heading", "narrative", "impact", "topic")
    return {key: Words(*words) for key, *words in rows}


def steps_of(finding: Finding) -> list[Step]:
    """Oldest first, without texts: one query, and little of it for each."""
    place = ("version", "state", "kind", "theme_id", "section_id")
    rows = finding.events.order_by("pgh_id").values(
        "pgh_id", "pgh_created_at", "pgh_label", "pgh_context__metadata", *place
    )
    found: list[Step] = []
    last: dict = {}
    for row in rows:
        if not last or any(row[name] != last[name] for name in place):
            found.append(_step(row, is_save=row["version"] != last.get("version")))
        last = row
    return found


def _step(row: dict, *, is_save: bool) -> Step:
    context = row["pgh_context__metadata"] or {}
    what = VERBS.get(context.get("action", "")) or ("recorded it" if row["pgh_label"] == "insert" else "changed it")
    if "restored" in context:
        what = RESTORED.format(context["restored"])
    return Step(row["pgh_id"], row["pgh_created_at"], context.get("user"), what, row["version"], is_save)


def last_save(row, *, counter: str = "version") -> Save:
    """Who wrote what a row says now; `row` is of any model with history.

    Where it counts versions, in the field `counter`, that is the first history row of the present one: later rows are
    moves and steps.
    """
    events = row.events.select_related("pgh_context").order_by("pgh_id")
    event = events.filter(**{counter: getattr(row, counter)}).first() if hasattr(row, counter) else events.last()
    facts = _facts(event)
    return Save(names_of([event]).get(facts.get("user"), UNKNOWN), event.pgh_created_at, facts)


def names_of(events: Iterable) -> dict[int, str]:
    """Of those who acted, by key; `events` come with their contexts."""
    return names_for(_facts(event).get("user") for event in events)


def _facts(event) -> dict:
    return event.pgh_context.metadata if event.pgh_context else {}


def names_for(people: Iterable[int | None]) -> dict[int, str]:
    return {user.pk: user.initials_and_surname for user in User.objects.filter(pk__in=set(people) - {None})}

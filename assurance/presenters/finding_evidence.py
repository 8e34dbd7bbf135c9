"""The answer to "how do we know?" beside one finding."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from assurance.models import EvidenceItem, EvidenceLink, Finding
from assurance.presenters.reviews import url_of
from assurance.presenters.triangulation import Backing, backing_of
from assurance.shelves import Shelf
from councils.words import counted

AT_ONCE = 20
"""So many items a search shows."""


def described(item: EvidenceItem) -> str:
    """ "People’s experience, 24 November 2026"; `item` comes with its category."""
    day = date_format(item.refers_on, "j F Y") if item.refers_on else "no date"
    return f"{item.category.name}, {day}" if item.category else day


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """One item behind the finding. `anchor` names it on the page; `source` is a word for the kind of source."""

    anchor: str
    item_id: int
    title: str
    source: str
    kind: str
    url: str
    about: str
    note: str
    note_url: str
    unlink_url: str


@dataclass(frozen=True, slots=True)
class Untied:
    """One item that has just been untied, with the note that it had: enough to put it back."""

    anchor: str
    item_id: int
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Found:
    """One item that a search offers."""

    item_id: int
    anchor: str
    title: str
    source: str
    kind: str
    about: str


class FindingEvidence:
    """`links` come with items and categories; `seen` are the keys of the items that the person may see.

    `writes` and `adds`: whether the person may tie items now, and add new ones to the library `shelf_name`.
    """

    def __init__(
        self,
        finding: Finding,
        links: Iterable[EvidenceLink],
        *,
        seen: Collection[int],
        on: date,
        writes: bool,
        adds: bool,
        shelf_name: str,
    ):
        self.finding = finding
        self.writes = writes
        self.adds = adds
        self.shelf_name = shelf_name
        self._links = list(links)
        self._seen = set(seen)
        self._on = on

    @property
    def backing(self) -> Backing:
        return backing_of((link.item for link in self._links), on=self._on)

    @property
    def categories(self) -> list[str]:
        """Their names."""
        return sorted({link.item.category.name for link in self._links if link.item.category})

    @property
    def items(self) -> list[LinkedItem]:
        return [self.shown(link) for link in self._links if link.item_id in self._seen]

    @property
    def unseen(self) -> str:
        """Items that are not the person's to see are counted and not named."""
        number = sum(link.item_id not in self._seen for link in self._links)
        if not number:
            return ""
        more = "more item" if self.items else "item"
        return f"{counted(number, more)} that you may not see {'counts' if number == 1 else 'count'} here too."

    def shown(self, link: EvidenceLink) -> LinkedItem:
        item, review = link.item, self.finding.review
        return LinkedItem(
            anchor_of(item),
            item.pk,
            item.title,
            item.get_source_display(),
            item.source,
            Shelf(review.council, review if item.review_id else None).url("evidence-detail", item.pk),
            described(item),
            link.note,
            url_of("finding-evidence-note", review, self.finding.pk, item.pk),
            url_of("finding-evidence-unlink", review, self.finding.pk, item.pk),
        )

    @property
    def url(self) -> str:
        return url_of("finding-evidence", self.finding.review, self.finding.pk)

    @property
    def attach_url(self) -> str:
        return url_of("finding-evidence-attach", self.finding.review, self.finding.pk)

    @property
    def create_url(self) -> str:
        return url_of("finding-evidence-create", self.finding.review, self.finding.pk)


class Search:
    """What a search finds. `items` are at most one more than are shown."""

    def __init__(self, words: str, items: Iterable[EvidenceItem]):
        self.words = words
        self._items = list(items)

    @property
    def results(self) -> list[Found]:
        return [
            Found(item.pk, f"found-{item.pk}", item.title, item.get_source_display(), item.source, described(item))
            for item in self._items[:AT_ONCE]
        ]

    @property
    def said(self) -> str:
        if not self.words:
            return ""
        if len(self._items) > AT_ONCE:
            return f"The first {AT_ONCE} are shown. Type another word to narrow them."
        return f"{counted(len(self._items), 'item')} found." if self._items else f"Nothing found for “{self.words}”."


def untied(item: EvidenceItem, *, note: str) -> Untied:
    return Untied(anchor_of(item), item.pk, item.title, note)


def anchor_of(item: EvidenceItem) -> str:
    return f"evidence-{item.pk}"

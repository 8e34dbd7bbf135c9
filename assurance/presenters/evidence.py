"""Evidence in lists, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.formats import date_format

from assurance.models import EvidenceItem, Review
from assurance.presenters.sorting import Column, heads
from assurance.shelves import Shelf
from councils.models import Council
from councils.words import counted

SORTS = {
    "title": "title",
    "source": "source",
    "refers": "refers_on",
    "used": "uses",
    "files": "number_of_files",
    "owner": "owner__name",
    "look": "review_by",
}
"""Names of orders in the address, with the field of each."""


@dataclass(frozen=True, slots=True)
class Statement:
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """`source` names the mark, `is_pickable` says whether what is selected can be changed by the person who looks."""

    key: int
    title: str
    url: str
    source: str
    source_name: str
    category: str
    refers_on: str
    statements: list[Statement]
    uses: int
    files: int
    owner: str
    review_by: str
    is_late: bool
    tags: list[str]
    is_pickable: bool


class EvidenceRows:
    """Rows of one list. `review` is set for a team's, which shows what its council has opened to it as well.

    Items come with rows (`EvidenceItemQuerySet.with_rows`).
    """

    def __init__(self, items: Iterable[EvidenceItem], *, shelf: Shelf, may_write: bool, today: date):
        self._items, self._shelf, self._may_write, self._today = items, shelf, may_write, today
        self._councils = Shelf(shelf.council)

    def __iter__(self):
        return map(self._row, self._items)

    def _row(self, item: EvidenceItem) -> Row:
        is_own = item.review_id == (self._shelf.review and self._shelf.review.pk)
        shelf = self._shelf if is_own else self._councils
        return Row(
            key=item.pk,
            title=item.title,
            url=shelf.url("evidence-detail", item.pk),
            source=item.source,
            source_name=item.get_source_display(),
            category=item.category.name if item.category else "",
            refers_on=day(item.refers_on),
            statements=[Statement(one.number, one.name) for one in item.statements.all()],
            uses=item.uses,
            files=item.number_of_files,
            owner=item.owner.initials_and_surname if item.owner else "",
            review_by=day(item.review_by),
            is_late=is_late(item, today=self._today),
            tags=_tags(item, shelf=self._shelf, is_own=is_own),
            is_pickable=self._may_write and is_own,
        )


def _tags(item: EvidenceItem, *, shelf: Shelf, is_own: bool) -> list[str]:
    if not is_own:
        return [f"Opened by {shelf.council.name}"]
    return ["Open to peer teams"] if item.is_open_to_teams else []


def is_late(item: EvidenceItem, *, today: date) -> bool:
    return item.review_by is not None and item.review_by < today


def day(value: date | None) -> str:
    return date_format(value, "j M Y") if value else ""


def columns(query: QueryDict) -> dict[str, Column]:
    """The heads that sort, by name."""
    texts = {
        "source": "Source",
        "title": "Evidence",
        "refers": "Refers to",
        "used": "Behind",
        "files": "Files",
        "owner": "Owner",
        "look": "Look again by",
    }
    return dict(zip(texts, heads(query, texts.items()), strict=True))


def order_of(sort: str) -> tuple[str, bool] | None:
    """Field and whether downwards; None for the usual order, which unknown names are as well."""
    field = SORTS.get(sort.removeprefix("-"))
    return (field, sort.startswith("-")) if field else None


def summary(page, total: int) -> str:
    """How many of the library's items are shown."""
    found = page.paginator.count
    return counted(found, "item") if found == total else f"{found} of {counted(total, 'item')}"


def name_of(council: Council, review: Review | None) -> str:
    """Whose library it is, as its heading says it."""
    return f"The team of {review.title}" if review else council.official_name

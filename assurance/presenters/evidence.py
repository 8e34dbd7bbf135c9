"""Evidence in lists, in words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page
from django.http import QueryDict
from django.utils.formats import date_format

from assurance.models import EvidenceItem
from assurance.presenters.sorting import Column, heads
from assurance.shelves import Shelf
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
    about: str
    refers_on: str
    statements: list[Statement]
    uses: str
    files: str
    owner: str
    review_by: str
    is_late: bool
    is_pickable: bool
    twin: str
    """What tells its link from another of the same title on the page; empty where none has it."""


class EvidenceRows:
    """Rows of one list. `review` is set for a team's, which shows what its council has opened to it as well.

    Items come with rows (`EvidenceItemQuerySet.with_rows`).
    """

    def __init__(self, items: Iterable[EvidenceItem], *, shelf: Shelf, may_write: bool, today: date):
        self._items, self._shelf, self._may_write, self._today = list(items), shelf, may_write, today
        self._councils = Shelf(shelf.council)
        self._titles = Counter(item.title for item in self._items)

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
            about=" · ".join([*([item.category.name] if item.category else []), *_tags(item, self._shelf, is_own)]),
            refers_on=day(item.refers_on),
            statements=[Statement(one.number, one.name) for one in item.statements.all()],
            uses=counted(item.uses, "finding") if item.uses else "",
            files=counted(item.number_of_files, "file") if item.number_of_files else "",
            owner=item.owner.initials_and_surname if item.owner else "",
            review_by=day(item.review_by),
            is_late=is_late(item, today=self._today),
            is_pickable=self._may_write and is_own,
            twin=f"number {item.pk}" if self._titles[item.title] > 1 else "",
        )


def _tags(item: EvidenceItem, shelf: Shelf, is_own: bool) -> list[str]:
    if not is_own:
        return [f"Opened by {shelf.council.name}"]
    return ["Open to peer teams"] if item.is_open_to_teams else []


def is_late(item: EvidenceItem, *, today: date) -> bool:
    return item.review_by is not None and item.review_by < today


def day(value: date | None) -> str:
    return date_format(value, "j M Y") if value else ""


COLUMNS = {
    "title": "Evidence",
    "source": "Source",
    "refers": "Refers to",
    "used": "Behind",
    "files": "Files",
    "owner": "Owner",
    "look": "Look again by",
}
"""Names in the address and texts of the heads that sort."""


def order_of(sort: str) -> tuple[str, bool] | None:
    """Field and whether downwards; None for the usual order, which unknown names are as well."""
    field = SORTS.get(sort.removeprefix("-"))
    return (field, sort.startswith("-")) if field else None


class LibraryPage:
    """One page of a library as it is filtered and sorted. `asked` is the address, `wanted` what of it is a filter."""

    def __init__(self, shelf: Shelf, page: Page, rows: EvidenceRows, asked: QueryDict, wanted: dict, *, total: int):
        self.shelf, self.rows = shelf, list(rows)
        self.is_filtered = bool(wanted)
        self.shows_taken_out = wanted.get("show") == "removed"
        self.has_any = total > 0
        self.sort = asked.get("sort", "")
        self._page, self._asked, self._total = page, asked, total

    @property
    def name(self) -> str:
        """Whose library it is."""
        return self.shelf.whose

    @property
    def summary(self) -> str:
        found, total = self._page.paginator.count, counted(self._total, "item")
        if self.shows_taken_out:
            return f"{counted(found, 'item')} taken out"
        return f"{found} of {total}" if self.is_filtered else total

    @property
    def columns(self) -> dict[str, Column]:
        return dict(zip(COLUMNS, heads(self._asked, COLUMNS.items()), strict=True))

    @property
    def is_pickable(self) -> bool:
        """Whether anything on the page can be selected and changed."""
        return any(row.is_pickable for row in self.rows)

    @property
    def asked(self) -> str:
        """The address's own words, for the way back after a step."""
        return self._asked.urlencode()

    @property
    def is_of_council(self) -> bool:
        return self.shelf.review is None

    @property
    def url(self) -> str:
        return self.shelf.url("evidence-list")

    @property
    def upload_url(self) -> str:
        return self.shelf.url("evidence-upload")

    @property
    def import_url(self) -> str:
        return self.shelf.url("evidence-import")

    @property
    def create_url(self) -> str:
        return self.shelf.url("evidence-create")

    @property
    def matrix_url(self) -> str:
        return self.shelf.url("evidence-matrix")

    @property
    def csv_url(self) -> str:
        return self.shelf.url("evidence-csv")

    @property
    def xlsx_url(self) -> str:
        return self.shelf.url("evidence-xlsx")

    @property
    def selection_url(self) -> str:
        return self.shelf.url("evidence-selection")

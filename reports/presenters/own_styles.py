from dataclasses import dataclass

from django.urls import reverse

from assurance.models import Review
from reports.builders.arranging import CHAPTERS, PARTS
from reports.document.nodes import Role
from reports.document.style import HOUSE_STYLES, HouseStyle
from reports.models import OwnStyle
from reports.orders import completed
from reports.presenters.moments import moment


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    url: str
    is_current: bool
    count: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """`until` says when it was put away, and nothing of one in use."""

    name: str
    base: str
    created: str
    created_by: str
    until: str
    url: str
    bring_back_url: str


def listed(row: OwnStyle, slug: str) -> Listed:
    """`row` comes with the people."""
    return Listed(
        name=row.name,
        base=HOUSE_STYLES[row.base].name,
        created=moment(row.created_at),
        created_by=row.created_by.name,
        until=moment(row.archived_at) if row.is_archived else "",
        url=url_of("words", row, slug),
        bring_back_url=url_of("bring-back", row, slug),
    )


def url_of(page: str, row: OwnStyle, slug: str) -> str:
    return reverse(f"reports:house-style-{page}", args=[slug, row.pk])


PAGES = (
    ("words", "Words"),
    ("headings", "Headings"),
    ("looks", "Colours and layout"),
    ("logo", "Logo"),
    ("order", "Order"),
)


_SEEN_AT = {"headings": "#theme-1"}


class StylePage:
    """The frame of the pages of one style: its parts, and what it looks like."""

    def __init__(self, row: OwnStyle, *, slug: str, page: str, reviews: list[Review], shown: Review | None) -> None:
        """`reviews` may be shown in the style; without one that is `shown`, an invented report is."""
        self.row, self.slug = row, slug
        self.reviews, self.shown = reviews, shown
        self._query = f"?review={shown.pk}" if shown else ""
        self._page = page
        self.url = url_of(page, row, slug)
        self.tabs = [Tab(name, url_of(key, row, slug) + self._query, key == page) for key, name in PAGES]

    @property
    def base(self) -> str:
        return HOUSE_STYLES[self.row.base].name

    @property
    def preview_url(self) -> str:
        """The preview begins where the change is to be seen."""
        return url_of("preview", self.row, self.slug) + self._query + _SEEN_AT.get(self._page, "")

    @property
    def report_url(self) -> str:
        """The report's page of the review that is shown, in this style; empty for the invented one."""
        if not self.shown:
            return ""
        return f"{reverse('reports:run-list', args=[self.slug, self.shown.pk])}?style={self.row.key}#preview"

    @property
    def archive_url(self) -> str:
        return url_of("archive", self.row, self.slug)

    @property
    def bring_back_url(self) -> str:
        return url_of("bring-back", self.row, self.slug)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of an order; `up` and `down` are what its buttons send, empty at the ends."""

    name: str
    up: str
    down: str


@dataclass(frozen=True, slots=True)
class Order:
    key: str
    title: str
    is_own: bool
    places: list[Place]


_NAMES = {"themes": "Themes", "focus_area": "Focus areas that stand alone", "lead": "Opening sentence"}


def orders(row: OwnStyle, style: HouseStyle) -> list[Order]:
    return [
        _order("chapters", "Chapters", row.chapters, CHAPTERS, style),
        _order("parts", "Inside a theme", row.parts, PARTS, style),
    ]


def _order(key: str, title: str, own: list[str], usual: tuple[str, ...], style: HouseStyle) -> Order:
    kinds = completed(own, usual)
    names = [_NAMES.get(kind) or style.labels[Role(kind)] for kind in kinds]
    last = len(kinds) - 1
    places = [
        Place(name, f"{key} {kind} up" if at else "", f"{key} {kind} down" if at < last else "")
        for at, (kind, name) in enumerate(zip(kinds, names, strict=True))
    ]
    return Order(key, title, bool(own), places)

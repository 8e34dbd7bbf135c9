"""Lists of reviews and one review at a glance, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import date_format

from assurance.models import Review
from assurance.presenters.sorting import Column, heads
from assurance.transitions import AGREED, DRAFTING, PUBLISHED, SHARED, STATUSES

LOOKS = {DRAFTING: "draft", SHARED: "review", AGREED: "agreed", PUBLISHED: "agreed"}
COLUMNS = (("title", "Review"), ("kind", "Kind"), ("status", "Status"), ("dates", "Dates"))
SORTS = {"title": "title", "kind": "kind", "status": "status", "dates": "ends_on"}


@dataclass(frozen=True, slots=True)
class State:
    text: str
    look: str


def state_of(review: Review) -> State:
    return State(STATUSES[review.status], LOOKS[review.status])


def dates_of(starts_on: date | None, ends_on: date | None) -> str:
    """ "9 to 12 June 2026": no part is said twice."""
    if not starts_on or not ends_on or starts_on == ends_on:
        only = starts_on or ends_on
        return _day(only) if only else ""
    if starts_on.year != ends_on.year:
        return f"{_day(starts_on)} to {_day(ends_on)}"
    if starts_on.month != ends_on.month:
        return f"{date_format(starts_on, 'j F')} to {_day(ends_on)}"
    return f"{starts_on.day} to {_day(ends_on)}"


def _day(day: date) -> str:
    return date_format(day, "j F Y")


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    url: str
    kind: str
    state: State
    dates: str
    strengths: int
    considerations: int


def row_of(review: Review) -> Row:
    """`review` comes with council, status and counts."""
    return Row(
        review.title,
        review.get_absolute_url(),
        review.get_kind_display(),
        state_of(review),
        dates_of(review.starts_on, review.ends_on),
        review.strengths,
        review.considerations,
    )


def columns(query: QueryDict) -> list[Column]:
    return heads(query, COLUMNS)


def order_of(sort: str) -> list[str]:
    """Fields to order by, empty for the usual order. Unknown names are the usual order too."""
    field = SORTS.get(sort.removeprefix("-"))
    return [("-" if sort.startswith("-") else "") + field, "-pk"] if field else []


def summary(page, total: int) -> str:
    """How many of the council's reviews the page shows."""
    found = page.paginator.count
    noun = "review" if found == 1 else "reviews"
    return f"{found} {noun}" if found == total else f"{found} of {total} shown"


def csv_rows(reviews: Iterable[Review]) -> list[Sequence]:
    head = ["Review", "Kind", "Status", "First day", "Last day", "Strengths", "For consideration"]
    return [head] + [
        [
            review.title,
            review.get_kind_display(),
            STATUSES[review.status],
            review.starts_on or "",
            review.ends_on or "",
            review.strengths,
            review.considerations,
        ]
        for review in reviews
    ]


def url_of(name: str, review: Review, *args) -> str:
    return reverse(f"assurance:{name}", args=[review.council.slug, review.pk, *args])

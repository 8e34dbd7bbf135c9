"""Key messages and recommendations: the report's two short lists, shown alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.forms import BoundField
from django.utils.safestring import SafeString

from assurance.models import Finding, KeyMessage, Recommendation, Review
from assurance.places import Place
from assurance.presenters.cards import NOUNS
from assurance.presenters.findings import Tick, TickGroup
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import url_of
from assurance.titles import title_of


@dataclass(frozen=True, slots=True)
class Kind:
    """The words and addresses of one of the two lists."""

    noun: str
    title: str
    url_name: str
    about: str

    def url(self, review: Review, step: str = "list", *args) -> str:
        return url_of(f"{self.url_name}-{step}", review, *args)


KEY_MESSAGES = Kind(
    "key message",
    "Key messages",
    "message",
    "What should be remembered if nothing else is. Printed first, in this order.",
)
RECOMMENDATIONS = Kind(
    "recommendation", "Recommendations", "recommendation", "What the council is asked to do, in the report’s order."
)


@dataclass(frozen=True, slots=True)
class Behind:
    title: str
    url: str


class MessageRow:
    def __init__(self, row: KeyMessage | Recommendation, *, kind: Kind, review: Review, number: int):
        self.pk = row.pk
        self.number = number
        self.text: SafeString = shown(row.text)
        self.behind = [Behind(title_of(one), url_of("finding-edit", review, one.pk)) for one in row.findings.all()]
        self.edit_url, self.move_url, self.remove_url = (
            kind.url(review, step, row.pk) for step in ("edit", "move", "remove")
        )

    @property
    def ties(self) -> str:
        number = len(self.behind)
        return f"{number} {'finding' if number == 1 else 'findings'} behind it"


def rows_of(rows: Iterable, *, kind: Kind, review: Review) -> list[MessageRow]:
    return [MessageRow(row, kind=kind, review=review, number=number) for number, row in enumerate(rows, start=1)]


def finding_groups(field: BoundField, review: Review) -> list[TickGroup]:
    """All findings that stand, by where they stand, each with its kind."""
    ticked = {str(getattr(value, "pk", value)) for value in field.value() or []}
    found = list(field.field.queryset)
    by_place = groupby(found, key=lambda one: Place(review, one.theme, one.section).name)
    return [TickGroup(name, _ticks(field, list(some), ticked)) for name, some in by_place]


def _ticks(field: BoundField, some: Sequence[Finding], ticked: set[str]) -> list[Tick]:
    return [
        Tick(
            f"{field.auto_id}_{one.pk}", str(one.pk), f"{NOUNS[one.kind][0].capitalize()}: {title_of(one)}",
            str(one.pk) in ticked,
        )
        for one in some
    ]  # fmt: skip

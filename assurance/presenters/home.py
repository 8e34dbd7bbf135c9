from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import Review
from assurance.presenters.reviews import Row, row_of
from assurance.presenters.waiting import Waiting
from assurance.transitions import PUBLISHED
from councils.models import Council
from councils.words import counted

AT_ONCE = 8
"""So many reviews of one council stand on the home page; the others are on the council's list."""


@dataclass(frozen=True, slots=True)
class Place:
    """A council with the reviews in it that the person may open. `council_url` is empty for a peer from elsewhere."""

    council: Council
    council_url: str
    rows: list[Row]
    note: str


class HomePage:
    """`reviews` come newest first, with council, status and counts; `councils` are those the person belongs to."""

    def __init__(self, councils: Iterable[Council], reviews: Iterable[Review], waiting: list[Waiting]):
        self.waiting = waiting
        self._own = {council.pk: council for council in councils}
        self._reviews = list(reviews)

    @property
    def places(self) -> list[Place]:
        others = {review.council_id: review.council for review in self._reviews if review.council_id not in self._own}
        ordered = sorted({**self._own, **others}.values(), key=lambda council: council.name)
        return [self._place(council) for council in ordered]

    def _place(self, council: Council) -> Place:
        reviews = [review for review in self._reviews if review.council_id == council.pk]
        # What is still being worked on comes first.
        reviews.sort(key=lambda review: review.status == PUBLISHED)
        url = council.get_absolute_url() if council.pk in self._own else ""
        more = len(reviews) - AT_ONCE
        note = f"{counted(more, 'more review')} on the council’s list" if more > 0 else ""
        return Place(council, url, [row_of(review) for review in reviews[:AT_ONCE]], note)

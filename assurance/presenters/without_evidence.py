"""How many findings of the reviews that are being written have nothing behind them yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assurance.models import Review
from assurance.models.finding import FindingKind
from assurance.presenters.cards import NOUNS
from assurance.presenters.reviews import url_of

ASKED = (FindingKind.STRENGTH, FindingKind.CONSIDERATION)
"""Observations are not asked for evidence: they claim nothing yet."""


@dataclass(frozen=True, slots=True)
class Share:
    """ "3 of 12 strengths"."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class ReviewWithout:
    title: str
    shares: list[Share]


def without_evidence(
    reviews: Iterable[Review], *, standing: Iterable[Mapping], without: Iterable[Mapping]
) -> list[ReviewWithout]:
    """Rows of `standing` and `without` are of review_id, kind and number. Reviews in which none is without stay out."""
    most = {(row["review_id"], row["kind"]): row["number"] for row in standing}
    bare = {(row["review_id"], row["kind"]): row["number"] for row in without}
    found = [
        ReviewWithout(
            review.title,
            [_share(review, kind, bare[at], most[at]) for kind in ASKED if (at := (review.pk, kind)) in bare],
        )
        for review in reviews
    ]
    return [one for one in found if one.shares]


def _share(review: Review, kind: str, bare: int, standing: int) -> Share:
    one, many = NOUNS[kind]
    noun = one if standing == 1 else many
    return Share(f"{bare} of {standing} {noun}", f"{url_of('finding-list', review)}?evidence=without&kind={kind}")

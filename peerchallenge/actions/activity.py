"""What the team did, in figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F

from assurance.actions.holding import Stale
from assurance.models import Review
from councils.history import recorded
from councils.models import User
from peerchallenge.actions.rows import hold_challenge
from peerchallenge.models import ActivityCount, Challenge


@dataclass(frozen=True, slots=True)
class Figure:
    """`qualifier` stands before the value as printed, such as "at least"; mostly it is empty."""

    value: int
    qualifier: str = ""


@recorded
def set_figures(*, review: Review, version: int, figures: Mapping[str, Figure | None], by: User) -> Challenge:
    """Save what one form holds: a figure for each ActivityKind named, None where there is none to print.

    `version` is the challenge's `figures_version` that the writer had before them: raises Stale, with the challenge,
    when somebody saved figures in between.
    """
    challenge = hold_challenge(review, by=by)
    if challenge.figures_version != version:
        raise Stale(challenge)
    for kind, figure in figures.items():
        put(challenge, kind, figure)
    count_a_save(challenge)
    return challenge


def put(challenge: Challenge, kind: str, figure: Figure | None) -> ActivityCount | None:
    if figure is None:
        ActivityCount.objects.filter(challenge=challenge, kind=kind).delete()
        return None
    row, _ = ActivityCount.objects.update_or_create(
        challenge=challenge, kind=kind, defaults={"value": figure.value, "qualifier": figure.qualifier}
    )
    return row


def count_a_save(challenge: Challenge) -> None:
    Challenge.objects.filter(pk=challenge.pk).update(figures_version=F("figures_version") + 1)
    challenge.refresh_from_db(fields=["figures_version"])

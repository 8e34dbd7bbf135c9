"""Opening a factual accuracy round on the report as it stands."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from assurance import rules
from assurance.actions import reviews
from assurance.actions.holding import lock
from assurance.models import Review
from assurance.transitions import DRAFTING, SHARED
from councils.history import recorded
from councils.models import User
from peerchallenge.actions import accuracy_rounds
from peerchallenge.actions.accuracy_rounds import NewPassage
from peerchallenge.models import AccuracyRound
from peerchallenge.rules import ROUND_RUN
from reports.actions import runs
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.builders.origins import findings_by_words
from reports.document.passages import passages
from reports.document.serialise import to_json
from reports.house_styles import style_of
from reports.models import AccuracyDraft

FORMATS = ("pdf", "html")
"""What the council can take with it."""


@recorded
def open_round(
    *, review: Review, people: Iterable[User], due_on: date, address_of: Callable[[AccuracyRound], str], by: User
) -> AccuracyRound:
    """Share the draft as it stands now with named people of the council, and keep what it says.

    A draft that the team still has to itself is shared with the council by this. Raises what
    `peerchallenge.actions.accuracy_rounds.open` raises.
    """
    review = lock(review.pk)
    rules.check(by, ROUND_RUN, review=review)
    if review.status == DRAFTING:
        reviews.move(review=review, to=SHARED, by=by)
        review = lock(review.pk)
    facts = replace(gather(review, include_unagreed=True), accuracy_due_on=due_on)
    document = compose(facts, style_of(review))
    origins = findings_by_words(facts)
    made = accuracy_rounds.open(
        review=review,
        passages=[
            NewPassage(one.anchor, one.number, one.where, one.text, origins.get(one.text)) for one in passages(document)
        ],
        people=people,
        due_on=due_on,
        address_of=address_of,
        by=by,
    )
    # Its cover says until when, so the report is asked for once the round is there. Nobody writes in between.
    run = runs.request(review=review, formats=FORMATS, is_draft=True, by=by)
    AccuracyDraft.objects.create(round=made, run=run, tree=to_json(document))
    return made

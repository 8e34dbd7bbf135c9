"""Who may do what in a factual accuracy round, and until when."""

from datetime import date

from django.db.models import QuerySet

from assurance import rules
from assurance.models import Review
from assurance.transitions import SHARED
from councils.models import Membership, User
from councils.permissions import Permission
from peerchallenge.models import AccuracyComment, AccuracyInvitee, AccuracyRound

ROUND_RUN = Permission.REVIEW_MOVE
"""Open a round, move its day and close it: who may share the draft."""
LINE_ANSWER = Permission.FINDING_WRITE
"""Answer the council's lines: who may change the words that they are about."""


def is_of_the_team(user: User, *, review: Review) -> bool:
    """`review` belongs to its team and this person is of it, in whatever role."""
    members = Review.objects.with_member(user, Permission.REVIEW_VIEW)
    return review.is_team_owned and members.filter(pk=review.pk).exists()


def may_run(user: User, *, review: Review) -> bool:
    return review.is_team_owned and rules.may(user, ROUND_RUN, review=review)


def may_answer(user: User, *, review: Review) -> bool:
    return review.is_team_owned and rules.may(user, LINE_ANSWER, review=review)


def invitee_of(user: User, accuracy_round: AccuracyRound) -> AccuracyInvitee | None:
    return accuracy_round.invitees.filter(user=user).first()


def takes_comments(accuracy_round: AccuracyRound, *, review: Review) -> bool:
    """Until the team closes the round, be it late; not while it has taken its draft back."""
    return accuracy_round.is_open and review.status == SHARED


def is_changeable(comment: AccuracyComment, *, by: User, today: date) -> bool:
    """One's own line, not sent, and its day has not passed. `comment` comes with its round."""
    is_in_time = today <= comment.passage.round.due_on
    return comment.created_by_id == by.pk and comment.sent_at is None and is_in_time


def people_to_invite(review: Review) -> QuerySet[Membership]:
    """Roles in the council of those who may read what its teams share, by name."""
    members = Membership.objects.current().filter(council=review.council_id, user__is_active=True)
    return members.select_related("user").order_by("user__name", "user")

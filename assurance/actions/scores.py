from django.db.models.functions import Now

from assurance.actions.holding import Stale, check_version, hold
from assurance.models import QualityStatement, Review, Score
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


class NotOnTheScale(ValueError):
    """The framework of the review has no such score."""


class NotScored(Exception):
    """Reviews of this kind give no scores: a peer challenge is not an inspection."""


class ScoredByTheSamePerson(Exception):
    """A score is agreed by somebody other than the person who gave it."""


@recorded
def set_score(
    *, review: Review, statement: QualityStatement, value: int, by: User, rationale: str = "", version: int = 0
) -> Score:
    """Give or change the score of one statement; `version` is 0 where the writer saw none.

    A changed value or rationale takes the agreement back. Raises NotScored, NotOnTheScale, Stale, NotAllowed,
    ReviewIsFrozen.
    """
    review = hold(review.pk, by=by, permission=Permission.SCORE_SET)
    _check_value(review, statement, value)
    score = Score.objects.filter(review=review, statement=statement).first()
    if score is None:
        return Score.objects.create(
            review=review, statement=statement, value=value, rationale=rationale.strip(), scored_by=by
        )
    check_version(score, version)
    if (score.value, score.rationale) != (value, rationale.strip()):
        score.value, score.rationale, score.version = value, rationale.strip(), score.version + 1
        score.scored_by, score.scored_at = by, Now()
        score.agreed_at = score.agreed_by = None
        score.save()
    return score


def _check_value(review: Review, statement: QualityStatement, value: int) -> None:
    if not review.is_scored:
        raise NotScored
    if not review.framework.scale.filter(value=value).exists():
        raise NotOnTheScale(value)
    if statement.theme.framework_id != review.framework_id:
        raise NotOnTheScale(statement.key)


@recorded
def agree(*, score: Score, version: int, by: User) -> Score:
    """Raises Stale when the score changed after the page was read, ScoredByTheSamePerson."""
    review = hold(score.review_id, by=by, permission=Permission.SCORE_AGREE)
    score = Score.objects.get(pk=score.pk)
    if score.version != version:
        raise Stale(score)
    if review.is_agreed_by_another and score.scored_by_id == by.pk:
        raise ScoredByTheSamePerson
    score.agreed_at, score.agreed_by = Now(), by
    score.save(update_fields=["agreed_at", "agreed_by"])
    return score

"""Key messages and recommendations: the report's two short lists, handled alike."""

from collections.abc import Iterable

from assurance import richtext
from assurance.actions.findings import SaysNothing
from assurance.actions.holding import check_version, hold, neighbour, next_position, swap
from assurance.models import Finding, KeyMessage, Recommendation, Review
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission

Listed = KeyMessage | Recommendation


@recorded
def add_key_message(*, review: Review, text: str, by: User, findings: Iterable[Finding] = ()) -> KeyMessage:
    """`text` is HTML; `findings` of the same review stand behind the message. Raises SaysNothing."""
    return _add(KeyMessage, review, text, findings, by)


@recorded
def add_recommendation(*, review: Review, text: str, by: User, findings: Iterable[Finding] = ()) -> Recommendation:
    return _add(Recommendation, review, text, findings, by)


def _add(model: type[Listed], review: Review, text: str, findings: Iterable[Finding], by: User) -> Listed:
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    position = next_position(model.objects.filter(review=review))
    row = model.objects.create(review=review, text=_text(text), position=position)
    row.findings.set(_of_review(findings, review))
    return row


@recorded
def edit(*, message: Listed, version: int, text: str, findings: Iterable[Finding], by: User) -> Listed:
    """Raises Stale when somebody saved in between, SaysNothing for a blank text."""
    review = hold(message.review_id, by=by, permission=Permission.FINDING_WRITE)
    message = type(message).objects.get(pk=message.pk)
    check_version(message, version)
    message.text, message.version = _text(text), version + 1
    message.save()
    # No form offers what is withdrawn; restored, it stands behind the message again.
    message.findings.set([*_of_review(findings, review), *message.findings.withdrawn()])
    return message


@recorded
def move(*, message: Listed, up: bool, by: User) -> Listed:
    hold(message.review_id, by=by, permission=Permission.FINDING_WRITE)
    message = type(message).objects.get(pk=message.pk)
    other = neighbour(message, type(message).objects.filter(review=message.review_id), up=up)
    if other:
        swap(message, other)
    return message


@recorded
def remove(*, message: Listed, by: User) -> None:
    """The page asks first; the text stays in the history."""
    hold(message.review_id, by=by, permission=Permission.FINDING_WRITE)
    type(message).objects.get(pk=message.pk).delete()


def _text(text: str) -> str:
    cleaned = richtext.clean(text)
    if not cleaned:
        raise SaysNothing
    return cleaned


def _of_review(findings: Iterable[Finding], review: Review) -> list[Finding]:
    return [finding for finding in findings if finding.review_id == review.pk]

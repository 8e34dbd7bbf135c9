from django.db.models import Max
from django.utils import timezone

from assurance import rules
from assurance.actions import reviews
from assurance.actions.holding import lock
from assurance.transitions import AGREED, PUBLISHED
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission
from reports.models import Publication, ReportRun
from reports.rules import why_not_published


class NotToBePublished(ValueError):
    """Its message is the sentence that says why."""


@recorded
def publish(*, run: ReportRun, by: User) -> Publication:
    """Publish a final version under the next number of its review; it and its files never change again.

    The version of the same house style that was current until now is replaced by it. An agreed review is moved to
    published. Raises NotAllowed without REPORT_PUBLISH, and NotToBePublished with the reason.
    """
    review = lock(run.review_id)
    rules.check(by, Permission.REPORT_PUBLISH, review=review)
    run = ReportRun.objects.select_related("publication").get(pk=run.pk)
    if reason := why_not_published(run, review=review):
        raise NotToBePublished(reason)
    numbered = Publication.objects.of_review(review)
    number = (numbered.aggregate(last=Max("number"))["last"] or 0) + 1
    for current in numbered.current().filter(house_style=run.house_style):
        _end(current, because=f"Replaced by publication {number}.", by=by)
    publication = Publication.objects.create(
        review=review, run=run, house_style=run.house_style, number=number, published_by=by
    )
    if review.status == AGREED:
        reviews.move(review=review, to=PUBLISHED, by=by)
    return publication


@recorded
def withdraw(*, publication: Publication, because: str, by: User) -> Publication:
    """Take a published version back; it stays in the record with its number and the reason.

    Raises NotAllowed without REPORT_PUBLISH, and NotToBePublished when it is withdrawn already.
    """
    review = lock(publication.review_id)
    rules.check(by, Permission.REPORT_PUBLISH, review=review)
    publication = Publication.objects.get(pk=publication.pk)
    if not publication.is_current:
        raise NotToBePublished("This version is withdrawn already.")
    return _end(publication, because=because, by=by)


def _end(publication: Publication, *, because: str, by: User) -> Publication:
    publication.withdrawn_at, publication.withdrawn_by = timezone.now(), by
    publication.withdrawn_because = because
    publication.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_because"])
    return publication

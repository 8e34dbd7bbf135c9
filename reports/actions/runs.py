from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now

from assurance import rules
from assurance.actions.holding import lock
from assurance.models import Review
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission
from councils.rules import NotAllowed
from reports import tasks
from reports.actions import house_styles
from reports.builders.compose import VERSION
from reports.builders.gather import gather
from reports.formats import DOCX, in_order
from reports.house_styles import kept_with_run
from reports.leases import TAKEN_UP_WITHIN
from reports.models import ReportRun, WordTemplate
from reports.models.run import RunState
from reports.rules import may_cancel


class NothingToMake(ValueError):
    """A report needs at least one format."""


class AlreadyFinished(Exception):
    """There is nothing left to cancel."""


@recorded
def request(*, review: Review, formats: Iterable[str], is_draft: bool, by: User, house_style: str = "") -> ReportRun:
    """Ask for a report as the review stands now: its facts are gathered here, the files are made by a worker.

    Without a house style it is the review's own; one that is asked for is the review's own from then on.
    A draft prints everything that stands, a final only what is agreed; nobody writes while the facts are gathered.
    Where the same report is there already, or on its way, that run is given back and nothing is made twice. Raises
    NotAllowed, NothingToMake, and KeyError for an unknown format or house style.
    """
    review = lock(review.pk)
    rules.check(by, Permission.REPORT_REQUEST, review=review)
    wanted = in_order(formats)
    if not wanted:
        raise NothingToMake
    if house_style:
        house_styles.choose(review=review, house_style=house_style, by=by)
    run = ReportRun(
        review=review,
        **kept_with_run(review),
        formats=wanted,
        is_draft=is_draft,
        facts=gather(review, include_unagreed=is_draft).to_json(),
        builder_version=VERSION,
        template=_template(review) if DOCX in wanted else None,
        requested_by=by,
        lease_until=Now() + TAKEN_UP_WITHIN,
    )
    if present := _same(run).first():
        return present
    run.save()
    _queue(run.pk)
    return run


@recorded
def cancel(*, run: ReportRun, by: User) -> ReportRun:
    """Make nothing of a run: one that waits is never begun, and a worker that is at it stops within seconds.

    For who asked for it, and for who may move the review on. Raises NotAllowed, and AlreadyFinished with the run.
    """
    review = lock(run.review_id)
    if not may_cancel(by, run, review=review):
        raise NotAllowed(Permission.REVIEW_MOVE)
    found = ReportRun.objects.select_for_update().without_facts().get(pk=run.pk)
    if found.is_finished:
        raise AlreadyFinished(found)
    found.state, found.stage, found.lease_until = RunState.CANCELLED, "", None
    found.finished_at, found.cancelled_by = Now(), by
    found.save(update_fields=["state", "stage", "lease_until", "finished_at", "cancelled_by"])
    return found


def _queue(run_id: int) -> None:
    """A broker that is away must not take the page down: the run is kept, and queued again when its lease lapses."""

    # A function, not a partial: Django names it in the log when it fails.
    def render_soon() -> None:
        tasks.render_run.delay(run_id)

    transaction.on_commit(render_soon, robust=True)


def _same(run: ReportRun) -> QuerySet[ReportRun]:
    made = ReportRun.objects.alike(run).exclude(state__in=(RunState.FAILED, RunState.CANCELLED))
    alike = made.filter(formats__contains=run.formats)
    return alike.in_template_of(run) if DOCX in run.formats else alike


def _template(review: Review) -> WordTemplate | None:
    return WordTemplate.objects.of_council(review.council_id).current().defer("data").first()

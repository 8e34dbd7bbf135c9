import time
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from assurance.models import Review
from assurance.models.review import ReviewKind
from reports.actions import runs
from reports.models import ReportRun
from reports.models.run import RunState

ASKED_EVERY = 0.2
"""Seconds."""


class Command(BaseCommand):
    help = "Have the worker make the demonstration's peer challenge report, once, and write it to a file."

    def add_arguments(self, parser):
        parser.add_argument("--out", metavar="FILE", default=str(settings.DEMONSTRATION_REPORT))
        parser.add_argument("--wait", metavar="SECONDS", type=float, default=settings.REPORT_TIME_LIMIT + 30)

    def handle(self, *, out, wait, **options):
        review = self._review()
        run = runs.request(review=review, formats=["pdf"], is_draft=False, by=review.created_by)
        run = self._finished(run, wait)
        if run.state != RunState.DONE:
            raise CommandError(f"The demonstration's report was not made. {run.failure or 'Somebody cancelled it.'}")
        path = Path(out)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(run.artefacts.get(format="pdf").data)
        except OSError as error:
            raise CommandError(f"The file cannot be written: {error.strerror}: {out}.") from error
        self.stdout.write(str(path))

    def _review(self) -> Review:
        challenges = Review.objects.of_kind(ReviewKind.PEER_CHALLENGE).filter(council__is_demonstration=True)
        review = challenges.order_by("pk").first()
        if review is None:
            raise CommandError("There is no demonstration to report on. Load it first.")
        return review

    def _finished(self, run: ReportRun, wait: float) -> ReportRun:
        until = time.monotonic() + wait
        while not run.is_finished:
            if time.monotonic() > until:
                raise CommandError(f"The report was not made within {wait:g} seconds. Is the worker running?")
            time.sleep(ASKED_EVERY)
            run.refresh_from_db(fields=["state", "failure"])
        return run

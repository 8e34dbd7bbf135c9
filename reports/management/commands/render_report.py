from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from assurance import rules
from assurance.models import Review
from reports import failures
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.checks.checking import check
from reports.compositions import composed_for
from reports.document.limits import TooMuch
from reports.formats import FORMATS
from reports.house_styles import choosable, style_asked_for
from reports.known_councils import known_councils
from reports.writers.formats import WRITERS


class Command(BaseCommand):
    help = "Write the report of one review to a file: a final one when the review is agreed, a draft before that."

    def add_arguments(self, parser):
        parser.add_argument("review", metavar="REVIEW_ID")
        parser.add_argument("--format", default="pdf", help=f"One of {', '.join(FORMATS)}.")
        parser.add_argument("--style", default="", help="Another than the review's own, by its key.")
        parser.add_argument("--out", metavar="FILE", required=True)

    def handle(self, *, review, format, out, style, **options):
        writer = self._writer(format)
        found = self._review(review)
        facts, style = gather(found, include_unagreed=not rules.is_frozen(found)), self._style(found, style)
        try:
            written = writer.write(composed_for(writer, facts, style), style=style, draft=facts.is_draft)
        except (TooMuch, OSError) as error:
            limit = settings.REPORT_TIME_LIMIT
            raise CommandError(failures.reason_for(error, run_id=0, time_limit=limit)) from error
        try:
            Path(out).write_bytes(written.data)
        except OSError as error:
            raise CommandError(f"The file cannot be written: {error.strerror or error}: {out}.") from error
        for message in (*check(facts, compose(facts, style), councils=known_councils()), *written.messages):
            self.stderr.write(f"{message.level}: {message.text}")
        self.stdout.write(f"{out}: {len(written.data):,} bytes.")

    def _writer(self, key: str):
        if key not in FORMATS:
            raise CommandError(f"There is no format “{key}”. Use one of {', '.join(FORMATS)}.")
        return WRITERS[key]

    def _style(self, review: Review, key: str):
        style = style_asked_for(review, key)
        if key and style.key != key:
            known = ", ".join(one.key for one in choosable(review))
            raise CommandError(f"There is no house style “{key}”. Use one of {known}.")
        return style

    def _review(self, review_id: str):
        reviews = Review.objects.with_status().select_related("council", "framework")
        review = reviews.filter(pk=review_id).first() if review_id.isascii() and review_id.isdigit() else None
        if review is None:
            raise CommandError(f"There is no review with the number {review_id}.")
        return review

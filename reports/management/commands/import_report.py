import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from assurance.models import Review
from assurance.models.review import ReviewKind
from councils.actions.service import service_account
from councils.models import Council
from reports.actions import imports
from reports.document.limits import TooMuch
from reports.importing.prepared import NoFramework, Prepared, prepare, transcribe
from reports.presenters.imports import as_json, as_lines
from reports.readers.decode import NotReadable
from reports.readers.kinds import LARGEST_FILE


class Command(BaseCommand):
    help = "Take a published report into a council's record, and say what was found in it."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="The report: .pdf, .docx, .html or .txt.")
        parser.add_argument("--council", metavar="SLUG", required=True)
        parser.add_argument(
            "--kind", choices=ReviewKind.values, help="What was published, where the text does not say."
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON object.")

    def handle(self, *, file, council, kind, json: bool, **options):
        whose = self._council(council)
        prepared = self._prepared(self._data(file), whose)
        kind = kind or prepared.reading.found.kind
        if kind is None:
            raise CommandError(f"The text does not say what was published. Add --kind, one of {_names()}.")
        review = imports.absorb(council=whose, prepared=prepared, kind=kind, by=service_account())
        review = Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)
        self.stdout.write(_dumped(prepared, review) if json else "\n".join(as_lines(prepared, review)))

    def _council(self, slug: str) -> Council:
        council = Council.objects.filter(slug=slug).first()
        if council is None:
            raise CommandError(f"There is no council “{slug}”. Use the last part of its address, as in hertfordshire.")
        return council

    def _data(self, file: str) -> bytes:
        path = Path(file)
        try:
            # One byte more than is read tells that there is more; the rest of a large file stays on the disk.
            with path.open("rb") as opened:
                return opened.read(LARGEST_FILE + 1)
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror or error}: {file}.") from error

    def _prepared(self, data: bytes, council: Council) -> Prepared:
        try:
            return prepare(transcribe(data, council=council), council=council)
        except NoFramework:
            raise CommandError("There is no framework to read the report by. Run load_framework first.") from None
        except (NotReadable, TooMuch) as error:
            raise CommandError(str(error)) from error


def _names() -> str:
    return ", ".join(ReviewKind.values)


def _dumped(prepared: Prepared, review: Review) -> str:
    return json.dumps(as_json(prepared, review), ensure_ascii=False, indent=1)

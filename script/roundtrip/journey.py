"""One report: read, taken in, composed in its own house style, written in each format, read back, compared."""

from collections.abc import Callable, Iterator

from django.db import transaction

from assurance.models import Review
from councils.actions.service import service_account
from councils.models import Council
from reports.actions import imports
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.house_styles import style_of
from reports.importing.prepared import Prepared, prepare, transcribe
from reports.readers.files import read
from reports.writers.formats import WRITERS
from script.roundtrip.comparison import Differences, differences_between


def _as_made(file: bytes) -> bytes:
    return file


def differences(
    published: bytes, formats: tuple[str, ...], *, handled: Callable[[bytes], bytes] = _as_made
) -> Iterator[tuple[str, Differences]]:
    """For each format what the file, read back, says otherwise than the report. The database stays as it was.

    `handled` is what happens to a file on its way: somebody opens it in another program and saves it.
    """
    with transaction.atomic():
        prepared = prepare(transcribe(published))
        files = _printed(prepared, formats)
        transaction.set_rollback(True)
    for made, file in files.items():
        yield made, differences_between(prepared.reading, read(handled(file), prepared.vocabulary))


def _printed(prepared: Prepared, formats: tuple[str, ...]) -> dict[str, bytes]:
    council = Council.objects.get(official_name=prepared.reading.found.council_name)
    kind = prepared.reading.found.kind
    review = imports.absorb(council=council, prepared=prepared, kind=kind, by=service_account())
    review = Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)
    style = style_of(review)
    document = compose(gather(review, include_unagreed=False), style)
    return {made: WRITERS[made].write(document, style=style, draft=False).data for made in formats}

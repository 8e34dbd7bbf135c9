"""A report's text between its upload and the decision what becomes of it."""

from assurance.models import Review
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.rules import NotAllowed, has_permission
from reports.actions import imports
from reports.importing.uploaded import read
from reports.models import Upload
from reports.readers import transcripts
from reports.readers.transcript import Transcript

_LONGEST_NAME = 200


class AlreadyDecided(Exception):
    """The upload was taken in or discarded in between, in another window or by a second click."""


@recorded
def keep(*, council: Council, file_name: str, transcript: Transcript, by: User) -> Upload:
    """Keep the text until its uploader decides. It takes the place of an earlier one. Raises NotAllowed."""
    _check(by, council)
    Upload.objects.left_behind(by=by).delete()
    return Upload.objects.create(
        council=council,
        uploaded_by=by,
        file_name=file_name[-_LONGEST_NAME:],
        transcript=transcripts.to_json(transcript),
    )


@recorded
def accept(*, upload: Upload, kind: str, by: User) -> Review:
    """Take the report into the record and let go of the upload. Raises NotAllowed, AlreadyDecided."""
    upload = _held(upload, by)
    prepared = read(upload)
    review = imports.absorb(council=upload.council, prepared=prepared, kind=kind, by=by)
    upload.delete()
    return review


@recorded
def correct(*, upload: Upload, at: int, told: str, by: User) -> Upload:
    """Say what the passage with an index is; "" takes back what was said. Raises NotAllowed, AlreadyDecided."""
    upload = _held(upload, by)
    said = {place: one for place, one in upload.corrections.items() if place != str(at)}
    upload.corrections = said | ({str(at): told} if told else {})
    upload.save(update_fields=["corrections"])
    return upload


@recorded
def discard(*, upload: Upload, by: User) -> None:
    """Raises NotAllowed, AlreadyDecided."""
    _held(upload, by).delete()


def _held(upload: Upload, by: User) -> Upload:
    own = Upload.objects.filter(pk=upload.pk, uploaded_by=by).select_related("council")
    held = own.select_for_update(of=("self",)).first()
    if held is None:
        raise AlreadyDecided
    _check(by, held.council)
    return held


def _check(by: User, council: Council) -> None:
    if not has_permission(by, Permission.REPORT_IMPORT, council=council):
        raise NotAllowed(Permission.REPORT_IMPORT)

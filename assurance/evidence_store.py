"""What is inside files of evidence, in the storage that the settings name: each content once, under its hash."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import connection

from assurance import pictures
from assurance.file_kinds import refusals
from assurance.file_kinds.kinds import PICTURES, Kind
from assurance.file_kinds.names import shown_name
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from assurance.models import FileRevision
from assurance.models.evidence import stored_under

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Content:
    """As it is stored: of a picture, the one that was drawn anew. `stored` is its place in the storage."""

    name: str
    media_type: str
    size: int
    sha256: str
    stored: str


def take_in(upload: File) -> Content:
    """Looks at a file and keeps it. Raises NotAccepted.

    In a transaction. One that is rolled back leaves a content that no row names; who adds the same later uses it.
    """
    _check_size(upload.size, settings.EVIDENCE_FILE_LIMIT)
    kind = tell(upload)
    with _as_kept(upload, kind) as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        stored = _keep(file, sha256)
        return Content(shown_name(upload.name or "", kind), kind.media_type, file.size, sha256, stored)


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise NotAccepted(refusals.TOO_LARGE.format(most=limit // MEGABYTE))


@contextmanager
def _as_kept(upload: File, kind: Kind) -> Iterator[File]:
    if kind not in PICTURES:
        yield upload
        return
    _check_size(upload.size, pictures.MOST_BYTES)
    with TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as drawn:
        pictures.draw_anew(upload, kind, drawn)
        file = File(drawn, name="drawn")
        file.seek(0)
        yield file


def _keep(file: File, sha256: str) -> str:
    """Where the content is. One of another length was cut off while it was written; it is left alone."""
    place = stored_under(FileRevision(sha256=sha256), "")
    _wait_for_others_with(sha256)
    if default_storage.exists(place) and default_storage.size(place) == file.size:
        return place
    file.seek(0)
    return default_storage.save(place, file)


def _wait_for_others_with(sha256: str) -> None:
    """Of two who add the same content at the same moment, one writes it. The lock goes with the transaction."""
    number = int.from_bytes(bytes.fromhex(sha256[:16]), signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])

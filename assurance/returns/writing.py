"""The folder of an information return as a ZIP."""

from collections.abc import Iterator
from datetime import datetime

import structlog

from assurance.models import InformationReturn
from assurance.returns.archive import Archive
from assurance.returns.folder import Answer, Entry
from assurance.returns.index import index_html, index_xlsx, item_html

logger = structlog.get_logger(__name__)


def write(place: InformationReturn, answers: list[Answer], *, at: datetime) -> Iterator[bytes]:
    """A folder for each request, the indexes last: they say which files could not be read. `at` is London's time."""
    archive, lost = Archive(at=at), set()
    for answer in answers:
        yield from archive.add_folder(answer.folder)
        for entry in answer.entries:
            yield from _put(archive, entry, lost)
    yield from archive.add_bytes("index.html", index_html(place, answers, lost, on=at.date()))
    yield from archive.add_bytes("index.xlsx", index_xlsx(place, answers, lost))
    yield from archive.close()


def _put(archive: Archive, entry: Entry, lost: set[str]) -> Iterator[bytes]:
    if entry.open is None:
        yield from archive.add_bytes(entry.path, item_html(entry.item))
        return
    try:
        source = entry.open()
    except OSError:
        # The others still go out; the index says what is missing.
        logger.exception("file_not_in_storage", path=entry.path.rpartition("/")[2][:8])
        lost.add(entry.path)
        return
    yield from archive.add_file(entry.path, source, size=entry.size)

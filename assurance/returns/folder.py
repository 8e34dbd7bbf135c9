"""What the folder of an information return holds: worked out first, so that writing it asks the database nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from django.db.models import Prefetch

from assurance.models import EvidenceFile, EvidenceItem, EvidenceRequest, FileRevision, InformationReturn, RequestItem
from assurance.returns.names import Taken, safe, safe_file

FOLDER, FILE = 60, 90
"""Characters of a folder's and of a file's name: with both a path stays short enough for Windows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the folder, at `path` in the ZIP: what `open` gives, or else a page that says what `item` is."""

    path: str
    title: str
    size: int = 0
    open: Callable[[], BinaryIO] | None = None
    item: EvidenceItem | None = None


@dataclass
class Answer:
    """One request with its folder's name, and the files in it."""

    request: EvidenceRequest
    folder: str
    entries: list[Entry] = field(default_factory=list)


def answers_in(place: InformationReturn) -> list[Answer]:
    """In the order of the list. Nothing that was removed, and nothing of a challenge's team."""
    folders = Taken()
    return [_answer(request, folders) for request in _with_all(place)]


def _with_all(place: InformationReturn):
    newest = FileRevision.objects.order_by("file_id", "-number").distinct("file_id")
    files = EvidenceFile.objects.filter(removed_at=None).prefetch_related(Prefetch("revisions", newest))
    own = RequestItem.objects.filter(item__council=place.council_id, item__review=None, item__removed_at=None)
    links = own.select_related("item__category").prefetch_related(Prefetch("item__files", files)).order_by("pk")
    return place.requests.prefetch_related("statements", Prefetch("item_links", links)).order_by("position")


def _answer(request: EvidenceRequest, folders: Taken) -> Answer:
    reference = safe(request.reference, most=30)
    folder = folders.claim(safe(f"{reference} {request.text}", most=FOLDER))
    answer, taken = Answer(request, folder), Taken()
    for link in request.item_links.all():
        for number, (name, entry) in enumerate(_entries(link.item), start=len(answer.entries) + 1):
            stem, dot, ending = safe_file(name, most=FILE).rpartition(".")
            own_name = taken.claim(f"{reference}-{number:02} {stem or ending}", f"{dot}{ending}" if stem else "")
            answer.entries.append(entry(f"{folder}/{own_name}"))
    return answer


def _entries(item: EvidenceItem) -> Iterator[tuple[str, Callable[[str], Entry]]]:
    """Each file of an item by its own name; what is a link or a text as a page."""
    for file in item.files.all():
        for revision in file.revisions.all():
            yield revision.name, _stored(item, revision)
    if item.url or item.text:
        yield f"{item.title}.html", lambda path: Entry(path, item.title, item=item)


def _stored(item: EvidenceItem, revision: FileRevision) -> Callable[[str], Entry]:
    return lambda path: Entry(path, item.title, revision.size, lambda: revision.stored.open("rb"))

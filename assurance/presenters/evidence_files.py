"""Files of an item of evidence, as its page lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat

from assurance.file_kinds.kinds import name_of
from assurance.models import EvidenceFile, EvidenceItem, FileRevision
from assurance.presenters.moments import said
from assurance.shelves import Shelf


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` counts from 1; `sha256` proves which content it is."""

    number: int
    name: str
    kind: str
    size: str
    byline: str
    sha256: str
    url: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """`latest` is what the file is, `earlier` what it was, newest first. `removed` says who removed it, and when."""

    key: int
    latest: Revision
    earlier: list[Revision]
    removed: str
    revise_url: str
    remove_url: str
    restore_url: str


class ItemFiles:
    """`files` come with their revisions and people (`with_revisions`). Guests of a library see only what stands."""

    def __init__(self, files: Iterable[EvidenceFile], *, item: EvidenceItem, shelf: Shelf, may_write: bool):
        self._item, self._shelf = item, shelf
        self.may_write = may_write and item.removed_at is None
        self._rows = [self._row(file) for file in files]

    @property
    def standing(self) -> list[FileRow]:
        return [row for row in self._rows if not row.removed]

    @property
    def removed(self) -> list[FileRow]:
        """For those who could put them back."""
        return [row for row in self._rows if row.removed] if self.may_write else []

    @property
    def attach_url(self) -> str:
        return self._url("evidence-file-attach")

    def _row(self, file: EvidenceFile) -> FileRow:
        *earlier, latest = [self._revision(file, one) for one in file.revisions.all()]
        return FileRow(
            key=file.pk,
            latest=latest,
            earlier=earlier[::-1],
            removed=_removed(file),
            revise_url=self._url("evidence-file-revise", file.pk),
            remove_url=self._url("evidence-file-remove", file.pk),
            restore_url=self._url("evidence-file-restore", file.pk),
        )

    def _revision(self, file: EvidenceFile, revision: FileRevision) -> Revision:
        return Revision(
            number=revision.number,
            name=revision.name,
            kind=name_of(revision.media_type),
            size=filesizeformat(revision.size),
            byline=f"{revision.added_by.initials_and_surname}, {said(revision.added_at)}",
            sha256=revision.sha256,
            url=self._url("evidence-file-download", file.pk, revision.number),
        )

    def _url(self, name: str, *keys: int) -> str:
        return self._shelf.url(name, self._item.pk, *keys)


def _removed(file: EvidenceFile) -> str:
    if file.removed_at is None:
        return ""
    return f"{file.removed_by.initials_and_surname} removed it {said(file.removed_at)}"

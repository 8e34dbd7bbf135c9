from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from councils.models import Council
from councils.records.tables import tables


@dataclass(frozen=True, slots=True)
class Count:
    title: str
    number: str


@dataclass(frozen=True, slots=True)
class Download:
    """`what` says for what one takes it."""

    name: str
    what: str
    url: str


WAYS = (
    ("zip", "Everything, with the files (ZIP)", "To keep, and to read into an empty council again."),
    ("json", "Every word (JSON)", "The same without the files; for other programs too."),
    ("xlsx", "Every table (Excel)", "One sheet a table, to read and to sort."),
    ("csv", "Every table (CSV)", "One file a table, together in a ZIP."),
)


class RecordPage:
    """How much a council's record holds, and the ways to take it away."""

    def __init__(self, council: Council):
        self._council = council

    @cached_property
    def counts(self) -> list[Count]:
        numbers = [(table.title, table.rows(self._council).count()) for table in tables()]
        return [Count(title, f"{number:,}") for title, number in numbers if number]

    @property
    def is_empty(self) -> bool:
        return not self.counts

    @property
    def downloads(self) -> list[Download]:
        slug = self._council.slug
        return [Download(name, what, reverse("councils:record-download", args=[slug, key])) for key, name, what in WAYS]

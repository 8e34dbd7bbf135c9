"""What belongs to a council's record, as the rooms declare it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import IO

from django.apps import apps
from django.core.files.storage import Storage
from django.db.models import Field, ForeignKey, Model, QuerySet

from councils.models import Council
from councils.words import capitalised


@dataclass(frozen=True, slots=True)
class Marked:
    """Of a field that holds marked-up text: how it is made safe, and how it reads without marks."""

    clean: Callable[[str], str]
    plain: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Named:
    """Of a field that may name a row of `model` by its key behind `prefix`, such as ``own-12``."""

    model: type[Model]
    prefix: str


@dataclass(frozen=True, slots=True)
class Table:
    """`of` gives a council's rows; `marked` names the fields that hold marked-up text.

    `file` names a file field: its content travels beside the record, under the name by which it is stored. `content`
    names a binary field: its content travels there too, under the hash that its row says. Both kinds of row have a
    `sha256`.
    """

    model: type[Model]
    of: Callable[[Council], QuerySet]
    marked: Mapping[str, Marked] = field(default_factory=dict)
    file: str = ""
    called: str = ""
    """What people call it, where the model's own plural would not do."""
    content: str = ""
    named: Mapping[str, Named] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    """Fields that say something only where they were written; a row that is read in begins with their defaults."""
    for_programs: tuple[str, ...] = ()
    """Fields that nobody reads in a table."""
    check: Callable[[Model, IO[bytes] | None], None] | None = None
    """Makes sure of what an action would have; gets the row that is read in and its content. Raises ValueError with
    a sentence."""

    @property
    def name(self) -> str:
        return self.model._meta.label_lower

    @property
    def fields(self) -> list[Field]:
        """The columns that are written: all but the key, and the council, which is the one that the record is of."""
        return [
            one
            for one in self.model._meta.concrete_fields
            if not one.primary_key
            and not (is_key(one) and one.related_model is Council)
            and one.name not in self.without
        ]

    @property
    def beside(self) -> str:
        """The field whose content travels beside the record; empty for a table of words alone."""
        return self.file or self.content

    @property
    def title(self) -> str:
        return self.called or capitalised(str(self.model._meta.verbose_name_plural))

    def rows(self, council: Council) -> QuerySet:
        rows = self.of(council).order_by("pk")
        return rows.defer(self.content) if self.content else rows

    def name_beside(self, row: Model) -> str:
        """Under which the content of a row travels."""
        return getattr(row, self.file).name if self.file else f"{self.name}/{row.sha256}"

    @property
    def storage(self) -> Storage:
        """Where the contents of a file field are."""
        return self.model._meta.get_field(self.file).storage


@dataclass(frozen=True, slots=True)
class Key:
    """How a row that every installation has is named in a record: by the values of `path`, a list of look-ups."""

    model: type[Model]
    path: tuple[str, ...]

    def names(self) -> dict[int, list]:
        """Primary key → name, for all that there are."""
        rows = self.model.objects.values_list("pk", *self.path)
        return {pk: [str(value) for value in values] for pk, *values in rows}


def is_key(field: Field) -> bool:
    return isinstance(field, ForeignKey)


def tables() -> list[Table]:
    """Of all rooms, each after those that it refers to."""
    return [table for room in _rooms() for table in room.TABLES]


def keys() -> dict[type[Model], Key]:
    return {key.model: key for room in _rooms() for key in room.KEYS}


def left_out() -> dict[type[Model], str]:
    """Model → why its rows are no part of a record."""
    return {model: reason for room in _rooms() for model, reason in room.LEFT_OUT.items()}


def _rooms() -> Iterable:
    """Modules that the rooms' app configurations name as `record`; a lower room comes first, as in the settings."""
    return [import_module(name) for config in apps.get_app_configs() if (name := getattr(config, "record", ""))]

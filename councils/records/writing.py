"""A council's rows as plain data, ready for JSON."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import IO, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, Model

from councils.models import Council, User
from councils.records.tables import Table, is_key, keys, tables

FORMAT = 1


class RecordEncoder(DjangoJSONEncoder):
    """Moments with all their digits: Django's own cuts them to milliseconds."""

    def default(self, o):
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def write(council: Council, *, at: datetime) -> dict:
    """The record: `people` by number, and for each table its rows in the order in which they were made.

    A row refers to another by that one's `id`, to a person by their number in `people`, and to what every installation
    has by its name, such as ``["cqc-la", "2023-12", "7"]`` for a quality statement.
    """
    writer = _Writer()
    rows = {table.name: list(writer.rows(table, council)) for table in tables()}
    return {
        "record": "council",
        "format": FORMAT,
        "council": {"slug": council.slug, "name": council.name},
        "written_at": at,
        "people": writer.people(),
        "tables": rows,
    }


def contents(council: Council) -> Iterator[tuple[str, Callable[[], IO[bytes]]]]:
    """Name beside the record, and how to open it, of each content that the record refers to, once each."""
    for table in tables():
        if table.file:
            names = table.of(council).order_by().values_list(table.file, flat=True).distinct()
            yield from ((name, partial(table.storage.open, name)) for name in sorted(names))
        elif table.content:
            named = {table.name_beside(row): row.pk for row in table.rows(council).only("pk", "sha256")}
            yield from ((name, partial(_bytes_of, table, key)) for name, key in named.items())


def _bytes_of(table: Table, key: int) -> IO[bytes]:
    return BytesIO(table.model.objects.values_list(table.content, flat=True).get(pk=key))


class _Writer:
    def __init__(self):
        self._names = {model: key.names() for model, key in keys().items()}
        self._seen: set[int] = set()

    def rows(self, table: Table, council: Council) -> Iterator[dict[str, Any]]:
        fields = table.fields
        for row in table.rows(council).iterator():
            yield {"id": row.pk, **{field.name: self._value(table, row, field) for field in fields}}

    def people(self) -> list[dict]:
        rows = User.objects.filter(pk__in=self._seen).order_by("pk")
        return [{"id": row.pk, "name": row.name, "email": row.email} for row in rows]

    def _value(self, table: Table, row: Model, field: Field) -> Any:
        if field.name == table.beside:
            return table.name_beside(row)
        value = getattr(row, field.attname)
        if not is_key(field):
            return value
        if field.related_model is User and value is not None:
            self._seen.add(value)
        names = self._names.get(field.related_model)
        return names[value] if names and value is not None else value

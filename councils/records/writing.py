"""A council's rows as plain data, ready for JSON."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.files.storage import Storage
from django.db.models import Field, Model

from councils.models import Council, User
from councils.records.tables import Table, is_key, keys, tables

FORMAT = 1


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


def stored_files(council: Council) -> Iterator[tuple[Storage, str]]:
    """Storage and stored name of each file that the record refers to, once each."""
    for table in tables():
        if table.file:
            storage = table.model._meta.get_field(table.file).storage
            names = table.of(council).order_by().values_list(table.file, flat=True).distinct()
            yield from ((storage, name) for name in sorted(names))


class _Writer:
    def __init__(self):
        self._names = {model: key.names() for model, key in keys().items()}
        self._seen: set[int] = set()

    def rows(self, table: Table, council: Council) -> Iterator[dict[str, Any]]:
        fields = table.fields
        for row in table.rows(council).iterator():
            yield {"id": row.pk, **{field.name: self._value(row, field) for field in fields}}

    def people(self) -> list[dict]:
        rows = User.objects.filter(pk__in=self._seen).order_by("pk")
        return [{"id": row.pk, "name": row.name, "email": row.email} for row in rows]

    def _value(self, row: Model, field: Field) -> Any:
        value = getattr(row, field.attname)
        if not is_key(field):
            return value.name if hasattr(value, "storage") else value
        if field.related_model is User and value is not None:
            self._seen.add(value)
        names = self._names.get(field.related_model)
        return names[value] if names and value is not None else value

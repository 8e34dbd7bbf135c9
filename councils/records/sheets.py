"""A record as tables for people: one sheet a table, persons by name, marked-up text as it reads."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Field

from councils.models import User
from councils.records.tables import Table, is_key, tables

Rows = list[list]


def sheets(record: Mapping) -> dict[str, Rows]:
    """Title of a table → its head and rows; tables without rows are left out."""
    names = {one["id"]: one["name"] for one in record["people"]}
    found = ((table, record["tables"][table.name]) for table in tables())
    return {table.title: list(_sheet(table, rows, names)) for table, rows in found if rows}


def _sheet(table: Table, rows: list[Mapping], names: Mapping[int, str]) -> Iterator[list]:
    fields = [field for field in table.fields if field.name not in table.for_programs]
    yield ["Number", *(str(field.verbose_name).capitalize() for field in fields)]
    for row in rows:
        yield [row["id"], *(_shown(table, field, row[field.name], names) for field in fields)]


def _shown(table: Table, field: Field, value: Any, names: Mapping[int, str]) -> Any:
    if value is None:
        return ""
    if is_key(field):
        return names[value] if field.related_model is User else _named(value)
    if marked := table.marked.get(field.name):
        return marked.plain(value)
    if field.choices:
        return dict(field.flatchoices).get(value, value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return value if isinstance(value, int | str | date | datetime | Decimal) else str(value)


def _named(value: list[str] | int) -> str | int:
    """A row of the framework by its number or key there; the framework itself by key and version."""
    if isinstance(value, list):
        return value[-1] if len(value) > 2 else " ".join(value)
    return value

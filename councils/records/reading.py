"""Plain data of a record checked and made into rows. Nothing outside the record can be reached through it."""

from collections.abc import Callable, Mapping
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.db.models import Field, Model

from councils.models import Council, User
from councils.records.tables import Key, Named, Table, is_key, keys, tables
from councils.records.writing import FORMAT

MOST_BYTES = 100 * 1024 * 1024
"""Of one content that is kept in the database."""


class NotARecord(ValueError):
    """What was given is no record, or one that does not fit; the message is a sentence for people."""


def check_shape(data: Any) -> None:
    """Raises NotARecord unless this is a record of the present format, with rows for tables that are known."""
    if not isinstance(data, dict) or data.get("record") != "council":
        raise NotARecord("This file is not a record that was saved from this service.")
    if data.get("format") != FORMAT:
        raise NotARecord(f"This record has the format {data.get('format')}, and only format {FORMAT} can be read.")
    rows, people = data.get("tables"), data.get("people")
    is_whole = isinstance(rows, dict) and isinstance(people, list)
    if not is_whole or not all(isinstance(one, list) for one in rows.values()):
        raise NotARecord("This record is damaged: its tables cannot be read.")
    if not all(map(_is_person, people)):
        raise NotARecord("The people of this record cannot be read.")
    if unknown := sorted(set(rows) - {table.name for table in tables()}):
        raise NotARecord(f"This record has tables that are not known here: {', '.join(unknown)}.")


def _is_person(data: Any) -> bool:
    if not isinstance(data, dict) or not isinstance(data.get("id"), int):
        return False
    try:
        return 0 < len(_text(data.get("name"))) <= 120 and bool(_text(data.get("email")))
    except (TypeError, ValueError):
        return False


class Reader:
    """Makes the rows of one record.

    `person_of` gives the account for one of the record's people. `content_of` gives what a row's file holds, by the
    name that the record gives it, and `stored_as` where it is kept here.
    """

    def __init__(
        self,
        data: Mapping,
        council: Council,
        *,
        person_of: Callable[[dict], User],
        content_of: Callable[[Model, Any], IO[bytes]],
        stored_as: Callable[[Table, Model, IO[bytes]], str],
    ):
        self._data, self._council, self._content_of, self._stored_as = data, council, content_of, stored_as
        self._people = {one["id"]: person_of(one).pk for one in data["people"]}
        self._named = {model: _by_name(key) for model, key in keys().items()}
        self._made: dict[type[Model], dict[Any, int]] = {}

    def make(self, table: Table) -> int:
        """Create a table's rows; gives how many. Raises NotARecord."""
        rows = self._data["tables"].get(table.name, [])
        made = [self._row(table, number, row) for number, row in enumerate(rows, start=1)]
        table.model.objects.bulk_create(made, batch_size=500)
        self._made[table.model] = {row["id"]: one.pk for row, one in zip(rows, made, strict=True)}
        self._tie_within(table, rows, made)
        return len(made)

    def _row(self, table: Table, number: int, row: dict) -> Model:
        place = f"{table.title}, row {number}"
        if not isinstance(row, dict) or not isinstance(row.get("id"), int):
            raise NotARecord(f"{place} cannot be read.")
        made = table.model(**self._owner(table))
        for field in table.fields:
            if field.name not in row:
                raise NotARecord(f"{place} has no “{field.name}”.")
            if field.name == table.beside:
                continue
            try:
                setattr(made, field.attname, self._value(table, field, row[field.name]))
            except (KeyError, TypeError, ValueError, OverflowError, ValidationError):
                raise NotARecord(f"{place}: “{field.name}” cannot be read.") from None
        self._fill(table, made, row, place)
        return made

    def _fill(self, table: Table, made: Model, row: dict, place: str) -> None:
        """What travels beside the row is looked at before it is kept anywhere."""
        content = self._content_of(made, row[table.beside]) if table.beside else None
        if table.content:
            setattr(made, table.content, _whole(content))
        if table.check:
            try:
                table.check(made, content)
            except ValueError as problem:
                raise NotARecord(f"{place}: {problem}") from None
        if table.file:
            setattr(made, table.file, self._stored_as(table, made, content))

    def _owner(self, table: Table) -> dict:
        fields = table.model._meta.concrete_fields
        return {field.name: self._council for field in fields if is_key(field) and field.related_model is Council}

    def _value(self, table: Table, field: Field, value: Any) -> Any:
        if is_key(field):
            return None if value is None or field.related_model is table.model else self._key(field, value)
        if isinstance(value, str) or field.name in table.marked:
            _text(value)
        if named := table.named.get(field.name):
            value = self._renamed(named, value)
        if marked := table.marked.get(field.name):
            value = marked.clean(value)
        return field.clean(value, None) if value is not None or not field.null else None

    def _renamed(self, named: Named, value: Any) -> Any:
        """The name of a row as it is called here; any other value as it is."""
        if not isinstance(value, str) or not value.startswith(named.prefix):
            return value
        return f"{named.prefix}{self._made[named.model][int(value.removeprefix(named.prefix))]}"

    def _key(self, field: Field, value: Any) -> int:
        if field.related_model is User:
            return self._people[value]
        if field.related_model in self._named:
            return self._named[field.related_model][tuple(value)]
        return self._made[field.related_model][value]

    def _tie_within(self, table: Table, rows: list[dict], made: list[Model]) -> None:
        """Rows that refer to others of the same table: once all of them are there."""
        own = [field for field in table.fields if is_key(field) and field.related_model is table.model]
        for field in own:
            tied = [(one, row[field.name]) for one, row in zip(made, rows, strict=True) if row[field.name] is not None]
            for one, value in tied:
                if not isinstance(value, int) or value not in self._made[table.model]:
                    raise NotARecord(f"{table.name} {field.name}: {value} is not in the record.")
                setattr(one, field.attname, self._made[table.model][value])
            table.model.objects.bulk_update([one for one, _ in tied], [field.name], batch_size=500)


def _whole(content: IO[bytes]) -> bytes:
    found = content.read(MOST_BYTES + 1)
    if len(found) > MOST_BYTES:
        raise NotARecord("A file of this record is too large to be read in.")
    content.seek(0)
    return found


def _text(value: Any) -> str:
    """Raises TypeError, and ValueError for text that a database cannot keep, such as half of a character."""
    if not isinstance(value, str):
        raise TypeError(value)
    if "\0" in value:
        raise ValueError(value)
    value.encode()
    return value


def _by_name(key: Key) -> dict[tuple, int]:
    return {tuple(name): pk for pk, name in key.names().items()}

"""Reading a council's record into an empty council."""

import hashlib
import os
import uuid
from collections.abc import Mapping
from typing import IO

from django.core.files import File
from django.db import DatabaseError, transaction
from django.db.models import Model

from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.records.reading import NotARecord, Reader, check_shape
from councils.records.tables import Table, tables
from councils.rules import NotAllowed, has_permission


class NotEmpty(Exception):
    """The council has rows of its own: a record is never mixed into what people typed here."""


@recorded
def read_in(*, council: Council, data: Mapping, files: Mapping[str, IO[bytes]], by: User) -> dict[str, int]:
    """Make all rows of a record in an empty council, or none; gives how many by table.

    `files`: name as stored in the record → its content. People of the council keep their own words by their e-mail
    address; everybody else is remembered by name, as an account that nobody can sign in to.
    Raises NotARecord with a sentence, NotEmpty, NotAllowed without RECORD_KEEP.
    """
    if not has_permission(by, Permission.RECORD_KEEP, council=council):
        raise NotAllowed(Permission.RECORD_KEEP)
    check_shape(data)
    Council.objects.select_for_update().get(pk=council.pk)
    if any(table.rows(council).exists() for table in tables()):
        raise NotEmpty
    reader = Reader(data, council, person_of=_people_of(council), content_of=_contents(files), stored_as=_store)
    try:
        with transaction.atomic():
            made = {table.name: reader.make(table) for table in tables()}
            transaction.get_connection().check_constraints()
    except DatabaseError as refused:
        raise NotARecord(f"This record does not hold together: {str(refused).splitlines()[0]}") from refused
    return made


def _people_of(council: Council):
    """By e-mail among those who are or were of the council; a record makes nobody else's words."""
    known = {user.email.lower(): user for user in User.objects.filter(memberships__council=council)}

    def person(data: dict) -> User:
        found = known.get(data["email"].lower())
        return found or User.objects.create_user(f"{uuid.uuid4()}@record.invalid", name=data["name"], is_active=False)

    return person


def _contents(files: Mapping[str, IO[bytes]]):
    def content_of(row: Model, name) -> IO[bytes]:
        """At its beginning, and with the hash and the size that its row says."""
        content = files.get(name) if isinstance(name, str) else None
        if content is None:
            raise NotARecord("A file that the record names is not in it. Read the ZIP file, which has the files too.")
        if hashlib.file_digest(content, "sha256").hexdigest() != row.sha256:
            raise NotARecord(f"The file “{row}” is not the one that was saved: its checksum differs.")
        size = content.seek(0, os.SEEK_END)
        if getattr(row, "size", size) != size:
            raise NotARecord(f"The file “{row}” has {size:,} bytes, and the record says {row.size:,}.")
        content.seek(0)
        return content

    return content_of


def _store(table: Table, row: Model, content: IO[bytes]) -> str:
    path = table.model._meta.get_field(table.file).generate_filename(row, row.sha256)
    return path if table.storage.exists(path) else table.storage.save(path, File(content))

"""Showing that the database itself refuses a row."""

import pytest
from django.db import IntegrityError, connection, transaction


@pytest.fixture
def refused():
    """``with refused("constraint_name"):`` asserts that the database itself says no, by that constraint."""

    class Refused:
        def __init__(self, name):
            self.name = name

        def __enter__(self):
            self.point = transaction.atomic()
            self.point.__enter__()

        def __exit__(self, kind, error, trace):
            if error is None:
                try:
                    connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
                except IntegrityError as late:
                    kind, error, trace = IntegrityError, late, late.__traceback__
            self.point.__exit__(kind, error, trace)
            assert isinstance(error, IntegrityError), "The database accepted the row."
            assert self.name in str(error)
            return True

    return Refused


@pytest.fixture
def twice(refused):
    """Asserts that a row which stands is refused a twin: ``twice(row, "constraint_name")``."""

    def insert(row, name):
        twin = type(row).objects.get(pk=row.pk)
        twin.pk = None
        with refused(name):
            twin.save(force_insert=True)

    return insert

"""What a test has committed is taken out again, and what all tests share stays: the next one finds all as at the start.

Django's own way empties every table, full or not, and lets every app fill its own anew: half a second after each test
in a browser, and the framework gone for all tests after it.
"""

from contextlib import contextmanager
from functools import cache

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase
from psycopg import sql

FILLED_BY_MIGRATE = {"django_migrations", "django_content_type", "auth_permission"}


@contextmanager
def after_each_commit(fill):
    """Within it, Django's tests that commit end so; ``fill`` puts back what all tests share.

    Needs a server on which we may do everything: no trigger and no foreign key looks while rows are taken out.
    """

    def tear_down(_test):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table in _with_rows(cursor):
                cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
        fill()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", tear_down)
        yield


def _with_rows(cursor) -> list[str]:
    cursor.execute(_question())
    return [table for (table,) in cursor.fetchall()]


@cache
def _question() -> sql.Composed:
    """One query that gives the names of all tables that have a row."""
    tables = sorted(set(connection.introspection.table_names()) - FILLED_BY_MIGRATE)
    each = sql.SQL("SELECT {name} WHERE EXISTS (SELECT FROM {table})")
    return sql.SQL(" UNION ALL ").join(
        each.format(name=sql.Literal(table), table=sql.Identifier(table)) for table in tables
    )

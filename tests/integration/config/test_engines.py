"""The database, the cache and the queue that tests use are the real ones."""

import pytest
from django.core.cache import cache
from django.db import connection

from config import celery


@pytest.mark.django_db
def test_database_is_postgresql_18():
    assert connection.vendor == "postgresql"
    assert connection.pg_version // 10000 == 18


@pytest.mark.django_db
def test_text_sorts_and_folds_as_unicode_everywhere():
    with connection.cursor() as cursor:
        cursor.execute("SELECT upper('ÿé') = 'ŸÉ', 'Z' < 'a'")
        assert cursor.fetchone() == (True, True)


def test_queue_and_cache_are_kept_apart(engines):
    with celery.app.connection_for_write() as broker:
        broker.default_channel.client.set("a task", "waiting")
        cache.set("seen", 1)
        cache.clear()
        assert broker.default_channel.client.get("a task") == b"waiting"

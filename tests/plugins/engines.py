"""Real PostgreSQL and Valkey for the tests that need them, started when the first one asks.

With DATABASE_URL and REDIS_URL set, those servers are used. Otherwise this checkout's test engines (data in var/test)
are started, or shared with another run that has started them: every run has its own database and its own numbers in
Valkey. Use pytest-django's `db` as ever; `engines` is for a test that starts a process of its own.
"""

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import environ
import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings

from config import celery, redis_urls
from config.embedded import lease
from tests.plugins import migrated, slots

BASE = Path(settings.BASE_DIR) / "var" / "test"


@dataclass(frozen=True)
class Engines:
    """The test database's server, and this run's database, queue and cache."""

    server_url: str
    database: str
    queue_url: str
    cache_url: str
    are_ours: bool

    @property
    def as_environment(self):
        """For a process that a test starts, such as a worker: it works on the test database."""
        return {
            "DATABASE_URL": migrated.address_of(self.server_url, self.database),
            "REDIS_URL": self.queue_url,
            "CACHE_URL": self.cache_url,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
        }


@contextmanager
def _engines():
    if "DATABASE_URL" in os.environ and "REDIS_URL" in os.environ:
        server, redis = os.environ["DATABASE_URL"], os.environ["REDIS_URL"]
        number = redis_urls.database_number(redis)
        yield Engines(server, "test_app", redis, redis_urls.with_database(redis, number + 1), are_ours=False)
        return
    with lease.hold(BASE, durable=False) as addresses, slots.take(BASE / "run") as slot:
        queue, cache = (redis_urls.with_database(addresses.redis_url, 2 * slot + offset) for offset in (0, 1))
        yield Engines(addresses.database_url, f"test_app_{slot}", queue, cache, are_ours=True)


@pytest.fixture(scope="session")
def engines():
    with _engines() as running:
        settings.DATABASES["default"].update(environ.Env.db_url_config(running.server_url))
        settings.DATABASES["default"]["TEST"]["NAME"] = running.database
        celery.app.conf.broker_url = redis_urls.for_celery(running.queue_url)
        # What an earlier run with this number left behind: tasks nobody waits for, counters of rate limits.
        with celery.app.connection_for_write() as connection:
            connection.default_channel.client.flushdb()
        with override_settings(CACHES={"default": {**settings.CACHES["default"], "LOCATION": running.cache_url}}):
            cache.clear()
            yield running


@pytest.fixture(scope="session")
def django_db_modify_db_settings(engines):
    """pytest-django's hook: runs before the test database is made."""
    if engines.are_ours:
        migrated.copy(engines.server_url, engines.database, engines.queue_url, BASE / "run" / "migrated.lock")


@pytest.fixture(scope="session")
def django_db_keepdb(engines):
    """pytest-django's hook: our own server has the database already, migrated."""
    return engines.are_ours


@pytest.fixture(autouse=True)
def _no_memory_of_other_tests(request):
    """Rate limits are counted in the cache; one test's sign-ins must not lock out the next."""
    yield
    if "engines" in request.fixturenames or "django_db_setup" in request.fixturenames:
        cache.clear()

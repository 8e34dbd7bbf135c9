"""A migrated, empty database to copy from, so that a test run need not migrate again (eleven seconds).

It is made by the real migrations and named after their content: a changed migration makes a new one.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.apps import apps
from django.conf import settings
from psycopg import sql

from config.embedded.locks import Lock

PREFIX = "migrated_"


def address_of(server_url: str, database: str):
    """Another database of the same server."""
    return urlsplit(server_url)._replace(path=f"/{database}").geturl()


def copy(server_url: str, database: str, queue_url: str, lock: Path):
    """Make `database` afresh as a copy of the migrated one, migrating that first if need be."""
    with psycopg.connect(server_url, autocommit=True) as server, Lock(lock) as alone:
        alone.take()
        names = {name for (name,) in server.execute("SELECT datname FROM pg_database")}
        template = PREFIX + _fingerprint()
        if template not in names:
            for outdated in (name for name in names if name.startswith(PREFIX)):
                _drop(server, outdated)
            _make(server, server_url, queue_url, template)
        _drop(server, database)
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(database), sql.Identifier(template))
        )


def _make(server, server_url, queue_url, template):
    """Under another name until it is whole."""
    unfinished = PREFIX + "unfinished"
    _drop(server, unfinished)
    server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(unfinished)))
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=settings.BASE_DIR,
        env={
            **os.environ,
            "DATABASE_URL": address_of(server_url, unfinished),
            "REDIS_URL": queue_url,
            "DJANGO_SETTINGS_MODULE": "config.settings",
        },
        check=True,
    )
    server.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(unfinished), sql.Identifier(template))
    )


def _drop(server, database):
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))


def _fingerprint():
    """Of every migration of every app, third-party ones too."""
    digest = hashlib.sha256()
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted((Path(app.path) / "migrations").glob("*.py")):
            digest.update(f"{app.label}/{path.name}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]

"""A database for one measurement, beside the one that people work in. It is dropped again, whatever happens."""

import os
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
from psycopg import sql


@contextmanager
def database():
    """On the server of DATABASE_URL, which names the new, empty database until the block ends."""
    server_url = os.environ["DATABASE_URL"]
    name = f"bench_{os.getpid()}"
    _run(server_url, "CREATE DATABASE {}", name)
    os.environ["DATABASE_URL"] = urlsplit(server_url)._replace(path=f"/{name}").geturl()
    try:
        yield
    finally:
        os.environ["DATABASE_URL"] = server_url
        _run(server_url, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _run(server_url: str, command: str, name: str):
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(sql.SQL(command).format(sql.Identifier(name)))

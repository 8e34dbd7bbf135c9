"""Addresses inside one Redis-protocol server."""

from urllib.parse import parse_qs, urlencode, urlsplit


def database_number(url: str):
    """The number of the database that `url` names; 0 when it names none."""
    parts = urlsplit(url)
    named = parse_qs(parts.query).get("db", ["0"])[0] if parts.scheme == "unix" else parts.path.strip("/")
    return int(named or 0)


def with_database(url: str, number: int):
    """The same server, another numbered database.

    `redis://host:6379/0` and `rediss://…` name it in the path, `unix:///path/to.sock?db=0` in the query.
    """
    parts = urlsplit(url)
    if parts.scheme == "unix":
        query = {**parse_qs(parts.query), "db": [str(number)]}
        return f"unix://{parts.netloc}{parts.path}?{urlencode(query, doseq=True)}"
    return parts._replace(path=f"/{number}").geturl()


def for_celery(url: str):
    """Celery spells a socket `redis+socket:///path?virtual_host=0` where everyone else says `unix:///path?db=0`."""
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    return f"redis+socket://{parts.path}?virtual_host={database_number(url)}"

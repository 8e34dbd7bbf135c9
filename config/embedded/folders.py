"""Where the engines keep their data, and as which user they run."""

import hashlib
import os
import pwd
from dataclasses import dataclass
from pathlib import Path

SHARED_HOME = Path("/var/lib/critical-friend")


@dataclass(frozen=True)
class Account:
    """The operating system's user that owns the engines' data. PostgreSQL refuses to run as root."""

    uid: int
    gid: int

    @property
    def is_somebody_else(self):
        return self.uid != os.geteuid()

    def own(self, folder: Path):
        """Make `folder`, private to this account."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.is_somebody_else:
            os.chown(folder, self.uid, self.gid)

    def as_popen_arguments(self):
        if not self.is_somebody_else:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_reach(self, path: Path):
        """Whether every folder above `path` lets this account through. Assumes it is in nobody's group."""
        if not self.is_somebody_else:
            return True
        above = [folder for folder in path.resolve().parents if folder.exists()]
        return all(folder.stat().st_mode & 0o001 for folder in above)


def engine_account():
    """Ourselves; for root, who may not run PostgreSQL, the powerless user `nobody`."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    nobody = pwd.getpwnam("nobody")
    return Account(nobody.pw_uid, nobody.pw_gid)


@dataclass(frozen=True)
class Folders:
    """All places of one set of engines. `base` is inside the checkout: `var` for work, `var/test` for tests."""

    base: Path
    account: Account

    @classmethod
    def under(cls, base: Path):
        folders = cls(base.resolve(), engine_account())
        for folder in (folders.run, folders.log):
            folder.mkdir(parents=True, exist_ok=True)
        return folders

    @property
    def run(self):
        """Locks and the file with the addresses."""
        return self.base / "run"

    @property
    def log(self):
        return self.base / "log"

    @property
    def home(self):
        """Data and, if need be, copied binaries: in the checkout, or in /var/lib when that is closed to the account.

        The second case is root's checkout in a home folder: opening that folder to others would be worse.
        """
        if self.account.can_reach(self.base / "postgres"):
            return self.base
        name = hashlib.sha256(str(self.base).encode()).hexdigest()[:12]
        return SHARED_HOME / name

    def log_file(self, engine: str, keep_bytes=5_000_000):
        """The engine's log, opened for appending; started afresh once it has grown past `keep_bytes`."""
        path = self.log / f"{engine}.log"
        if path.exists() and path.stat().st_size > keep_bytes:
            path.unlink()
        return path.open("ab")

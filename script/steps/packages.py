"""The Python packages, from locks with hashes, in the project's own environment. Needs nothing but Python."""

import os
import subprocess
import sys

from script.steps import stamps
from script.steps.places import PROJECT, PYTHON, VENV
from script.steps.run import run
from script.steps.say import step

RUNTIME = PROJECT / "requirements.txt"
LOCKS = PROJECT / "requirements"
ENGINES = LOCKS / "engines.txt"
DEV = LOCKS / "dev.txt"
MIRRORS = {"index-url": "UV_DEFAULT_INDEX", "extra-index-url": "UV_INDEX", "find-links": "UV_FIND_LINKS"}
INSTALL_FAILED = "The Python packages were not installed. Check the network connection, then run this again."


def install(*locks):
    """Make the environment if it is missing and install `locks`, unless they are installed already."""
    if VENV.is_symlink():
        return  # a link to an environment that somebody else looks after
    if not _works():
        with step("Making a Python environment in .venv"):
            _make()
    for lock in locks:
        stamp = VENV / f".installed-{lock.stem}"
        wanted = stamps.fingerprint([lock])
        if not stamps.is_done(stamp, wanted):
            with step(f"Installing the Python packages of {lock.relative_to(PROJECT)}"):
                _install(lock)
            stamps.mark(stamp, wanted)


def _works():
    """An environment that was moved or whose Python was removed does not."""
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", ""], check=False, stderr=subprocess.DEVNULL).returncode == 0


def _make():
    need = "Python has no venv module here. On Debian and Ubuntu: apt-get install python3-venv. Then run this again."
    run([sys.executable, "-m", "venv", "--clear", VENV], failure=need)


def _install(lock):
    if not (VENV / "bin" / "uv").exists():
        run(
            [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", LOCKS / "uv.txt"],
            failure=INSTALL_FAILED,
        )
    command = [VENV / "bin" / "uv", "pip", "install", "--python", PYTHON, "--require-hashes", "-r", lock]
    run(command, failure=INSTALL_FAILED, environment=_network())


def _network():
    """uv reads no pip.conf; a council's own mirror and certificates are usually named there.

    As with pip, any index may have a file: whether it is the right one, its hash decides.
    """
    named = {"UV_SYSTEM_CERTS": "true", "UV_NATIVE_TLS": "true", "UV_INDEX_STRATEGY": "unsafe-best-match"}
    told = run([PYTHON, "-m", "pip", "config", "list"], failure="pip's configuration could not be read.")
    for line in told.splitlines():
        name, _, value = line.partition("=")
        option = name.partition(".")[2]
        if option in MIRRORS:
            named[MIRRORS[option]] = value.strip("'\"").replace("\\n", " ")
        if option == "cert":
            named["SSL_CERT_FILE"] = value.strip("'\"")
    return {name: value for name, value in named.items() if name not in os.environ}

"""Pango draws the letters in a PDF. It is the one thing that no Python package brings."""

import shutil
import subprocess
import sys

from config import local
from script.steps import apt
from script.steps.places import PYTHON, VAR
from script.steps.run import run
from script.steps.say import SetupTrouble, step

DEBIAN = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"]
LIBRARIES = ["libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0"]
LOAD = f"import ctypes\nfor name in {LIBRARIES}: ctypes.CDLL(name)"
HOW = {
    "darwin": "brew install pango",
    "apt-get": f"sudo apt-get install --no-install-recommends {' '.join(DEBIAN)}",
    "dnf": "sudo dnf install pango",
    "apk": "sudo apk add pango fontconfig",
}
BY_HAND = "Reports need the library Pango, and it is not on this computer. Install it with: {}\nThen run this again."


def install():
    """Find Pango, or get it: by apt for root, unpacked into var/ for others. Otherwise say what to type."""
    if _is_there():
        return
    if apt.may_install():
        with step("Installing Pango, which draws the reports' letters"):
            apt.install(*DEBIAN)
    elif shutil.which("apt-get") and shutil.which("dpkg"):
        with step("Unpacking Pango into var/, because only root may install it"):
            _unpack()
        local.use_unpacked_libraries()
    if not _is_there():
        raise SetupTrouble(BY_HAND.format(_how()))


def _is_there():
    """Asked in a fresh process, because a library path counts only from a process's start."""
    test = "import weasyprint" if sys.platform == "darwin" else LOAD
    return subprocess.run([PYTHON, "-c", test], check=False, stderr=subprocess.DEVNULL).returncode == 0


def _how():
    if sys.platform in HOW:
        return HOW[sys.platform]
    return next((HOW[tool] for tool in HOW if shutil.which(tool)), HOW["apt-get"])


def _unpack():
    """Fetch the packages and what they need from Debian's archive with a package list of our own, and unpack them."""
    place = VAR / "pango"
    lists, downloads = place / "lists", place / "downloads"
    for folder in (lists / "partial", downloads / "partial"):
        folder.mkdir(parents=True, exist_ok=True)
    options = [
        *("-o", f"Dir::State::Lists={lists}", "-o", f"Dir::Cache={downloads}", "-o", "Debug::NoLocking=1"),
        *("-o", "APT::Sandbox::User=", "-o", "APT::Get::AllowUnauthenticated=false"),
    ]
    failure = BY_HAND.format(HOW["apt-get"])
    run(["apt-get", *options, "-qq", "update"], failure=failure)
    plan = run(["apt-get", *options, "-s", "install", "--no-install-recommends", *DEBIAN], failure=failure)
    names = [line.split()[1] for line in plan.splitlines() if line.startswith("Inst ")]
    run(["apt-get", *options, "-qq", "download", *names], failure=failure, cwd=downloads)
    for package in sorted(downloads.glob("*.deb")):
        run(["dpkg", "-x", package, local.UNPACKED], failure=failure)
    shutil.rmtree(lists)
    shutil.rmtree(downloads)

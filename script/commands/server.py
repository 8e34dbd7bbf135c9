"""script/server: everything up to date, then web server and worker until somebody stops them."""

import argparse
import contextlib
import os
import signal
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from config import local
from config.embedded.locks import Lock
from script.steps import data, frontend, pango, port
from script.steps.children import RUN, Children
from script.steps.places import PROJECT
from script.steps.say import SetupTrouble, step, trouble_as_a_sentence

HEALTHY_WITHIN = 60
RECORD = RUN / "server.json"


def main():
    parser = argparse.ArgumentParser(prog="script/server", description="Run Critical Friend on this computer.")
    parser.add_argument("--check", action="store_true", help="start everything, ask whether all is well, and stop")
    options = parser.parse_args()
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, _interrupt)
    try:
        with trouble_as_a_sentence(), _only_one():
            _prepare()
            _serve(options.check)
    except KeyboardInterrupt:
        sys.exit("Stopped before the check was done." if options.check else None)


def _prepare():
    local.fill_in_environment()
    frontend.install()
    local.use_unpacked_libraries()
    pango.install()
    data.collect_static()


def _serve(is_check: bool):
    with local.engines() as addresses:
        database = addresses and data.identity(Path(addresses.data))
        sign_ins = data.load(database)
        number = port.choose()
        children = Children(number)
        try:
            with step("Starting the web server and the worker"):
                children.start(RECORD)
                _wait_until_healthy(number, children)
            _introduce(number, sign_ins, data.report(database), addresses)
            if is_check:
                print("All is well. Stopping, because this was a check.", flush=True)
            else:
                children.watch(RECORD)
        finally:
            children.stop()


def _introduce(number, sign_ins, report, addresses):
    print(f"\nCritical Friend is at http://localhost:{number}/\n\n{sign_ins}\n\nThe demonstration's report is {report}")
    if addresses and Path(addresses.data) != local.VAR:
        print(
            f"The database is in {addresses.data}, because the user nobody, as whom it runs, cannot enter this folder."
        )
    print(f"Logs are in {(local.VAR / 'log').relative_to(PROJECT)}/. Ctrl-C stops everything.\n", flush=True)


def _wait_until_healthy(number, children):
    until = time.monotonic() + HEALTHY_WITHIN
    answer = "nothing"
    while time.monotonic() < until:
        children.check_alive()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{number}/health/", timeout=10) as page:
                if page.status == 200:
                    return
        except urllib.error.HTTPError as error:
            answer = error.read().decode()
        except OSError as error:
            answer = str(error)
        time.sleep(0.1)
    raise SetupTrouble(f"The web server is not well after {HEALTHY_WITHIN} seconds: {answer}")


@contextlib.contextmanager
def _only_one():
    """One server a checkout. The lock's file tells a second one where the first is."""
    RUN.mkdir(parents=True, exist_ok=True)
    path = RUN / "server.lock"
    with Lock(path) as lock:
        if not lock.try_to_take():
            raise SetupTrouble(f"Critical Friend is running here already, as process {path.read_text().strip()}.")
        path.write_text(str(os.getpid()))
        yield


def _interrupt(*_):
    """Ctrl-C and SIGTERM stop alike. Once: stopping itself is not to be cut short."""
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()

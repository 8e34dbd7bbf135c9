"""The engines start for the first holder, stop after the last, and lose nothing when something is killed."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest
import redis
from django.conf import settings

from config.embedded import lease
from config.embedded.folders import engine_account
from config.embedded.locks import is_taken

pytestmark = pytest.mark.slow
PATIENCE = 20


@pytest.fixture(scope="module")
def base():
    """A data folder that the engines' account can reach, also when the checkout is closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="cf-test-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    assert _comes_true(lambda: not is_taken(folder / "run" / "engines.lock"))
    shutil.rmtree(folder)


def _comes_true(question):
    until = time.monotonic() + PATIENCE
    while not question():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _is_alive(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def _running(base):
    return json.loads((base / "run" / "engines.json").read_text())


def _add_row(addresses):
    with psycopg.connect(addresses.database_url) as database:
        database.execute("CREATE TABLE IF NOT EXISTS kept (at timestamptz DEFAULT now())")
        database.execute("INSERT INTO kept DEFAULT VALUES")
        return database.execute("SELECT count(*) FROM kept").fetchone()[0]


def _count_rows(addresses):
    with psycopg.connect(addresses.database_url) as database:
        return database.execute("SELECT count(*) FROM kept").fetchone()[0]


def _answers(addresses):
    try:
        _count_rows(addresses)
    except psycopg.OperationalError:
        return False
    return True


def _hold_in_another_process(base):
    """A process that holds a lease until it is ended."""
    program = (
        "import sys, time; from pathlib import Path; from config.embedded import lease\n"
        "with lease.hold(Path(sys.argv[1])): print('held', flush=True); time.sleep(600)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, base], cwd=settings.BASE_DIR, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline() == "held\n"
    return holder


def _end(process, signum):
    process.send_signal(signum)
    process.wait()
    process.stdout.close()


def test_engines_run_for_as_long_as_somebody_holds_a_lease(base):
    with lease.hold(base) as first:
        processes = _running(base)["processes"]
        with lease.hold(base) as second:
            assert second == first
        _add_row(first)
        assert all(map(_is_alive, processes.values()))
    assert not any(map(_is_alive, processes.values()))
    assert not (base / "run" / "engines.json").exists()


def test_rows_and_queue_outlive_a_stop(base):
    with lease.hold(base) as addresses:
        rows = _add_row(addresses)
        redis.from_url(addresses.redis_url).set("task", "waiting")
    with lease.hold(base) as addresses:
        assert _count_rows(addresses) == rows
        assert redis.from_url(addresses.redis_url).get("task") == b"waiting"


def test_engines_stop_after_a_holder_that_was_killed(base):
    holder = _hold_in_another_process(base)
    processes = _running(base)["processes"]
    _end(holder, signal.SIGKILL)
    assert _comes_true(lambda: not any(map(_is_alive, processes.values())))


def test_a_second_holder_keeps_the_engines_when_the_first_is_killed(base):
    holder = _hold_in_another_process(base)
    with lease.hold(base) as addresses:
        _end(holder, signal.SIGKILL)
        time.sleep(0.5)
        assert _add_row(addresses)


@pytest.mark.parametrize("engine", ["postgres", "valkey"])
def test_an_engine_that_is_killed_comes_back_with_all_it_had(base, engine):
    with lease.hold(base) as addresses:
        rows = _add_row(addresses)
        queue = redis.from_url(addresses.redis_url)
        queue.set("task", rows)
        os.kill(_running(base)["processes"][engine], signal.SIGKILL)
        assert _comes_true(lambda: _answers(addresses))
        assert _count_rows(addresses) == rows
        assert _comes_true(lambda: queue_value(addresses) == str(rows).encode())


def queue_value(addresses):
    try:
        return redis.from_url(addresses.redis_url).get("task")
    except redis.ConnectionError:
        return None


def test_the_next_start_recovers_from_a_killed_keeper(base):
    holder = _hold_in_another_process(base)
    running = _running(base)
    with psycopg.connect(running["database_url"]) as database:
        database.execute("CREATE TABLE IF NOT EXISTS kept (at timestamptz DEFAULT now())")
        database.execute("INSERT INTO kept DEFAULT VALUES")
        rows = database.execute("SELECT count(*) FROM kept").fetchone()[0]
    os.kill(running["keeper"], signal.SIGKILL)
    _end(holder, signal.SIGKILL)
    assert _comes_true(lambda: not _is_alive(running["keeper"]))
    with lease.hold(base) as addresses:
        assert _count_rows(addresses) == rows
    assert not Path(running["runtime"]).exists()


def test_a_pid_file_left_by_a_power_cut_is_no_obstacle(base):
    """Its number may meanwhile belong to another process of the same account."""
    with lease.hold(base) as addresses:
        rows = _add_row(addresses)
    stranger = subprocess.Popen(["sleep", "600"], **engine_account().as_popen_arguments())
    leftover = base / "postgres" / "postmaster.pid"
    leftover.write_text(f"{stranger.pid}\n{base / 'postgres'}\n1700000000\n5432\n/tmp\n\n1 1\nready\n")
    try:
        with lease.hold(base) as addresses:
            assert _count_rows(addresses) == rows
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_engines_write_no_statement_and_no_value_into_their_log(base):
    with lease.hold(base) as addresses, psycopg.connect(addresses.database_url, autocommit=True) as database:
        database.execute("CREATE TEMPORARY TABLE person (email text PRIMARY KEY)")
        for _ in range(2):
            try:
                database.execute("INSERT INTO person VALUES ('jo@example.gov.uk')")
            except psycopg.errors.UniqueViolation as refusal:
                assert "jo@example.gov.uk" in str(refusal)
    log = (base / "log" / "postgres.log").read_text()
    assert "duplicate key value" in log
    assert "jo@example.gov.uk" not in log

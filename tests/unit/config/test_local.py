import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from config import local
from config.embedded.trouble import EngineTrouble


@pytest.mark.parametrize(
    "arguments",
    [
        ["manage.py"],
        ["manage.py", "help"],
        ["manage.py", "check", "--deploy"],
        ["manage.py", "migrate", "--help"],
        ["manage.py", "--version"],
        ["manage.py", "collectstatic", "--noinput"],
    ],
)
def test_commands_that_start_no_engine(arguments):
    assert local.needs_no_engines(arguments)


@pytest.mark.parametrize("command", ["migrate", "shell", "runserver", "makemigrations", "load_councils"])
def test_commands_that_do(command):
    assert not local.needs_no_engines(["manage.py", command])


@pytest.mark.parametrize(
    ("environment", "is_server"),
    [
        ({}, False),
        ({"LOCAL": "on", "SECRET_KEY": "x"}, False),
        ({"SECRET_KEY": "x"}, True),
        ({"ALLOWED_HOSTS": "x"}, True),
        ({"LOCAL": "off", "SECRET_KEY": "x"}, True),
        ({"LOCAL": "off"}, True),
        ({"DATABASE_URL": "x", "REDIS_URL": "y"}, False),
    ],
)
def test_a_real_server_is_left_as_it_is(monkeypatch, environment, is_server):
    for name in ("LOCAL", "SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert local.is_somebody_elses_server() == is_server


@pytest.mark.parametrize("given", ["DATABASE_URL", "REDIS_URL"])
def test_one_address_without_the_other_is_refused(monkeypatch, given):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    monkeypatch.setenv(given, "x://y")
    with pytest.raises(EngineTrouble, match=f"Only {given} is set"), local.engines():
        pass


def test_given_addresses_start_nothing(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://host/name")
    monkeypatch.setenv("REDIS_URL", "redis://host")
    with local.engines() as addresses:
        assert addresses is None


def test_secret_key_is_made_once_for_all_and_is_private(tmp_path):
    path = tmp_path / "secret-key"
    with ThreadPoolExecutor(8) as together:
        keys = set(together.map(lambda _: local._secret_key(path), range(8)))
    assert len(keys) == 1
    assert len(keys.pop()) > 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["secret-key"]


def test_unpacked_libraries_come_first_and_once(monkeypatch, tmp_path):
    folder = tmp_path / "usr" / "lib" / "x86_64-linux-gnu"
    folder.mkdir(parents=True)
    (tmp_path / "etc" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(local, "UNPACKED", tmp_path)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/other")
    monkeypatch.setenv("FONTCONFIG_PATH", "")
    assert local.use_unpacked_libraries()
    assert local.os.environ["LD_LIBRARY_PATH"] == f"{folder}:/other"
    assert local.os.environ["FONTCONFIG_PATH"] == str(tmp_path / "etc" / "fonts")
    assert not local.use_unpacked_libraries()

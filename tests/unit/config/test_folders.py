import os

import pytest

from config.embedded.folders import SHARED_HOME, Account, Folders


@pytest.fixture
def stranger():
    """An account that is not ours."""
    return Account(uid=os.geteuid() + 4321, gid=4321)


@pytest.fixture
def ourselves():
    return Account(uid=os.geteuid(), gid=os.getegid())


def test_data_of_our_own_account_stays_in_the_checkout(tmp_path, ourselves):
    tmp_path.chmod(0o700)
    assert Folders(tmp_path, ourselves).home == tmp_path


def test_data_of_another_account_leaves_a_closed_checkout(tmp_path, stranger):
    closed = tmp_path / "closed" / "var"
    closed.mkdir(parents=True)
    closed.parent.chmod(0o700)
    assert Folders(closed, stranger).home.parent == SHARED_HOME


def test_two_closed_checkouts_have_two_homes(tmp_path, stranger):
    homes = set()
    for name in ("one", "two"):
        closed = tmp_path / name / "var"
        closed.mkdir(parents=True)
        closed.parent.chmod(0o700)
        homes.add(Folders(closed, stranger).home)
    assert len(homes) == 2


def test_a_grown_log_is_started_afresh(tmp_path, ourselves):
    folders = Folders(tmp_path, ourselves)
    folders.log.mkdir()
    (folders.log / "valkey.log").write_text("old " * 100)
    with folders.log_file("valkey", keep_bytes=1000) as log:
        assert log.tell() == 400
    with folders.log_file("valkey", keep_bytes=100) as log:
        assert log.tell() == 0

import os
import re
import stat

import pytest
from django.contrib.auth.password_validation import validate_password

from peerchallenge.demonstration import password


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch):
    monkeypatch.delenv(password.VARIABLE, raising=False)


def test_one_is_made_and_kept_for_its_owner_only(tmp_path):
    first = password.choose(tmp_path / "var")
    file = tmp_path / "var" / "demonstration-password"
    assert re.fullmatch(r"[a-z2-9]{4}(-[a-z2-9]{4}){3}", first)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert password.choose(tmp_path / "var") == first
    assert [path.name for path in file.parent.iterdir()] == ["demonstration-password"]


def test_two_installations_have_different_ones(tmp_path):
    assert password.choose(tmp_path / "a") != password.choose(tmp_path / "b")


def test_of_two_first_calls_at_once_the_later_takes_the_other_s(tmp_path, monkeypatch):
    def link_after_the_other(source, target):
        target.write_text("made-by-the-other")
        raise FileExistsError

    monkeypatch.setattr(os, "link", link_after_the_other)
    assert password.choose(tmp_path) == "made-by-the-other"
    assert [path.name for path in tmp_path.iterdir()] == ["demonstration-password"]


def test_the_environment_s_comes_first_and_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setenv(password.VARIABLE, "three words of mine")
    assert password.choose(tmp_path) == "three words of mine"
    assert list(tmp_path.iterdir()) == []


def test_a_made_one_is_good_enough_for_the_rules(tmp_path):
    validate_password(password.choose(tmp_path))

"""Guessing passwords is slow: allauth counts wrong tries in the cache."""

import pytest

pytestmark = pytest.mark.django_db


def _try(client, password):
    return client.post("/account/sign-in/", {"login": "nobody@example.org", "password": password})


def test_too_many_wrong_tries_are_refused(client):
    first = _try(client, "wrong")
    assert "Check both and try again" in first.content.decode()
    answers = [_try(client, f"wrong {number}").content.decode() for number in range(12)]
    assert "too many tries" in answers[-1]


def test_another_test_s_tries_are_forgotten(client):
    assert "Check both and try again" in _try(client, "wrong").content.decode()

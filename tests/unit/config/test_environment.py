import pytest
from django.core.exceptions import ImproperlyConfigured

from config.environment import NEEDED, Environment


@pytest.mark.parametrize("name", NEEDED)
@pytest.mark.parametrize("value", [None, "", "  "])
def test_demand_says_what_to_set(monkeypatch, name, value):
    for other in NEEDED:
        monkeypatch.setenv(other, "something")
    monkeypatch.delenv(name) if value is None else monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        Environment().demand(*NEEDED)
    assert NEEDED[name] in str(refusal.value)
    assert not any(sentence in str(refusal.value) for other, sentence in NEEDED.items() if other != name)


def test_demand_is_content_with_everything(monkeypatch):
    for name in NEEDED:
        monkeypatch.setenv(name, "something")
    Environment().demand(*NEEDED)


def test_database_without_an_address_is_none(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert Environment().database() == {}


def test_database_on_a_server_and_on_a_socket(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://app:secret@host:5432/name")
    assert Environment().database()["default"]["HOST"] == "host"
    monkeypatch.setenv("DATABASE_URL", "postgres://app@/name?host=/run/engines")
    assert Environment().database()["default"]["OPTIONS"] == {"host": "/run/engines"}

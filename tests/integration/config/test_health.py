import pytest

from config import celery, health

pytestmark = pytest.mark.django_db


def test_health_is_open_and_well(client):
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "queue": "ok"}
    assert "no-cache" in answer.headers["Cache-Control"]


def test_health_sees_that_the_queue_is_gone(client, monkeypatch):
    monkeypatch.setattr(celery.app.conf, "broker_url", "redis+socket:///nowhere/valkey.sock?virtual_host=0")
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"database": "ok", "queue": "down"}


def test_health_sees_that_the_database_is_gone(client, monkeypatch):
    def refuse():
        raise health.DatabaseError("connection to jo@example.gov.uk refused")

    monkeypatch.setattr(health, "_ask_database", refuse)
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"database": "down", "queue": "ok"}


def test_health_is_only_for_asking(client):
    assert client.post("/health/").status_code == 405

import pytest

from config import redis_urls


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("redis://host:6379/4", 4),
        ("redis://host", 0),
        ("rediss://user:secret@host:6380/1", 1),
        ("unix:///run/v.sock?db=3", 3),
        ("unix:///run/v.sock", 0),
    ],
)
def test_database_number(url, number):
    assert redis_urls.database_number(url) == number


@pytest.mark.parametrize(
    ("url", "other"),
    [
        ("redis://host:6379/0", "redis://host:6379/7"),
        ("redis://:secret@host", "redis://:secret@host/7"),
        ("unix:///run/v.sock?db=0", "unix:///run/v.sock?db=7"),
        ("unix:///run/v.sock", "unix:///run/v.sock?db=7"),
    ],
)
def test_with_database_changes_the_number_only(url, other):
    assert redis_urls.with_database(url, 7) == other


def test_for_celery_spells_sockets_its_way():
    assert redis_urls.for_celery("unix:///run/v.sock?db=2") == "redis+socket:///run/v.sock?virtual_host=2"
    assert redis_urls.for_celery("redis://host:6379/2") == "redis://host:6379/2"

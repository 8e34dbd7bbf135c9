"""Production's settings as a process of its own reads them."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from config.environment import NEEDED

pytestmark = pytest.mark.slow
COMPLETE = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "assurance.example.gov.uk",
    "DATABASE_URL": "postgres://user:password@database.example/name",
    "REDIS_URL": "redis://queue.example:6379/0",
}


def _ask(question, environment):
    clean = {name: value for name, value in os.environ.items() if name not in {*NEEDED, "LOCAL"}}
    return subprocess.run(
        [sys.executable, "-c", f"from config import settings; print({question})"],
        cwd=settings.BASE_DIR,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_empty_environment_is_refused_with_a_sentence_for_each_thing():
    refused = _ask("0", {})
    assert refused.returncode == 1
    assert all(sentence in refused.stderr for sentence in NEEDED.values())


def test_pages_and_cookies_go_by_https_only():
    told = _ask(
        "settings.DEBUG, settings.SECURE_SSL_REDIRECT, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, "
        "settings.SECURE_HSTS_SECONDS, settings.SECURE_PROXY_SSL_HEADER",
        {**COMPLETE, "PROXY_TLS_HEADER": "HTTP_X_FORWARDED_PROTO"},
    )
    assert told.stdout.strip() == "False True True True 31536000 ('HTTP_X_FORWARDED_PROTO', 'https')"


def test_a_killed_worker_s_report_goes_to_another_after_every_limit_has_passed():
    told = _ask(
        "settings.CELERY_TASK_SOFT_TIME_LIMIT, settings.CELERY_TASK_TIME_LIMIT, "
        "settings.CELERY_BROKER_TRANSPORT_OPTIONS['visibility_timeout']",
        {**COMPLETE, "REPORT_TIME_LIMIT": "30"},
    )
    soft, hard, handed_on = map(int, told.stdout.split())
    assert soft == 30
    assert soft < hard < handed_on


def test_limits_are_those_that_the_example_names():
    """What .env.example shows is what one gets without saying anything."""
    names = ("WORKER_PROCESSES", "REPORT_TIME_LIMIT", "REPORT_MEMORY", "EVIDENCE_FILE_LIMIT")
    lines = (settings.BASE_DIR / ".env.example").read_text("utf-8").splitlines()
    shown = {name: int(line.partition("=")[2]) for line in lines for name in names if line.startswith(f"{name}=")}
    told = _ask(
        "settings.CELERY_WORKER_CONCURRENCY, settings.REPORT_TIME_LIMIT, settings.REPORT_MEMORY, "
        "settings.EVIDENCE_FILE_LIMIT // 1024**2",
        COMPLETE,
    )
    assert dict(zip(names, map(int, told.stdout.split()), strict=True)) == shown


def test_a_worker_s_processes_are_bounded_and_replaced():
    told = _ask(
        "settings.CELERY_WORKER_MAX_TASKS_PER_CHILD, settings.CELERY_WORKER_MAX_MEMORY_PER_CHILD, "
        "settings.CELERY_WORKER_PREFETCH_MULTIPLIER, settings.CELERY_TASK_ACKS_LATE",
        {**COMPLETE, "REPORT_MEMORY": "600"},
    )
    assert told.stdout.strip() == "50 153600 1 True"

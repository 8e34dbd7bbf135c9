from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from config.celery import app
from councils.tasks import clear_expired_sessions


@pytest.mark.django_db
def test_expired_sessions_go_and_others_stay():
    for key, hours in (("gone", -1), ("here", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=timezone.now() + timedelta(hours=hours))
    clear_expired_sessions()
    assert [session.session_key for session in Session.objects.all()] == ["here"]


def test_every_scheduled_task_is_one_that_a_worker_knows():
    app.loader.import_default_modules()
    assert {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()} <= set(app.tasks)

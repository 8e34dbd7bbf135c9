"""Whether this server can do its work, for load balancers, containers and script/server."""

import structlog
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError

from config import celery

log = structlog.get_logger(__name__)


@login_not_required
@never_cache
@require_safe
def health(request):
    """Each part is `ok` or `down`; the status is 503 unless all are ok. Why a part is down is in the log only."""
    parts = {"database": _answers(_ask_database), "queue": _answers(_ask_queue)}
    return JsonResponse(parts, status=200 if set(parts.values()) == {"ok"} else 503)


def _answers(ask):
    try:
        ask()
    except (DatabaseError, OperationalError) as trouble:
        log.warning("health_check_failed", part=ask.__name__, reason=str(trouble))
        return "down"
    return "ok"


def _ask_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _ask_queue():
    with celery.app.connection_for_write(transport_options={"socket_connect_timeout": 2}) as broker:
        broker.ensure_connection(max_retries=1, interval_start=0)

from celery import shared_task
from django.core.management import call_command


@shared_task
def clear_expired_sessions() -> None:
    """Nothing about a person stays in the database after their session has ended."""
    call_command("clearsessions")

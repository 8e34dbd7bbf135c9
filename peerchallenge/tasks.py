"""What the worker does for peer challenges; it may run twice without harm."""

from celery import shared_task

from peerchallenge import reminders


@shared_task
def write_about_drafts() -> None:
    """Every hour: first e-mails that could not be sent, and reminders that are due."""
    reminders.tell()
    reminders.remind()

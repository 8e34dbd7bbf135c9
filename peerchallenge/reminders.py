"""Writing to the council's people about a draft: once that it is there, and again while they have not answered.

Each e-mail is sent and noted in one transaction that holds the person's row: two workers never send the same one, and
one that could not be sent is tried again.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pghistory
import structlog
from django.db import transaction
from django.utils import timezone

from peerchallenge import mail
from peerchallenge.models import AccuracyInvitee
from peerchallenge.working_calendar import is_working_day, working_days_until

logger = structlog.get_logger(__name__)

SOON = 2
"""Working days before the last one, from which on somebody is reminded once before it is too late."""
FIRST_HOUR = 8
"""Of a day, in London: nobody is reminded at night."""


def tell(round_id: int | None = None) -> int:
    """Send the first e-mail of one round, or of all, to whom it has not reached; gives how many were sent."""
    invitees = AccuracyInvitee.objects.reachable().untold()
    if round_id:
        invitees = invitees.filter(round=round_id)
    return sum(_send(one, mail.send_draft, "told_at") for one in invitees)


def remind(now: datetime | None = None) -> int:
    """Remind, on working days and once a day at most, those who have not answered; gives how many were reminded.

    Before the last day somebody is reminded once, when it is near; after it, every working day.
    """
    local = timezone.localtime(now)
    if local.hour < FIRST_HOUR or not is_working_day(local.date()):
        return 0
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    waiting = AccuracyInvitee.objects.reachable().unanswered().not_reminded_since(midnight)
    wanted = [one for one in waiting.select_related("round") if _is_time(one, local.date())]
    return sum(_send(one, mail.send_reminder, "reminded_at") for one in wanted)


def _is_time(invitee: AccuracyInvitee, today: date) -> bool:
    due_on = invitee.round.due_on
    is_near = working_days_until(due_on, today=today) <= SOON
    # A day that was moved brings another reminder.
    was_reminded = invitee.reminded_at and timezone.localdate(invitee.reminded_at) >= due_on - timedelta(days=7)
    return due_on < today or (is_near and not was_reminded)


def _send(found: AccuracyInvitee, send: Callable[[AccuracyInvitee], None], field: str) -> int:
    """1 when it was sent. A mail server that refuses is told to the log, without an address."""
    as_found = {"pk": found.pk, field: getattr(found, field)}
    locked = AccuracyInvitee.objects.select_for_update(skip_locked=True, of=("self",)).with_places()
    try:
        with transaction.atomic(), pghistory.context(action=f"reminders.{field}"):
            invitee = locked.filter(**as_found).first()
            # Another worker has the row, or was quicker.
            if invitee is None:
                return 0
            send(invitee)
            setattr(invitee, field, timezone.now())
            invitee.save(update_fields=[field])
    except OSError as error:
        logger.warning("accuracy_mail_not_sent", invitee=found.pk, error=type(error).__name__)
        return 0
    return 1

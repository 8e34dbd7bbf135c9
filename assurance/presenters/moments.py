"""When something was done, as colleagues say it."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format


def said(moment: datetime, *, now: datetime | None = None) -> str:
    """ "today 10:42", "Tue 16:40" within the last week, "3 Nov 2026" before that; in London's time."""
    local, today = timezone.localtime(moment), timezone.localtime(now)
    time = date_format(local, "H:i")
    if local.date() == today.date():
        return f"today {time}"
    if today.date() - timedelta(days=7) < local.date() < today.date():
        return f"{date_format(local, 'D')} {time}"
    return date_format(local, "j M Y")


def to_the_minute(moment: datetime, *, now: datetime | None = None) -> str:
    """As `said`, with the time of older days too: "3 Nov 2026, 16:40"."""
    short = said(moment, now=now)
    return short if ":" in short else f"{short}, {date_format(timezone.localtime(moment), 'H:i')}"


def in_full(moment: datetime) -> str:
    """ "Tuesday 3 November 2026, 16:40"."""
    return date_format(timezone.localtime(moment), "l j F Y, H:i")

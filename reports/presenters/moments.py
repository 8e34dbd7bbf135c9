"""When something happened, as the report's pages say it."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format


def moment(at: datetime) -> str:
    """ "25 November, 11:20", in the place's own time; with the year when it is not this one."""
    local = timezone.localtime(at)
    form = "j F, H:i" if local.year == timezone.localtime().year else "j F Y, H:i"
    return date_format(local, form)

"""How much memory one worker process may have, so that no report takes the machine down with it."""

import resource

from django.conf import settings

MEGABYTE = 1024 * 1024


def bound() -> None:
    """From now on this process gets no more than `REPORT_MEMORY`: Python raises MemoryError where it asks for it.

    Of what a process writes to (RLIMIT_DATA): code and files that are only read are shared with the others.
    """
    limit = settings.REPORT_MEMORY * MEGABYTE
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    if most == resource.RLIM_INFINITY or most > limit:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))

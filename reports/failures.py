"""Why a report was not made, in words for its page, and where, for the log.

No text of an exception gets to either: it may quote people.
"""

from __future__ import annotations

import traceback

from celery.exceptions import SoftTimeLimitExceeded

from reports.builders.plain import Malformed
from reports.document.limits import TooMuch

OVER_LIMIT = (
    "Making the report took longer than {seconds} seconds, so it was stopped. Nothing that you typed is lost. "
    "Try again; if it happens again, look for a very long table or list and shorten it."
)
WORKER_LOST = (
    "The service that makes reports was stopped {attempts} times while it worked on this one, so it was given up. "
    "Nothing that you typed is lost. Try again; if it happens again, tell the people who run the service."
)
FOREIGN_ADDRESS = (
    "The text asks for a picture or a file from elsewhere, which a report may not fetch. Nothing that you typed is "
    "lost. Take it out and try again."
)
OTHER_VERSION = "The report was asked for before the software was last renewed. Nothing is lost: try again."
NO_PANGO = (
    "The service cannot make PDF files, because the Pango library is missing on it. Tell the people who run the "
    "service; the web page and the data file can be made meanwhile."
)
OUT_OF_MEMORY = (
    "Making the report needed more memory than the service gives to one report. Nothing that you typed is lost. Look "
    "for a very long table or list and shorten it, then try again."
)
UNFORESEEN = (
    "Something went wrong in the software while the report was being made. Nothing that you typed is lost. Try again; "
    "if it happens again, tell the people who run the service the number of this report: {number}."
)


def over_limit(seconds: float) -> str:
    return OVER_LIMIT.format(seconds=round(seconds))


def worker_lost(attempts: int) -> str:
    return WORKER_LOST.format(attempts=attempts)


def is_pango_missing(error: OSError) -> bool:
    return "cannot load library" in str(error)


def reason_for(error: BaseException, *, run_id: int, time_limit: float) -> str | None:
    """A sentence for what ended a render; None for what means that the process itself is to end.

    The fetcher's error is a BaseException, so that the layout engine cannot swallow it, and the engine may be absent:
    it is known by its name.
    """
    match error:
        case SoftTimeLimitExceeded():
            return over_limit(time_limit)
        case TooMuch():
            return str(error)
        case Malformed():
            return OTHER_VERSION
        case MemoryError():
            return OUT_OF_MEMORY
        case OSError() if is_pango_missing(error):
            return NO_PANGO
        case Exception():
            return UNFORESEEN.format(number=run_id)
        case _ if type(error).__name__ == "FatalURLFetchingError":
            return FOREIGN_ADDRESS
        case _:
            return None


def kinds(error: BaseException) -> list[str]:
    """What it was, and what led to it, the last first."""
    found, led_to = [], error
    while led_to is not None:
        found.append(type(led_to).__name__)
        led_to = led_to.__cause__ or led_to.__context__
    return found


def places(error: BaseException) -> list[str]:
    """Where in the code it happened, as a traceback lists it, without its lines of text."""
    return [f"{one.filename}:{one.lineno} in {one.name}" for one in traceback.extract_tb(error.__traceback__)]

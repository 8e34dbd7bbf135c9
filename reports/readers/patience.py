"""How long the reading of one file may take."""

from __future__ import annotations

from time import thread_time

from reports.readers.decode import NotReadable

MOST_SECONDS = 15.0
"""Of work of the processor. A report of 500 pages without tags takes six."""


class Patience:
    """Asked between pages, paragraphs and pieces of a page: nothing is interrupted in the midst of its work."""

    def __init__(self, seconds: float = MOST_SECONDS) -> None:
        """`seconds` are those of the thread that reads: a busy machine is no fault of the file."""
        self._ends = thread_time() + seconds

    def check(self) -> None:
        """Raises NotReadable when it has run out."""
        if thread_time() > self._ends:
            raise NotReadable("The file takes far longer to read than a report does. Save the report’s text alone.")

"""What the layout engine logs while it works, as messages."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from reports.document.messages import Level, Message

_SAID_BETTER = ".notdef glyph rendered"
"""One line a letter; glyphs.py says it once for each chapter."""


class _Listener(logging.Handler):
    """Hears this thread only: a worker may lay out two reports at once. Says nothing twice."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.thread = threading.get_ident()
        self.messages: list[Message] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.thread != self.thread or text.startswith(_SAID_BETTER):
            return
        level = Level.ERROR if record.levelno >= logging.ERROR else Level.WARNING
        message = Message(level, f"While laying out: {text}")
        if message not in self.messages:
            self.messages.append(message)


@contextmanager
def heard() -> Iterator[list[Message]]:
    """Collects the engine's warnings and errors, which go nowhere else: they may quote the report."""
    logger = logging.getLogger("weasyprint")
    logger.propagate = False
    listener = _Listener()
    logger.addHandler(listener)
    try:
        yield listener.messages
    finally:
        logger.removeHandler(listener)

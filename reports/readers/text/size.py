"""What no report is by its size is refused before it is read: reading takes its time."""

from __future__ import annotations

from reports.document.limits import Limits, TooMuch

MOST_LINES = 50_000


def check_text(text: str) -> None:
    """Raises TooMuch, a sentence."""
    most = Limits()
    if len(text) > most.document:
        raise TooMuch(f"The text has more than {most.document:,} characters. Choose the text of one report.")
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise TooMuch(f"The text has more than {MOST_LINES:,} lines. Choose the text of one report.")
    if max(map(len, lines), default=0) > most.paragraph:
        raise TooMuch(f"A line of the text has more than {most.paragraph:,} characters. Is it really text?")

"""What no report is by its size is refused before it is read: reading takes its time."""

from __future__ import annotations

from reports.document.limits import Limits, TooMuch
from reports.readers.transcript import Transcript

MOST_LINES = 50_000
MOST_PASSAGES = 20_000
"""Of 500 pages, forty each."""


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


def check_transcript(transcript: Transcript) -> None:
    """The same for what was read of a file of any format: understanding it takes time in proportion to its passages."""
    most = Limits()
    said = [len(passage.text) for passage in transcript.passages]
    if len(said) > MOST_PASSAGES:
        raise TooMuch(f"The file has more than {MOST_PASSAGES:,} paragraphs. Choose the file of one report.")
    if sum(said) > most.document:
        raise TooMuch(f"The file has more than {most.document:,} characters. Choose the file of one report.")
    if max(said, default=0) > most.paragraph:
        raise TooMuch(f"A paragraph of the file has more than {most.paragraph:,} characters. Is it really text?")

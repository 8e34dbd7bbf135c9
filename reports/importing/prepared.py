"""A report's text, read and planned. Nothing is written here."""

from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import Framework
from reports.document.limits import Limits, TooMuch, check_size
from reports.importing.vocabulary import vocabulary_of
from reports.readers.planning import plan
from reports.readers.reading import LeftOut, Reading
from reports.readers.rows import Homeless, Rows
from reports.readers.text.reader import read_text
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import fold

MOST_LINES = 50_000
MOST_ROWS = 2_000
"""Findings, paragraphs and messages. The longest report seen has a hundred."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """`unplaced`: every line, or part of one, that no row will hold, in the order of the source."""

    framework: Framework
    vocabulary: Vocabulary
    reading: Reading
    rows: Rows
    unplaced: tuple[LeftOut, ...]


class NoFramework(Exception):
    """No framework is loaded, so nothing can be read by its words."""


def prepare(text: str) -> Prepared:
    """Reads by the words of the newest framework. Raises TooMuch, a sentence, for what is no report by its size."""
    framework = max(Framework.objects.newest_of_each(), key=lambda one: one.published_on, default=None)
    if framework is None:
        raise NoFramework
    _check_text(text)
    vocabulary = vocabulary_of(framework)
    reading = read_text(text, vocabulary)
    check_size(reading.document)
    rows = plan(reading.document)
    if len(rows.findings) + len(rows.paragraphs) + len(rows.key_messages) > MOST_ROWS:
        raise TooMuch(f"The text has more than {MOST_ROWS:,} findings and paragraphs. Choose the text of one report.")
    unplaced = sorted([*reading.unplaced, *_located(rows.homeless, text)], key=lambda one: one.number)
    return Prepared(framework, vocabulary, reading, rows, tuple(unplaced))


def _check_text(text: str) -> None:
    """What no report is, is refused before it is read: reading takes its time."""
    most = Limits()
    if len(text) > most.document:
        raise TooMuch(f"The text has more than {most.document:,} characters. Choose the text of one report.")
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise TooMuch(f"The text has more than {MOST_LINES:,} lines. Choose the text of one report.")
    if max(map(len, lines), default=0) > most.paragraph:
        raise TooMuch(f"A line of the text has more than {most.paragraph:,} characters. Is it really text?")


def _located(homeless: Iterable[Homeless], text: str) -> list[LeftOut]:
    """Each with the number of its line: the first after the one before that says it."""
    lines = [fold(line) for line in text.splitlines()]
    found, start = [], 0
    for one in homeless:
        said = fold(one.text)
        places = (at for at in [*range(start, len(lines)), *range(start)] if said in lines[at])
        start = next(places, start)
        found.append(LeftOut(start + 1, one.text, one.why))
    return found

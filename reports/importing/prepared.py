"""A report's file, read and planned. Nothing is written here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assurance.models import Framework
from councils.models import Council
from reports.document.limits import TooMuch, check_size
from reports.importing.glossary import with_glossary
from reports.importing.vocabulary import vocabulary_of
from reports.readers import files
from reports.readers.corrections import corrected
from reports.readers.planning import plan
from reports.readers.reading import LeftOut, Reading
from reports.readers.rows import Homeless, Rows
from reports.readers.transcript import Transcript
from reports.readers.understanding import understand
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import fold

MOST_ROWS = 2_000
"""Findings, paragraphs and messages. The longest report seen has a hundred."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """`unplaced`: every line, or part of one, that no row will hold, in the order of the source.

    `glossary` has meanings by acronym.
    """

    framework: Framework
    vocabulary: Vocabulary
    transcript: Transcript
    reading: Reading
    rows: Rows
    unplaced: tuple[LeftOut, ...]
    glossary: Mapping[str, str]


class NoFramework(Exception):
    """No framework is loaded, so nothing can be read by its words."""


def transcribe(data: bytes, *, council: Council | None = None) -> Transcript:
    """Writes out a file, for a council's record where one is given. Raises NotReadable, TooMuch: a sentence each."""
    return files.transcribe(data, vocabulary_of(_framework(), council))


def prepare(
    transcript: Transcript, told: Mapping[int, str] = MappingProxyType({}), *, council: Council | None = None
) -> Prepared:
    """Reads by the words of the newest framework and of the council's house styles.

    `told` are corrections, by the index of the passage. Raises TooMuch, a sentence, for what is no report by its size.
    """
    framework = _framework()
    vocabulary = vocabulary_of(framework, council)
    transcript = corrected(transcript, told)
    reading = understand(transcript, vocabulary)
    check_size(reading.document)
    rows, glossary = with_glossary(plan(reading.document), reading.document, vocabulary)
    if len(rows.findings) + len(rows.paragraphs) + len(rows.key_messages) > MOST_ROWS:
        raise TooMuch(f"The text has more than {MOST_ROWS:,} findings and paragraphs. Choose the text of one report.")
    homeless = _located(rows.homeless, transcript)
    unplaced = sorted([*reading.unplaced, *homeless], key=lambda one: one.number)
    return Prepared(framework, vocabulary, transcript, reading, rows, tuple(unplaced), glossary)


def _framework() -> Framework:
    framework = max(Framework.objects.newest_of_each(), key=lambda one: one.published_on, default=None)
    if framework is None:
        raise NoFramework
    return framework


def _located(homeless: Iterable[Homeless], transcript: Transcript) -> list[LeftOut]:
    """Each with the place of its passage: the first after the one before that says it."""
    passages = transcript.passages
    said_in = [fold(f"{passage.number} {passage.text}") for passage in passages]
    found, start = [], 0
    for one in homeless:
        said = fold(one.text)
        places = (at for at in [*range(start, len(said_in)), *range(start)] if said in said_in[at])
        start = next(places, start)
        found.append(LeftOut(passages[start].line if passages else 1, one.text, one.why))
    return found

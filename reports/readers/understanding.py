"""A transcript, of whatever format, as a document tree with the facts that it prints."""

from __future__ import annotations

from reports.document.nodes import Document, Section
from reports.readers.reading import Reading
from reports.readers.text.facts import facts_of
from reports.readers.text.grids import with_tables
from reports.readers.text.ledger import Ledger
from reports.readers.text.outline import Part, outline
from reports.readers.text.overview import listed_overview
from reports.readers.text.sections import section
from reports.readers.text.title import read_title
from reports.readers.transcript import Transcript
from reports.readers.vocabulary import Vocabulary


def understand(transcript: Transcript, vocabulary: Vocabulary) -> Reading:
    """Never raises: what it cannot make sense of stays as prose, in its place.

    Every word of the transcript is in the tree or in `unplaced`; words of the tree stand in the order of the source.
    """
    passages = list(transcript.passages)
    ledger = Ledger()
    ledger.note_bullets(passages)
    passages = with_tables(passages, vocabulary, ledger)
    parts = outline(listed_overview(passages, vocabulary), vocabulary, transcript.chapters)
    document = _document(parts, vocabulary, ledger)
    left_out = sorted([*transcript.left_out, *ledger.left_out], key=lambda one: one.number)
    return Reading(document, facts_of(document, left_out, vocabulary), tuple(left_out))


def _document(parts: list[Part], vocabulary: Vocabulary, ledger: Ledger) -> Document:
    top, *chapters = parts
    page, top.passages = read_title(top.passages, ledger)
    preface = [top] if top.passages or top.parts else []
    sections: tuple[Section, ...] = tuple(section(part, vocabulary, ledger) for part in [*preface, *chapters])
    return Document(page.title, page.subtitle, sections, date=page.date, status=page.status)

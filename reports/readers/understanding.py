"""A transcript, of whatever format, as a document tree with the facts that it prints."""

from __future__ import annotations

from dataclasses import replace

from reports.document.nodes import Document, Section
from reports.readers.reading import Reading
from reports.readers.text.facts import facts_of
from reports.readers.text.grids import with_tables
from reports.readers.text.ledger import Ledger
from reports.readers.text.outline import Part, outline
from reports.readers.text.overview import listed_overview
from reports.readers.text.runin import with_labels_apart
from reports.readers.text.sections import section
from reports.readers.text.sidefirst import with_sides_in_themes
from reports.readers.text.themed import with_themes_apart
from reports.readers.text.title import read_title
from reports.readers.transcript import Transcript
from reports.readers.vocabulary import Vocabulary


def understand(transcript: Transcript, vocabulary: Vocabulary) -> Reading:
    """Never raises: what it cannot make sense of stays as prose, in its place.

    Every word of the transcript is in the tree or in `unplaced`; words of the tree stand in the order of the source.
    """
    ledger = Ledger()
    document = _document(_outlined(transcript, vocabulary, ledger), vocabulary, ledger)
    left_out = sorted([*transcript.left_out, *ledger.left_out], key=lambda one: one.number)
    return Reading(document, facts_of(document, left_out, vocabulary), tuple(left_out))


def parts_of(transcript: Transcript, vocabulary: Vocabulary) -> list[Part]:
    """The outline by which a transcript is understood, for whoever explains it: each passage knows its index."""
    return _outlined(transcript, vocabulary, Ledger())


def _outlined(transcript: Transcript, vocabulary: Vocabulary, ledger: Ledger) -> list[Part]:
    passages = [replace(passage, index=index) for index, passage in enumerate(transcript.passages)]
    ledger.note_bullets(passages)
    passages = with_labels_apart(with_tables(passages, vocabulary, ledger))
    passages = with_themes_apart(passages, vocabulary, ledger)
    passages = with_sides_in_themes(passages, vocabulary, ledger)
    return outline(listed_overview(passages, vocabulary), vocabulary, transcript.chapters)


def _document(parts: list[Part], vocabulary: Vocabulary, ledger: Ledger) -> Document:
    top, *chapters = parts
    page, top.passages = read_title(top.passages, ledger)
    preface = [top] if top.passages or top.parts else []
    sections: tuple[Section, ...] = tuple(section(part, vocabulary, ledger) for part in [*preface, *chapters])
    return Document(page.title, page.subtitle, sections, date=page.date, status=page.status)

"""The text reader's door."""

from __future__ import annotations

from reports.document.nodes import Document, Section
from reports.readers.reading import Reading
from reports.readers.text.contents import without_contents
from reports.readers.text.facts import facts_of
from reports.readers.text.furniture import without_furniture
from reports.readers.text.known import is_known_heading, is_known_line
from reports.readers.text.ledger import Ledger
from reports.readers.text.lines import split_lines
from reports.readers.text.markup import without_tags
from reports.readers.text.outline import Part, outline
from reports.readers.text.overview import listed_overview
from reports.readers.text.passages import read_passages
from reports.readers.text.sections import section
from reports.readers.text.title import read_title
from reports.readers.vocabulary import Vocabulary


def read_text(text: str, vocabulary: Vocabulary) -> Reading:
    """Reads the text of a published report. Never raises: what it cannot make sense of stays as prose, in its place.

    Every word of the text is in the tree or in `unplaced`; words of the tree stand in the order of the text.
    """
    lines, tags = without_tags(split_lines(text))
    lines, furniture = without_furniture(lines, lambda line: is_known_line(line, vocabulary))
    lines, contents, chapters = without_contents(lines)
    passages = read_passages(lines, lambda line: is_known_heading(line, vocabulary))
    ledger = Ledger()
    ledger.note_bullets(passages)
    parts = outline(listed_overview(passages, vocabulary), vocabulary, chapters)
    document = _document(parts, vocabulary, ledger)
    left_out = sorted([*tags, *furniture, *contents, *ledger.left_out], key=lambda one: one.number)
    return Reading(document, facts_of(document, left_out, vocabulary), tuple(left_out))


def _document(parts: list[Part], vocabulary: Vocabulary, ledger: Ledger) -> Document:
    top, *chapters = parts
    page, top.passages = read_title(top.passages, ledger)
    preface = [top] if top.passages or top.parts else []
    sections: tuple[Section, ...] = tuple(section(part, vocabulary, ledger) for part in [*preface, *chapters])
    return Document(page.title, page.subtitle, sections, date=page.date, status=page.status)

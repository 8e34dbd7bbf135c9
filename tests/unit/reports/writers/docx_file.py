"""Word files of small trees, opened again."""

from functools import lru_cache
from io import BytesIO

import docx

from reports.document.nodes import Document, Paragraph, Section, Text
from reports.document.style import BULLETS
from reports.writers.docx.writer import DocxWriter
from tests.docx_words import lines
from tests.unit.reports.kitchen_sink import KITCHEN_SINK


@lru_cache(maxsize=4)
def written(document=KITCHEN_SINK, *, draft=False):
    """Many tests look at one file; `written_afresh` is for those that ask what a second writing gives."""
    return written_afresh(document, draft=draft)


def written_afresh(document=KITCHEN_SINK, *, draft=False):
    return DocxWriter().write(document, style=BULLETS, draft=draft)


def opened(document=KITCHEN_SINK, *, draft=False):
    return docx.Document(BytesIO(written(document, draft=draft).data))


def with_blocks(*blocks, **fields):
    return Document("Council", "Report", (Section((Text("One"),), blocks, **fields),))


def say(text, **fields):
    return Paragraph((Text(text),), **fields)


def numbers(*blocks):
    """What is printed before the paragraphs of a chapter."""
    return [line.number for line in lines(written(with_blocks(*blocks)).data)[4:]]

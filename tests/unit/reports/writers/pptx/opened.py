"""A written deck, opened again by the library that people's programs agree with."""

from io import BytesIO

from pptx import Presentation
from pptx.oxml.ns import qn

from reports.builders.slides.compose import compose_deck
from reports.document.style import BULLETS
from reports.writers.pptx.writer import PptxWriter


def data_of(facts):
    return PptxWriter().write(compose_deck(facts, BULLETS), style=BULLETS, draft=facts.is_draft).data


def opened(data):
    return Presentation(BytesIO(data))


def words(shape):
    """What a shape says, tables row by row."""
    if shape.has_table:
        return [cell.text for row in shape.table.rows for cell in row.cells]
    return [paragraph.text for paragraph in shape.text_frame.paragraphs]


def languages(root):
    """Of every run that says something."""
    runs = [run for run in root.iter(qn("a:r")) if run.find(qn("a:t")).text]
    return {run.find(qn("a:rPr")).get("lang") for run in runs}

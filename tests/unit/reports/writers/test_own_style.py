"""A report in a council's own style, in every format: its colours, its words, its logo said aloud."""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
import pikepdf
import pytest
from pptx import Presentation

from reports.builders.compose import compose
from reports.builders.slides.compose import compose_deck
from reports.document.style import HOUSE_STYLES, OURS, Colours, Logo
from reports.document.style.own import Own, styled
from reports.specimen import SPECIMEN
from reports.writers.colours import recoloured
from reports.writers.formats import WRITERS
from tests import samples
from tests.accessible_pdf import assert_accessible
from tests.pdf_words import assert_pdf_says

LOGO = Logo(samples.picture(size=(180, 60)), "image/png", 180, 60, "Exampleshire’s oak")
OWN = {
    "kicker": "Our kicker",
    "cover_line": "Our promise to people",
    "about": "Why we ask friends in.",
    "closing": "Thank you.",
    "main_colour": "#5a1a6e",
    "accent_colour": "#1d4d1d",
    "logo": "x",
    "logo_alt": LOGO.alt,
}


def style_from(base, **values):
    return styled(Own("Ours", base, **(OWN | values)), HOUSE_STYLES[base], key="own-1", logo=LOGO)


@cache
def made(key, base="bullets"):
    style = style_from(base)
    writer = WRITERS[key]
    composed = compose_deck(SPECIMEN, style) if key == "pptx" else compose(SPECIMEN, style)
    return writer.write(composed, style=style, draft=False).data


def everything(data):
    """Every part of an office file, as one text."""
    with ZipFile(BytesIO(data)) as parts:
        return "".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist() if name.endswith("xml"))


@pytest.mark.parametrize("base", HOUSE_STYLES)
def test_the_pdf_says_every_word_and_is_accessible(base):
    style = style_from(base)
    assert_accessible(made("pdf", base))
    assert_pdf_says(compose(SPECIMEN, style), made("pdf", base), cover_line=style.cover_line)


def test_the_pdf_says_its_logo():
    with pikepdf.open(BytesIO(made("pdf"))) as file:
        said = [
            str(one.Alt) for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
    assert said == [LOGO.alt]


def test_the_web_page_is_in_its_colours_and_needs_nothing_beside_it():
    page = made("html").decode()
    for colour in ("#5a1a6e", "#1d4d1d"):
        assert colour in page
    for colour in (OURS.main, OURS.accent):
        assert colour not in page
    assert f'alt="{LOGO.alt}"' in page
    for said in ("Our kicker", "Our promise to people", "Why we ask friends in.", "Thank you."):
        assert said in page


@pytest.mark.parametrize("key", ["docx", "pptx"])
def test_office_files_are_in_its_colours(key):
    text = everything(made(key))
    for colour in ("5A1A6E", "1D4D1D"):
        assert colour in text
    for colour in ("0F4C5C", "8F3D1F", "2F6878", "3F7585"):
        assert colour not in text


def test_the_word_file_shows_its_logo_and_says_it():
    file = docx.Document(BytesIO(made("docx")))
    (shown,) = file.inline_shapes
    assert shown._inline.docPr.get("descr") == LOGO.alt
    assert shown.width / shown.height == pytest.approx(3, abs=0.01)
    text = "\n".join(paragraph.text for paragraph in file.paragraphs)
    for said in ("Our kicker", "Our promise to people", "Why we ask friends in.", "Thank you."):
        assert said in text


def test_the_cover_slide_shows_its_logo_and_says_it():
    cover, *others = Presentation(BytesIO(made("pptx"))).slides
    pictures = [shape for shape in cover.shapes if shape.name == "Logo"]
    assert [shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures] == [LOGO.alt]
    (field,) = (shape for shape in cover.shapes if shape.name == "Field of the logo")
    assert field.left < pictures[0].left
    assert field.left + field.width > pictures[0].left + pictures[0].width
    assert "Our promise to people" in [shape.text_frame.text.split("\n")[-1] for shape in cover.placeholders]
    assert not any(shape.name == "Logo" for slide in others for shape in slide.shapes)


@pytest.mark.parametrize("key", ["pdf", "html", "docx", "pptx"])
def test_equal_reports_are_equal_files(key):
    before = made(key)
    made.cache_clear()
    assert made(key) == before


def test_only_our_colours_are_put_in_theirs():
    theirs = Colours("#112233", "#445566")
    assert recoloured("#0f4c5c 8F3D1F #2f6878 #17222b", theirs) == "#112233 445566 #354352 #17222b"
    assert recoloured("#0f4c5c", OURS) == "#0f4c5c"
    assert recoloured("#0f4c5c #8f3d1f", Colours(OURS.accent, OURS.main)) == "#8f3d1f #0f4c5c"

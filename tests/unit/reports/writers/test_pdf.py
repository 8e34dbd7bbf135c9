import shutil
import subprocess
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from reports.builders.compose import compose
from reports.document.limits import TooMuch
from reports.document.messages import Level
from reports.document.nodes import Document, Item, List, Paragraph, Role, Section, Strong, Table, Text
from reports.document.style import BULLETS, HOUSE_STYLES
from reports.document.words import text_of
from reports.writers.glyphs import missing_characters
from reports.writers.pdf import PdfWriter
from reports.writers.press import press
from tests.accessible_pdf import assert_accessible
from tests.pdf_words import all_text, assert_pdf_says, tagged_text, words
from tests.unit.reports.builders.universe import PEER_CHALLENGE, SELF_ASSESSMENT
from tests.unit.reports.hostile import TEXTS, everywhere
from tests.unit.reports.kitchen_sink import KITCHEN_SINK


@cache
def written(document=KITCHEN_SINK, *, draft=False):
    return PdfWriter().write(document, style=BULLETS, draft=draft)


def pdf_of(document=KITCHEN_SINK, *, draft=False):
    return written(document, draft=draft).data


def opened(document=KITCHEN_SINK, *, draft=False):
    return pikepdf.open(BytesIO(pdf_of(document, draft=draft)))


def chapters(*blocks):
    return Document("Council", "Report", (Section((Text("One"),), blocks),))


def paragraph(text):
    return Paragraph((Text(text),))


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@pytest.mark.parametrize("draft", [True, False])
def test_every_node_is_accessible_in_every_style(style, draft):
    written = PdfWriter().write(KITCHEN_SINK, style=style, draft=draft)
    assert_accessible(written.data)
    assert_pdf_says(KITCHEN_SINK, written.data)


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@pytest.mark.parametrize("facts", [PEER_CHALLENGE, SELF_ASSESSMENT], ids=["peer", "self"])
def test_a_report_in_each_style_says_every_word_of_its_tree(style, facts):
    document = compose(facts, style)
    written = PdfWriter().write(document, style=style, draft=True)
    assert written.messages == ()
    assert_accessible(written.data)
    assert_pdf_says(document, written.data)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A</h1><h1>B</h1>",
        "<h1>A</h1><h3>B</h3>",
        "<h1>A</h1><table><tr><td>no header</td></tr></table>",
        '<h1>A</h1><img src="cover.svg">',
        "<p>No heading</p>",
    ],
)
def test_what_is_not_accessible_is_found(body):
    html = f'<html lang="en-GB"><title>Report</title><body>{body}</body></html>'
    with pytest.raises(AssertionError):
        assert_accessible(press().pdf(html, BULLETS, draft=False))


def test_kitchen_sink_has_language_title_tags_and_bookmarks():
    with opened() as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "Lanternshire County Council: Preparation for assurance peer challenge report"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        cover = pdf.open_outline().root[0]
        assert str(cover.title) == KITCHEN_SINK.title
        assert [str(entry.title) for entry in cover.children] == [
            "Contents",
            *(text_of(replace(section, blocks=())) for section in KITCHEN_SINK.sections),
        ]


@pytest.mark.parametrize("draft", [True, False])
def test_kitchen_sink_says_every_word_in_order(draft):
    assert_pdf_says(KITCHEN_SINK, pdf_of(draft=draft))
    assert written(draft=draft).messages == ()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(KITCHEN_SINK, sections=KITCHEN_SINK.sections[:-1]),
        replace(KITCHEN_SINK, status="Draft for accuracy"),
        replace(
            KITCHEN_SINK, sections=(*KITCHEN_SINK.sections[:-1], Section((Text("Contact"),), (paragraph("More"),)))
        ),
    ],
)
def test_the_comparison_finds_what_differs(wrong):
    with pytest.raises(AssertionError):
        assert_pdf_says(wrong, pdf_of())


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not installed")
def test_another_reader_finds_every_word_in_order(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_of())
    said = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True).stdout
    rest = iter(words(said))
    assert [word for word in words(text_of(KITCHEN_SINK)) if word not in rest] == []


def test_a_draft_is_marked_on_every_page_but_the_cover_and_never_in_the_tags():
    with opened(draft=True) as draft, opened() as final:
        more = [_pictures(marked) - _pictures(plain) for marked, plain in zip(draft.pages, final.pages, strict=True)]
        assert more == [0] + [1] * (len(draft.pages) - 1)
    assert all_text(pdf_of(draft=True)).count("Draft, not for publication.") == len(more) - 1
    assert "Draft, not for publication" not in tagged_text(pdf_of(draft=True))
    assert "DRAFT" not in all_text(pdf_of(draft=True))
    assert "not for publication" not in all_text(pdf_of())


def _pictures(page):
    return sum(str(operator) == "Do" for _, operator in pikepdf.parse_content_stream(page))


def test_all_fonts_are_embedded_and_ours():
    with opened() as pdf:
        names = set()
        for page in pdf.pages:
            for font in page.Resources.get("/Font", {}).values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in descriptor
                names.add(str(descriptor.FontFamily))
    assert names == {"Source Sans 3", "Source Serif 4"}


def test_equal_documents_give_equal_bytes():
    assert PdfWriter().write(KITCHEN_SINK, style=BULLETS, draft=False).data == pdf_of()


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_printed_and_nothing_is_fetched(name, monkeypatch):
    opened_paths = []
    real = open

    def watched(path, *args, **kwargs):
        opened_paths.append(str(path))
        return real(path, *args, **kwargs)

    written.cache_clear()
    monkeypatch.setattr("builtins.open", watched)
    monkeypatch.setattr("socket.socket.connect", lambda *args: pytest.fail("A connection was made"))
    pdf = pdf_of(everywhere(TEXTS[name]))
    monkeypatch.undo()
    assert not [path for path in opened_paths if "passwd" in path]
    rest = iter(words(tagged_text(pdf)))
    assert [word for word in words(TEXTS[name]) if word.isascii() and word not in rest] == []
    if not missing_characters(TEXTS[name]):
        assert_accessible(pdf)


def test_letters_of_many_languages_are_printed_without_a_word():
    tongues = "Przyjaźń Ọ̀rẹ́ φίλος друг bạn cyfaill ŵyneb ≤ ≥ → ✓ £ €"
    document = Document(tongues, "Report", (Section((Text(tongues),), (Paragraph((Text(tongues),)),), Role.THEME),))
    assert written(document).messages == ()
    assert "φίλος" in tagged_text(pdf_of(document))


@pytest.mark.parametrize(
    ("said", "font"),
    [
        ("नमस्ते दुनिया, दोस्त", "Noto Sans Devanagari"),
        ("你好，世界 繁體中文", "Noto Sans SC"),
        ("👍 😀 ❤️ 👩‍👩‍👧 🇬🇧", "Noto Emoji"),
        ("مرحبا بالعالم", "DejaVu Report"),
        ("שלום עולם", "DejaVu Report"),
    ],
)
def test_other_scripts_are_drawn_by_the_reports_own_fonts(said, font):
    made = written(chapters(paragraph(f"See {said} there"), Paragraph((Strong((Text(said),)),))))
    assert_accessible(made.data)
    assert [message for message in made.messages if message.level is not Level.NOTE] == []
    with pikepdf.open(BytesIO(made.data)) as pdf:
        used = {str(each.DescendantFonts[0].FontDescriptor.FontFamily) for each in pdf.pages[2].Resources.Font.values()}
    assert used >= {font}
    assert all(name.startswith(("Source", "Noto", "DejaVu Report")) for name in used)


def test_letters_that_run_to_the_left_are_mentioned_once():
    document = replace(chapters(paragraph("שלום")), title="مرحبا")
    (note,) = written(document).messages
    assert note.level is Level.NOTE
    assert note.text.startswith("In the cover: Arabic or Hebrew is printed from right to left")


def test_characters_without_a_shape_are_reported_by_place():
    document = Document("Council Ꭳ", "Report", (Section((Text("Voices"),), (paragraph("A 𐎀 for ᏣᎳᎩ"),), anchor="v"),))
    cover, chapter = [message for message in written(document).messages if "no shape" in message.text]
    assert (cover.level, cover.place) == (Level.WARNING, "")
    assert cover.text.startswith("In the cover: the report's fonts have no shape for Ꭳ.")
    assert chapter.place == "v"
    assert chapter.text.startswith("In “Voices”: the report's fonts have no shape for 𐎀 Ꮳ")
    assert len(written(document).messages) == 2


def test_many_characters_without_a_shape_are_counted():
    document = chapters(paragraph("".join(map(chr, range(0xA000, 0xA000 + 50)))))
    assert "and 30 more" in written(document).messages[0].text


def test_what_the_engine_logs_becomes_a_message(monkeypatch):
    monkeypatch.setattr("reports.writers.press.Press.pdf", _log_and_return)
    messages = PdfWriter().write(KITCHEN_SINK, style=BULLETS, draft=False).messages
    assert [(message.level, message.text) for message in messages] == [
        (Level.WARNING, "While laying out: Ignored a rule"),
        (Level.ERROR, "While laying out: Lost a picture"),
    ]


def _log_and_return(self, html, style, *, draft):
    import logging
    import threading

    logger = logging.getLogger("weasyprint")
    logger.warning("Ignored %s", "a rule")
    logger.error("Lost a picture")
    logger.error("Lost a picture")
    logger.warning('.notdef glyph rendered for Unicode string unsupported by fonts: "x" (U+0078)')
    other = threading.Thread(target=logger.error, args=("Another report's trouble",))
    other.start()
    other.join()
    return b""


def test_too_much_is_refused_before_layout(monkeypatch):
    monkeypatch.setattr("reports.writers.press.Press.pdf", lambda *args, **kwargs: pytest.fail("laid out"))
    with pytest.raises(TooMuch):
        PdfWriter().write(chapters(paragraph("x" * 2_000)), style=BULLETS, draft=False)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:1/x", "app:/report.css", "app:/../pdf.py"])
def test_the_fetcher_ends_the_render_at_anything_else(address):
    from weasyprint.urls import FatalURLFetchingError

    with pytest.raises(FatalURLFetchingError):
        press().pdf(f'<html lang="en"><title>x</title><img alt="x" src="{address}">', BULLETS, draft=False)


def test_a_long_word_stays_on_the_page():
    document = replace(
        chapters(paragraph("x" * 900), Table("", ("A", "B"), (("y" * 300, "z" * 300),))), title="Llan" + "fair" * 20
    )
    assert_pdf_says(document, pdf_of(document))


@pytest.mark.slow
def test_a_table_of_many_pages_repeats_its_header_and_loses_no_row():
    rows = tuple((f"row {number}", "words " * 12) for number in range(300))
    document = chapters(Table("Long", ("First", "Second"), rows))
    said = words(tagged_text(pdf_of(document)))
    assert [word for word in said if word.isdecimal()][1:] == [str(number) for number in range(300)]


@pytest.mark.slow
def test_a_list_longer_than_a_page_loses_no_word():
    items = tuple(
        Item((paragraph(f"Bullet {number} says what it has to say in a line and a half, or nearly."),))
        for number in range(80)
    )
    document = chapters(Section((Text("Strengths"),), (List(items, Role.POINTS),), Role.STRENGTHS))
    assert_pdf_says(document, pdf_of(document))

"""Whether a PDF can be read by everybody: PDF/UA-1 by a validator, and what a validator does not look at."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from page import ValidationProfile, validate_pdf

HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")


def assert_accessible(pdf: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(pdf)
        result = validate_pdf(str(path), profile=ValidationProfile.PDF_UA_1)
    assert result.is_compliant, result
    with pikepdf.open(BytesIO(pdf)) as opened:
        _assert_named(opened)
        tags = list(_tags(opened.Root.StructTreeRoot))
        _assert_headed([str(tag.S) for tag in tags if str(tag.S) in HEADINGS])
        assert [tag for tag in tags if str(tag.S) == "/Figure" and not str(tag.get("/Alt", "")).strip()] == []
        for table in (tag for tag in tags if str(tag.S) == "/Table"):
            _assert_table(list(_tags(table)))
        _assert_bookmarks(opened, tags)


def _assert_named(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang)
    assert str(pdf.docinfo.Title).strip()
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert [page.index for page in pdf.pages if "/Annots" in page and str(page.get("/Tabs", "")) != "/S"] == []


def _assert_headed(headings: list[str]) -> None:
    """One title, and no level that is skipped on the way down."""
    levels = [int(heading[2:]) for heading in headings]
    assert levels.count(1) == 1
    assert [after for before, after in zip([0, *levels], levels, strict=False) if after > before + 1] == []


def _assert_table(tags: list) -> None:
    """Every cell names the headers that it stands under and beside, and they are in its table."""
    known = {str(tag.ID) for tag in tags if str(tag.S) == "/TH"}
    assert known
    for cell in (tag for tag in tags if str(tag.S) == "/TD"):
        named = {str(header) for header in cell.A.get("/Headers", [])}
        assert named
        assert named <= known


def _assert_bookmarks(pdf: pikepdf.Pdf, tags: list) -> None:
    """One for the title and one for each chapter: headings of the first two levels."""
    with pdf.open_outline() as outline:
        titles = [entry for root in outline.root for entry in (root, *root.children)]
    assert len(titles) == sum(str(tag.S) in HEADINGS[:2] for tag in tags)


def _tags(node) -> Iterator[pikepdf.Dictionary]:
    """Every element below a node of the structure tree, in reading order."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _tags(child)

"""The text of a PDF as assistive technology reads it, compared with a document tree word for word.

Read from the tags: page furniture (running heads, page numbers, the draft mark) is outside them and never in the way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO

import pikepdf

from reports.document.nodes import Document
from reports.document.words import inline_text, text_of

_SHOWING = {"Tj", "TJ", "'", '"'}
_MOVING = {"Td", "TD", "Tm", "T*", "BT"}


def assert_pdf_says(document: Document, pdf: bytes, *, cover_line: str = "") -> None:
    """Every word of the tree is in the PDF, in order, and nothing else but the contents and the line above the title.

    A word may be broken over lines or set in pieces; no letter may be missing, doubled or moved. `cover_line` is what
    a council's own style says at the foot of the cover.
    """
    said = words(tagged_text(pdf))
    cover = words(" ".join((document.title, document.subtitle, document.date, document.status, cover_line)))
    at = next((at for at in range(30) if _joined(said, at, cover) is not None), None)
    assert at is not None, f"The cover does not say {' '.join(cover)!r}: {' '.join(said[:40])!r}"
    at = _after_contents(said, _joined(said, at, cover), document)
    compare(said[at:], words(text_of(document))[len(cover) - len(words(cover_line)) :])


def compare(said: list[str], expected: list[str]) -> None:
    """Raises AssertionError that shows the first place where the two differ."""
    at = 0
    for number, word in enumerate(expected):
        after = _joined(said, at, [word])
        assert after is not None, (
            f"After {' '.join(expected[max(0, number - 8) : number])!r} the tree says {word!r},"
            f" the PDF {' '.join(said[at : at + 8])!r}"
        )
        at = after
    assert at == len(said), f"The PDF goes on after its end: {' '.join(said[at : at + 12])!r}"


def words(text: str) -> list[str]:
    """Runs of letters, digits and marks; ligatures taken apart, invisible characters dropped."""
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Cf", "Co"))
    return re.findall(r"[^\W_]+(?:[\u0300-\u036f][^\W_]*)*", text)


def tagged_text(pdf: bytes) -> str:
    """All tagged text, in the order of the tags."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        by_page = {page.objgen: _marked(page) for page in opened.pages}
        tree = opened.Root.StructTreeRoot.K
        return "\n".join(by_page[page].get(mark, "") for page, mark in _marks(tree, None))


def all_text(pdf: bytes) -> str:
    """Everything that is drawn as text, artifacts included, in drawing order."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return "\n".join(text for page in opened.pages for _, text in _pieces(page))


def _after_contents(said: list[str], at: int, document: Document) -> int:
    """Where the contents end: each entry has the number of its page before it."""
    headings = [words(inline_text(section.heading)) for section in document.sections if section.heading]
    if not headings:
        return at
    assert said[at] == "Contents"
    at += 1
    for heading in headings:
        assert said[at].isdecimal(), f"No page number before {' '.join(heading)!r} in the contents"
        at = _joined(said, at + 1, heading)
        assert at is not None, f"The contents lack {' '.join(heading)!r}"
    return at


def _joined(said: list[str], at: int, expected: list[str]) -> int | None:
    """Where `expected` ends, if the pieces from `at` on make it up letter for letter; otherwise None."""
    for word in expected:
        rest = word
        while rest:
            if at >= len(said) or not rest.startswith(said[at]):
                return None
            rest = rest[len(said[at]) :]
            at += 1
    return at


def _marks(node: object, page: object) -> Iterator[tuple[tuple[int, int], int]]:
    if isinstance(node, int):
        yield page, node
    elif isinstance(node, pikepdf.Array):
        for child in node:
            yield from _marks(child, page)
    elif isinstance(node, pikepdf.Dictionary) and "/K" in node:
        yield from _marks(node.K, node.Pg.objgen if "/Pg" in node else page)


def _marked(page: pikepdf.Page) -> dict[int, str]:
    texts: dict[int, str] = {}
    for mark, text in _pieces(page):
        if mark is not None:
            texts[mark] = texts.get(mark, "") + text
    return texts


def _pieces(page: pikepdf.Page) -> Iterator[tuple[int | None, str]]:
    """Text as it is drawn, with the mark it stands in (None in an artifact); a new position begins a new line."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    marks: list[int | None] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else {}
            marks.append(int(properties["/MCID"]) if "/MCID" in properties else None)
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            letters = fonts[str(operands[0])]
        elif name in _MOVING:
            yield (marks[-1] if marks else None), "\n"
        elif name in _SHOWING:
            yield (marks[-1] if marks else None), _shown(operands, letters)


def _shown(operands: list, letters: dict[int, str]) -> str:
    strings = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
    codes = b"".join(bytes(string) for string in strings if isinstance(string, pikepdf.String))
    return "".join(letters.get(int.from_bytes(codes[at : at + 2]), "\ufffd") for at in range(0, len(codes), 2))


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """Glyph to text, from the font's own table."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9a-fA-F]+)> <([0-9a-fA-F]*)>", table.partition("endcodespacerange")[2])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}

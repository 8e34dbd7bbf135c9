"""Names of WordprocessingML, written short."""

from __future__ import annotations

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = f"{{{_R}}}id"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def w(name: str) -> str:
    """
    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{_W}}}{name}"


def value(element: etree._Element | None, *path: str, otherwise: str = "") -> str:
    """The `w:val` of the element at a path of short names, or `otherwise`."""
    found = inside(element, *path)
    return otherwise if found is None else found.get(w("val"), otherwise)


def inside(element: etree._Element | None, *path: str) -> etree._Element | None:
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def switch(element: etree._Element | None, *path: str) -> bool | None:
    """A toggle such as bold: None where nothing is said."""
    found = inside(element, *path)
    return None if found is None else found.get(w("val"), "1") not in {"0", "false", "off"}


def whole(text: str, otherwise: int = 0) -> int:
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 9 else otherwise

"""What a Word file says about itself."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn

from reports.document.nodes import Document
from reports.writers.docx.kit import Kit

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ENGLISH = "en-GB"


def forget(file: Any) -> None:
    """Takes out who wrote a file of python-docx, when, and for what."""
    element = file.core_properties._element
    for child in list(element):
        element.remove(child)


def describe(file: Any, document: Document, kit: Kit) -> None:
    """Title, author and language; no person and no date, so that equal reports are equal files."""
    language = document.language if _LANGUAGE.fullmatch(document.language) else _ENGLISH
    title = ": ".join(filter(None, (document.title, document.subtitle)))
    forget(file)
    properties = file.core_properties
    properties.title = kit.texts.plain(title)[:255]
    properties.author = kit.texts.plain(document.title)[:255]
    properties.language = language
    for lang in file.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    for lang in file.settings.element.iter(qn("w:themeFontLang")):
        lang.set(qn("w:val"), language)

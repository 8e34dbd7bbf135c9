"""The report as one HTML file that needs nothing beside it: on a phone, on a desk, and on paper."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from time import perf_counter

from reports.document.limits import check_size
from reports.document.nodes import Document
from reports.document.style import HouseStyle
from reports.writers.body import Body
from reports.writers.escaping import escaped
from reports.writers.package_files import DECORATION, decoration, stylesheet
from reports.writers.written import Written

DRAFT_NOTE = "Draft, not for publication"


class HtmlWriter:
    media_type = "text/html"
    extension = "html"
    takes = Document

    def write(self, document: Document, *, style: HouseStyle, draft: bool) -> Written:
        begun = perf_counter()
        check_size(document)
        body = Body(document, style, DRAFT_NOTE if draft else "")
        screen, paper = stylesheet("screen.css"), _paper(style.stylesheet, draft)
        head = (
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(screen, paper)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<style media="screen">{screen}</style>\n<style media="print">{paper}</style>\n'
        )
        data = page(document, head, body.html()).encode()
        return Written(data, body.messages, {"html": perf_counter() - begun})


def page(document: Document, head: str, body: str) -> str:
    """A whole page around a body. `head` is markup that stands after the title."""
    title = " ".join(": ".join(filter(None, (document.title, document.subtitle))).split()) or "Report"
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<title>{escaped(title)}</title>\n{head}</head>\n<body class="report">\n{body}\n</body>\n</html>\n'
    )


@cache
def _paper(style: str, draft: bool) -> str:
    """The stylesheets of the PDF with their pictures inside, and what a browser needs to print them."""
    names = ("report.css", style, *(["draft.css"] if draft else []), "browser.css")
    text = "\n".join(map(stylesheet, names))
    for name in DECORATION:
        text = text.replace(
            f'url("{name}")', f'url("data:image/svg+xml;base64,{b64encode(decoration(name)).decode()}")'
        )
    return text


def _policy(*styles: str) -> str:
    """Nothing runs, nothing is fetched; only the two stylesheets as they stand here apply."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" for style in styles)
    return f"default-src 'none'; style-src {hashes}; img-src data:; base-uri 'none'; form-action 'none'"

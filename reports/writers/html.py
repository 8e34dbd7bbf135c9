"""The report as one HTML file that needs nothing beside it: on a phone, on a desk, and on paper."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from time import perf_counter

from reports.document.limits import check_size
from reports.document.nodes import Document
from reports.document.style import Colours, HouseStyle, Logo
from reports.writers.body import Body
from reports.writers.colours import recoloured
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
        body = Body(document, style, DRAFT_NOTE if draft else "", logo=_address(style.logo))
        screen, paper = (
            recoloured(stylesheet("screen.css"), style.colours),
            _paper(style.stylesheet, draft, style.colours),
        )
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


def _address(logo: Logo | None) -> str:
    return _data(logo.media_type, logo.data) if logo else ""


def _data(media_type: str, content: bytes) -> str:
    return f"data:{media_type};base64,{b64encode(content).decode()}"


@lru_cache(maxsize=32)
def _paper(style: str, draft: bool, colours: Colours) -> str:
    """The stylesheets of the PDF with their pictures inside, and what a browser needs to print them."""
    names = ("report.css", style, *(["draft.css"] if draft else []), "browser.css")
    text = recoloured("\n".join(map(stylesheet, names)), colours)
    for name in DECORATION:
        drawn = recoloured(decoration(name).decode(), colours).encode()
        text = text.replace(f'url("{name}")', f'url("{_data("image/svg+xml", drawn)}")')
    return text


def _policy(*styles: str) -> str:
    """Nothing runs, nothing is fetched; only the two stylesheets as they stand here apply."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" for style in styles)
    return f"default-src 'none'; style-src {hashes}; img-src data:; base-uri 'none'; form-action 'none'"

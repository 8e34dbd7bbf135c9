"""WeasyPrint with our fonts and stylesheets, loaded once a process.

The engine is imported inside a function: where Pango is missing the import itself fails, and must not take every
command down with it. Nothing but the files of this package is ever opened: no address, no path of the machine.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any
from urllib.parse import uses_relative

from reports.document.style import OURS, Colours, HouseStyle, Logo
from reports.writers import letters, links
from reports.writers.colours import recoloured
from reports.writers.package_files import DECORATION, FACES, decoration, font, fonts_file, stylesheet

_BASE = "app:/"
LOGO = f"{_BASE}logo"
"""The address of a style's logo, while its report is laid out."""
_MOST_SHEETS = 24
"""Parsed at a time: ours, and those of a few councils."""
_FONTS_FILE = "FONTCONFIG_FILE"


class Press:
    """Parsed stylesheets and loaded fonts: both take a third of a second, and neither changes."""

    def __init__(self, weasyprint: Any, fonts: Any, fetcher: Any) -> None:
        self._weasyprint, self._fonts, self._fetcher = weasyprint, fonts, fetcher
        self._sheet = lru_cache(_MOST_SHEETS)(self._parsed_file)
        self._faces = self._parsed("\n".join(map(_face, FACES)))

    def pdf(self, html: str, style: HouseStyle, *, draft: bool, is_finished: bool = True) -> bytes:
        """A PDF/UA-1 file; with `is_finished` what the engine tags wrongly is mended.

        Raises weasyprint's FatalURLFetchingError (a BaseException) for a foreign address.
        """
        names = ["report.css", style.stylesheet, *(["draft.css"] if draft else [])]
        fetcher = self._fetcher(style.colours, style.logo)
        page = self._weasyprint.HTML(string=html, base_url=_BASE, url_fetcher=fetcher)
        return page.write_pdf(
            stylesheets=[self._faces, *(self._sheet(name, style.colours) for name in names)],
            font_config=self._fonts,
            pdf_variant="pdf/ua-1",
            finisher=_finish if is_finished else None,
        )

    def _parsed_file(self, name: str, colours: Colours) -> Any:
        return self._parsed(recoloured(stylesheet(name), colours))

    def _parsed(self, text: str) -> Any:
        return self._weasyprint.CSS(string=text, base_url=_BASE, url_fetcher=self._fetcher(), font_config=self._fonts)


@cache
def press() -> Press:
    """The one press of this process. A worker calls it before its first report, so that none of them waits."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    # urljoin knows no relative addresses under a scheme of our own, unless told.
    uses_relative.append("app")
    with own_fonts_only():
        fonts = FontConfiguration()
    return Press(weasyprint, fonts, _fetcher())


@contextmanager
def own_fonts_only() -> Iterator[None]:
    """What is set up in here knows no font of the machine. Others, and programs that are started, find it as before."""
    before = os.environ.get(_FONTS_FILE)
    with fonts_file() as path, warnings.catch_warnings():
        # the engine finds a machine without fonts odd
        warnings.simplefilter("ignore", UserWarning)
        os.environ[_FONTS_FILE] = str(path)
        try:
            yield
        finally:
            del os.environ[_FONTS_FILE]
            os.environ.update({_FONTS_FILE: before} if before else {})


def _fetcher() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class AllowListFetcher(URLFetcher):
        """Hands out the package's fonts and decoration and the style's logo, and ends the render at anything else."""

        def __init__(self, colours: Colours = OURS, logo: Logo | None = None) -> None:
            super().__init__(allowed_protocols=("app",), allow_redirects=False, fail_on_errors=True)
            self.colours, self.logo = colours, logo

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            name = url.removeprefix(_BASE)
            if name in {file for *_, file in FACES}:
                return URLFetcherResponse(url, body=font(name), headers={"Content-Type": "font/ttf"})
            if name in DECORATION:
                drawn = recoloured(decoration(name).decode(), self.colours).encode()
                return URLFetcherResponse(url, body=drawn, headers={"Content-Type": "image/svg+xml"})
            if url == LOGO and self.logo:
                return URLFetcherResponse(url, body=self.logo.data, headers={"Content-Type": self.logo.media_type})
            raise FatalURLFetchingError(f"blocked: {url[:80]!r}")

    return AllowListFetcher


def _finish(document: Any, pdf: Any) -> None:
    letters.mend(document, pdf)
    links.mend(document, pdf)


def _face(face: tuple[str, str, int, str]) -> str:
    family, style, weight, file = face
    return f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; src: url("{file}") }}'

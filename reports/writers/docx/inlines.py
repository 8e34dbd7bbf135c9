"""Marked text as runs and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from reports.document.nodes import Inline
from reports.document.runs import Run, runs_of
from reports.writers.docx.bookmarks import Bookmarks
from reports.writers.docx.styles import Styles
from reports.writers.docx.texts import Texts, style_of_run


class Inlines:
    def __init__(self, texts: Texts, styles: Styles, bookmarks: Bookmarks, relate: Callable[[str], str]) -> None:
        """`relate` keeps an outer address in the package and tells under which id."""
        self.texts, self.styles, self.bookmarks, self.relate = texts, styles, bookmarks, relate

    def xml(self, inlines: Iterable[Inline], properties: str = "") -> str:
        """`properties` of every run, such as a colour."""
        return self._linked(list(runs_of(inlines)), properties)

    def paragraph(self, inlines: Iterable[Inline]) -> str:
        """The same; strong words at the beginning, with more behind them, are the paragraph's own heading."""
        runs = list(runs_of(inlines))
        leads = [run.strong and run.text is not None and not run.href for run in runs]
        if not any(leads[:1]) or all(leads):
            return self._linked(runs, "")
        until = leads.index(False)
        heading = "".join(self._run(run, "", lead="Run-in Heading") for run in runs[:until])
        return heading + self._linked(runs[until:], "")

    def _linked(self, runs: list[Run], properties: str) -> str:
        return "".join(
            self._link(href, list(linked), properties) for href, linked in groupby(runs, key=lambda run: run.href)
        )

    def _link(self, href: str, runs: list[Run], properties: str) -> str:
        address = self.bookmarks.places.href(href) if href else ""
        is_seen = any(run.text and run.text.strip() for run in runs)
        if not address or not is_seen:
            return "".join(self._run(run, properties) for run in runs)
        content = "".join(self._run(run, properties, lead="Hyperlink") for run in runs)
        if address.startswith("#"):
            return f'<w:hyperlink w:anchor="{self.bookmarks.name(address[1:])}" w:history="1">{content}</w:hyperlink>'
        return f'<w:hyperlink r:id="{self.relate(address)}" w:history="1">{content}</w:hyperlink>'

    def _run(self, run: Run, properties: str, lead: str = "") -> str:
        """A run has one style: a link's or a heading's goes before, and other marks are then set by hand."""
        if run.text is None:
            return "<w:r><w:br/></w:r>"
        name = lead or ("Strong" if run.strong else "Emphasis" if run.emphasis else "")
        by_hand = "".join(
            (
                style_of_run(self.styles[name]) if name else "",
                "<w:b/><w:bCs/>" if run.strong and name == "Hyperlink" else "",
                "<w:i/><w:iCs/>" if run.emphasis and name != "Emphasis" else "",
            )
        )
        return self.texts.run(run.text, by_hand + properties)

"""Marked text as runs and links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from reports.document.nodes import Inline
from reports.document.runs import Run, runs_of
from reports.writers.docx.bookmarks import Bookmarks
from reports.writers.docx.markup import field
from reports.writers.docx.styles import Styles
from reports.writers.docx.texts import Texts, style_of_run


class Inlines:
    def __init__(
        self,
        texts: Texts,
        styles: Styles,
        bookmarks: Bookmarks,
        relate: Callable[[str], str],
        numbers: Mapping[str, str],
    ) -> None:
        """`relate` keeps an outer address in the package and tells under which id; `numbers` are those of anchors."""
        self.texts, self.styles, self.bookmarks, self.relate = texts, styles, bookmarks, relate
        self.numbers = numbers

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
        if address.startswith("#"):
            content = self._reference(address[1:], runs, properties)
            return f'<w:hyperlink w:anchor="{self.bookmarks.name(address[1:])}" w:history="1">{content}</w:hyperlink>'
        content = "".join(self._run(run, properties, lead="Hyperlink") for run in runs)
        return f'<w:hyperlink r:id="{self.relate(address)}" w:history="1">{content}</w:hyperlink>'

    def _reference(self, anchor: str, runs: list[Run], properties: str) -> str:
        """A number at the end of a link is a field, so that it follows its paragraph when somebody adds another."""
        last, number = runs[-1], self.numbers.get(anchor, "")
        said = "".join(self._run(run, properties, lead="Hyperlink") for run in runs[:-1])
        if not number or last.text is None or not re.search(rf"(?<!\w){re.escape(number)}$", last.text):
            return said + self._run(last, properties, lead="Hyperlink")
        before, now = replace(last, text=last.text[: -len(number)]), replace(last, text=number)
        result = self._run(now, properties, lead="Hyperlink")
        typed = style_of_run(self.styles["Hyperlink"]) + properties
        reference = field(f"REF {self.bookmarks.name(anchor)} \\r \\h", result, typed)
        return said + self._run(before, properties, lead="Hyperlink") + reference

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

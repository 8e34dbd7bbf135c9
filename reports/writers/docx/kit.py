"""What every part of one rendering writes with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reports.document.messages import Message
from reports.document.nodes import Document
from reports.document.style import OURS, Colours
from reports.writers.docx.bookmarks import Bookmarks
from reports.writers.docx.inlines import Inlines
from reports.writers.docx.numbering import Kind, Sequences
from reports.writers.docx.references import numbers
from reports.writers.docx.styles import Styles
from reports.writers.docx.texts import Texts, style_of_run
from reports.writers.places import Places


@dataclass(frozen=True, slots=True)
class Kit:
    """`width` is the page's between its margins, in twentieths of a point."""

    styles: Styles
    sequences: Sequences
    texts: Texts
    bookmarks: Bookmarks
    inlines: Inlines
    width: int
    colours: Colours

    @classmethod
    def of(
        cls,
        document: Document,
        styles: Styles,
        sequences: Sequences,
        relate: Callable[[str], str],
        width: int,
        colours: Colours = OURS,
    ) -> Kit:
        """`relate` keeps an outer address in the package and tells its id."""
        texts, bookmarks = Texts(), Bookmarks(Places(document))
        inlines = Inlines(texts, styles, bookmarks, relate, numbers(document))
        return cls(styles, sequences, texts, bookmarks, inlines, width, colours)

    @property
    def messages(self) -> tuple[Message, ...]:
        """What was noticed so far."""
        return (*self.bookmarks.places.messages, *self.texts.messages)

    def numbered(self, kind: Kind, number: str, words: str) -> tuple[str, tuple[int, int] | None]:
        """The words and the numbering that stands before them; a number that cannot be counted is among the words."""
        counted = self.sequences.take(kind, number)
        if counted:
            return words, counted
        said = self.texts.run(f"{number}.", style_of_run(self.styles["Paragraph Number"]))
        return f"{said}<w:r><w:tab/></w:r>{words}", None

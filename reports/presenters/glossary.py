"""The page of a report's glossary: every acronym in its text, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from assurance.models import Review
from councils.words import counted
from reports.acronyms.glossary import Entry, Source

SOURCES = {
    Source.TYPED: "typed here",
    Source.TEXT: "the report’s own text",
    Source.FIELD: "how adult social care uses it",
    Source.NOWHERE: "",
}


def url_of(name: str, review: Review, *args: str) -> str:
    """`name` is empty for the page itself."""
    full = f"reports:glossary-{name}" if name else "reports:glossary"
    return reverse(full, args=[review.council.slug, review.pk, *args])


@dataclass(frozen=True, slots=True)
class Row:
    """`warning` is there where the text explains the acronym in more than one way."""

    anchor: str
    acronym: str
    meaning: str
    source: str
    uses: str
    warning: str
    edit_url: str
    leave_out_url: str
    put_back_url: str


class GlossaryPage:
    """`is_printed`: whether the report has a place for the glossary."""

    def __init__(self, entries: Iterable[Entry], *, review: Review, is_printed: bool) -> None:
        entries = list(entries)
        self.is_printed = is_printed
        self.listed = [_row(one, review) for one in entries if one.is_printed]
        self.unknown = [_row(one, review) for one in entries if not one.meaning and not one.is_left_out]
        self.left_out = [_row(one, review) for one in entries if one.is_left_out]
        self.print_url = url_of("stop" if is_printed else "print", review)

    @property
    def summary(self) -> str:
        """ "23 acronyms are listed, 2 wait for a meaning"."""
        listed = counted(len(self.listed), "acronym")
        said = f"{listed} {'is' if len(self.listed) == 1 else 'are'} listed"
        waiting = len(self.unknown)
        return f"{said}, {waiting} {'waits' if waiting == 1 else 'wait'} for a meaning" if waiting else said


def found_words(entry: Entry) -> str:
    """What the glossary says where nobody types a meaning, as a hint under the field."""
    if not entry.meaning:
        return "Neither the report’s text nor the list of the field says what it stands for."
    return f"Left blank, the glossary says “{entry.meaning}” ({SOURCES[entry.source]})."


def _row(entry: Entry, review: Review) -> Row:
    return Row(
        anchor=f"acronym-{entry.acronym}",
        acronym=entry.acronym,
        meaning=entry.meaning,
        source=SOURCES[entry.source],
        uses=counted(entry.count, "use"),
        warning=f"The text says both “{entry.told[0]}” and “{entry.told[1]}”." if len(entry.told) > 1 else "",
        edit_url=url_of("edit", review, entry.acronym),
        leave_out_url=url_of("leave-out", review, entry.acronym),
        put_back_url=url_of("put-back", review, entry.acronym),
    )

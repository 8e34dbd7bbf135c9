"""Findings as rows: of a whole review, or of all reviews of a council."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.paginator import Page
from django.utils.safestring import SafeString

from assurance import richtext
from assurance.models import Finding
from assurance.models.full_text import OPENS
from assurance.places import place_of
from assurance.presenters.cards import Chip, Mark, marks_of, state_of
from assurance.presenters.found import marked, marked_as_typed, marked_snippet
from assurance.presenters.moments import said
from assurance.presenters.reviews import State, url_of
from assurance.titles import shortened, title_of
from councils.words import counted

HEADS = (
    ("heading", "Finding"),
    ("place", "Theme or chapter"),
    ("kind", "Kind"),
    ("state", "State"),
    ("author", "Written by"),
    ("changed", "Changed"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """`title` and `text` have what was found marked; `text` is empty unless words were looked for."""

    url: str
    title: SafeString
    text: str
    chips: list[Chip]
    place: str
    place_url: str
    kind: str
    marks: list[Mark]
    state: State
    author: str
    changed: str
    review: str
    review_url: str


def rows_of(findings: Iterable[Finding], *, words: str = "", snippets: Mapping[int, tuple[str, str]]) -> list[Row]:
    """`findings` come with review, ties and marks, `snippets` as `FindingQuerySet.snippets` gives them."""
    return [_row(finding, words, *snippets.get(finding.pk, ("", ""))) for finding in findings]


def _row(finding: Finding, words: str, headline: str, snippet: str) -> Row:
    place = place_of(finding)
    return Row(
        url=url_of("finding-edit", finding.review, finding.pk),
        title=marked(headline) if OPENS in headline else marked_as_typed(title_of(finding), words),
        text=marked_snippet(snippet, of=richtext.to_plain(finding.narrative + finding.impact)) if snippet else "",
        chips=_chips(finding),
        place=place.name,
        place_url=place.url,
        kind=finding.get_kind_display(),
        marks=marks_of(finding),
        state=state_of(finding),
        author=finding.created_by.initials_and_surname,
        changed=said(finding.updated_at),
        review=finding.review.title,
        review_url=finding.review.get_absolute_url(),
    )


def _chips(finding: Finding) -> list[Chip]:
    focus = finding.line_of_enquiry
    chips = [Chip(f"{statement.number} {statement.name}") for statement in finding.statements.all()]
    return [*chips, Chip(f"Focus area: {shortened(focus.text, 60)}")] if focus else chips


def summary(page: Page, *, of: int | None = None) -> str:
    """How many were found, of how many where a filter is set, and which of them the page shows."""
    found = page.paginator.count
    text = counted(found, "finding") if of is None else f"{found:,} of {counted(of, 'finding')}"
    return f"{text}, {page.start_index():,} to {page.end_index():,} shown" if page.has_other_pages() else text

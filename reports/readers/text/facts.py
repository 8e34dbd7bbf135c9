"""Facts that a report prints about itself: whose it is, of what kind, when, how much was done, the rating."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reports.document.nodes import Block, Document, List, Paragraph, Role, Section, Table
from reports.document.words import inline_text
from reports.readers.dates import date_in, dates_in
from reports.readers.reading import Found, Kind, LeftOut, Shape, Why
from reports.readers.text.activity import counts_in
from reports.readers.text.council import council_in
from reports.readers.text.scores import scores_in
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import one_line

_KINDS = {
    Kind.PEER_CHALLENGE: re.compile(r"peer (challenge|review)", re.IGNORECASE),
    Kind.CQC_ASSESSMENT: re.compile(
        r"local authority assessment|scored [0-9]+ out of 100|quality statement scores", re.IGNORECASE
    ),
    Kind.SELF_ASSESSMENT: re.compile(r"self[- ]assessment", re.IGNORECASE),
    Kind.CASE_FILE_AUDIT: re.compile(r"case ?file audit", re.IGNORECASE),
}
_ON_SITE = re.compile(
    r"\b(on[- ]?site|team|peers?|reviewers|visit(ed)?|took place|challenge (ran|lasted)|peer challenge|engaged"
    r"|(they|we) (came|were|spent))\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"scored (?P<score>[0-9]{1,3}) out of 100|overall (?:rating|score)[^.\n]{0,60}?:?\s(?P<percent>[0-9]{1,3})\s?%",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"(?:.{0,60}\b)?(?:overall )?rat(?:ing|ed)(?: \w+){0,6}?\s*:?\s+(?P<rating>[A-Z][\w ]{2,30})", re.IGNORECASE
)
_PUBLISHED = re.compile(r"published:?\s", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_TOP = 4000


def facts_of(document: Document, left_out: list[LeftOut], vocabulary: Vocabulary) -> Found:
    """`left_out` tells the date of publication, which stands in a part of the web page that is not text."""
    title = [document.title, document.subtitle]
    paragraphs = list(_prose(document.sections))
    kind = _kind(title, paragraphs)
    is_cqc = kind is Kind.CQC_ASSESSMENT
    return Found(
        council_name=_council(title, paragraphs),
        kind=kind,
        shape=Shape.CQC_PAGE if is_cqc else _shape(document.sections),
        on_site=None if is_cqc else _on_site(paragraphs),
        published=_published(left_out),
        activity={} if is_cqc else counts_in(paragraphs),
        rating=_rating(paragraphs, vocabulary) if is_cqc else None,
        percent=_percent(paragraphs) if is_cqc else None,
        scores={} if kind is Kind.PEER_CHALLENGE else scores_in(document, vocabulary),
    )


def _prose(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Texts of headings, paragraphs and list items outside themes, findings and key messages, in order."""
    for block in blocks:
        match block:
            case Section(role=Role.PROSE | Role.FRAMEWORK | Role.CONTACTS, heading=heading, blocks=inside):
                yield inline_text(heading)
                yield from _prose(inside)
            case Paragraph(children=children):
                yield inline_text(children)
            case Table(rows=rows, role=Role.ACTIVITY):
                yield from (f"The team: {' '.join(row)}" for row in rows)
            case List(items=items):
                for item in items:
                    yield from _prose(item.blocks)


def _kind(title: list[str], paragraphs: list[str]) -> Kind | None:
    """By the title, else by whichever kind the report speaks of first."""
    for text in (" ".join(title), " ".join(paragraphs)[:_TOP]):
        places = {kind: found.start() for kind, pattern in _KINDS.items() if (found := pattern.search(text))}
        if places:
            return min(places, key=places.__getitem__)
    return None


def _council(title: list[str], paragraphs: list[str]) -> str | None:
    """The title's lines first, then the title as a whole: a long name may run over two of its lines."""
    texts = [*title, " ".join(title), *(text[:_TOP] for text in paragraphs[:3])]
    return next((name for text in texts if (name := council_in(text))), None)


def _shape(blocks: tuple[Block, ...]) -> Shape:
    """Bullets where any side begins with its points, titled where any side holds findings with headings."""
    shapes = set(_shapes(blocks))
    return next((shape for shape in (Shape.BULLETS, Shape.TITLED) if shape in shapes), Shape.NARRATIVE)


def _shapes(blocks: tuple[Block, ...], inside: bool = False) -> Iterator[Shape]:
    for block in blocks:
        match block:
            case List(role=Role.POINTS):
                yield Shape.BULLETS
            case Section(role=Role.STRENGTHS | Role.CONSIDERATIONS, blocks=blocks_inside):
                yield from _shapes(blocks_inside, inside=True)
            case Section(heading=heading, blocks=blocks_inside):
                yield from [Shape.TITLED] if inside and heading else []
                yield from _shapes(blocks_inside)


def _on_site(paragraphs: list[str]) -> tuple[date, date] | None:
    sentences = (sentence for text in paragraphs for sentence in _SENTENCE.split(text) if _ON_SITE.search(sentence))
    return next((days for sentence in sentences if (days := dates_in(sentence))), None)


def _published(left_out: list[LeftOut]) -> date | None:
    lines = (one.text for one in left_out if one.why is Why.WEB_PAGE and _PUBLISHED.search(one.text))
    return next((day for line in lines if (day := date_in(line))), None)


def _percent(paragraphs: list[str]) -> int | None:
    for text in paragraphs:
        if found := _PERCENT.search(text):
            return int(found["score"] or found["percent"])
    return None


def _rating(paragraphs: list[str], vocabulary: Vocabulary) -> str | None:
    """A rating printed on a line by itself or after "Rating"; never one worked out from the percent."""
    for line in (one_line(line) for text in paragraphs for line in text.split("\n")):
        if rating := vocabulary.rating_named(line):
            return rating
        if (found := _RATING.fullmatch(line)) and (rating := vocabulary.rating_named(found["rating"])):
            return rating
    return None

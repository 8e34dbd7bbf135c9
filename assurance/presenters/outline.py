"""The report's text: its sections in order, the prose in them, and what will be printed from elsewhere."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from assurance.models import LineOfEnquiry, Part, Review, Section
from assurance.models.outline import PartKind, SectionKind
from assurance.models.review import ReviewKind
from assurance.places import Place
from assurance.presenters import navigation
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import url_of
from assurance.titles import shortened

PROSE = (PartKind.TEXT, PartKind.LEAD, PartKind.FRAMEWORK)
PRINTED = {
    PartKind.STRENGTHS: "The strengths of {here} are printed here.",
    PartKind.CONSIDERATIONS: "What there is to consider in {here} is printed here.",
    PartKind.OBSERVATIONS: "The observations of {here} are printed here.",
    PartKind.KEY_MESSAGES: "The key messages are printed here.",
    PartKind.RECOMMENDATIONS: "The recommendations are printed here.",
    PartKind.FOCUS_AREAS: "The focus areas are printed here.",
    PartKind.TEAM: "The list of the team is printed here.",
    PartKind.ACTIVITY: "What the team did is printed here.",
    PartKind.KEY_FACTS: "The key facts are printed here, as a table.",
    PartKind.CONTACTS: "The contacts are printed here.",
    PartKind.SCORES: "The scores are printed here, as a table.",
    PartKind.GLOSSARY: "The acronyms of the report and what they stand for are printed here, as a table.",
}
_ANCHORS = {
    PartKind.TEAM: "team",
    PartKind.ACTIVITY: "activity",
    PartKind.KEY_FACTS: "key-facts",
    PartKind.CONTACTS: "contacts",
}
"""Where the challenge's page keeps them."""
EMPTY = {
    PartKind.TEXT: "Nothing is written here yet.",
    PartKind.LEAD: "No lead sentence is written yet.",
    PartKind.FRAMEWORK: "What the framework asks is printed here, in the regulator’s words.",
}


@dataclass(frozen=True, slots=True)
class PartRow:
    """Prose has `text` and can be edited; else `printed` says what stands there, `source_url` where it is kept."""

    anchor: str
    name: str
    title: str
    text: SafeString
    printed: str
    edit_url: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class SectionRow:
    """`move_url` is empty for a chapter that has no others of its kind to change places with."""

    anchor: str
    title: str
    rename_url: str
    parts: list[PartRow]
    move_url: str = ""


@dataclass(frozen=True, slots=True)
class AreaRow:
    pk: int
    number: int
    text: str
    move_url: str


def sections_of(review: Review, sections: Iterable[Section]) -> list[SectionRow]:
    """`sections` come with their themes and parts."""
    sections = list(sections)
    alike = Counter(section.theme_id for section in sections if section.kind == SectionKind.FOCUS_AREA)
    return [
        SectionRow(
            f"section-{section.pk}",
            section.title,
            url_of("section-rename", review, section.pk),
            [_part(review, section, part) for part in section.parts.all()],
            url_of("section-move", review, section.pk)
            if section.kind == SectionKind.FOCUS_AREA and alike[section.theme_id] > 1
            else "",
        )
        for section in sections
    ]


def areas_of(review: Review, areas: Iterable[LineOfEnquiry]) -> list[AreaRow]:
    """What the council asked about, in the order in which it is printed."""
    return [
        AreaRow(area.pk, number, area.text, url_of("focus-area-move", review, area.pk))
        for number, area in enumerate(areas, start=1)
    ]


def place_among(row, rows: Iterable) -> str:
    """Where a row stands now, for who cannot see that it has moved: “Waiting well” is now 2 of 3."""
    keys = [one.pk for one in rows]
    return f"“{shortened(str(row), 60)}” is now {keys.index(row.pk) + 1} of {len(keys)}"


def _part(review: Review, section: Section, part: Part) -> PartRow:
    anchor, name = f"part-{part.pk}", PartKind(part.kind).label.lower()
    if part.kind in PROSE:
        # The framework's own words are printed where nobody has written others.
        is_written = part.body or part.kind != PartKind.FRAMEWORK
        edit_url = url_of("part-edit", review, part.pk) if is_written else ""
        return PartRow(anchor, name, part.title, shown(part.body), "" if part.body else EMPTY[part.kind], edit_url)
    here = {SectionKind.THEME: "this theme", SectionKind.FOCUS_AREA: "this focus area"}.get(
        section.kind, "this chapter"
    )
    printed = PRINTED[part.kind].format(here=here)
    return PartRow(anchor, name, part.title, shown(""), printed, source_url=_source(review, section, part))


def _source(review: Review, section: Section, part: Part) -> str:
    """The page on which the list is kept, where there is one here."""
    is_challenge = review.kind == ReviewKind.PEER_CHALLENGE
    match part.kind:
        case PartKind.STRENGTHS | PartKind.CONSIDERATIONS | PartKind.OBSERVATIONS if section.kind == SectionKind.THEME:
            return Place(review, section.theme).url
        case PartKind.STRENGTHS | PartKind.CONSIDERATIONS | PartKind.OBSERVATIONS:
            return Place(review, section=section).url
        case PartKind.KEY_MESSAGES:
            return url_of("message-list", review)
        case PartKind.RECOMMENDATIONS:
            return url_of("recommendation-list", review)
        case PartKind.TEAM | PartKind.ACTIVITY | PartKind.KEY_FACTS | PartKind.CONTACTS if is_challenge:
            return reverse(navigation.CHALLENGE, args=[review.council.slug, review.pk]) + f"#{_ANCHORS[part.kind]}"
        case PartKind.SCORES if review.is_scored:
            return url_of("score-list", review)
        case PartKind.GLOSSARY:
            return reverse(navigation.GLOSSARY, args=[review.council.slug, review.pk])
        case _:
            return ""

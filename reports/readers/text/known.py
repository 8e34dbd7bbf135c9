"""Headings that reports of this kind share, whatever the council: what a line says by standing alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reports.document.nodes import Role
from reports.readers.focus import focus_name
from reports.readers.text.sides import SIDES
from reports.readers.text.signs import LABEL, is_sign
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import ends_sentence, fold, one_line

LONGEST, MOST_WORDS = 240, 26
"""Characters and words of the longest heading: a focus area is announced by a sentence without a full stop."""


class Kind(StrEnum):
    """How deep a heading stands: a chapter closes everything, a side closes sides, a group closes groups."""

    CHAPTER = "chapter"
    THEME = "theme"
    PART = "part"
    """A quality statement or a focus area inside a theme."""
    SIDE = "side"
    """Strengths or considerations."""
    GROUP = "group"
    """A heading that only this report has."""


@dataclass(frozen=True, slots=True)
class Known:
    """`is_guess`: not known by its words, but by where the themes of the report repeat it."""

    kind: Kind
    role: Role
    theme: int | None = None
    is_guess: bool = False


# Whole headings, folded: small letters, no punctuation, single spaces.
_CHAPTERS = {
    Role.KEY_MESSAGES: (
        "((summary|overview) of )?((the|our|teams|peer) )*(key|main|headline|overall|top)"
        " (messages?|findings|headlines)( and (findings|messages|recommendations))?",
        "executive summary",
        "(summary|overview) of (the |our )?(findings|messages)",
        "((the|our) )?headlines",
    ),
    Role.RECOMMENDATIONS: (
        "((summary of|our|key|the) )*recommendations( for (next steps|action|consideration)| and next steps)?",
    ),
    Role.CONTACTS: ("contacts?( us| details| information)?", "further (information|contacts)"),
    Role.OBSERVATIONS: (
        "(preparing|preparations?|readiness) for (cqc )?assurance( visits?| inspections?)?",
        "(the )?case files? audits?( (findings|results|summary|report))*",
        "(findings|results) (of|from) (the )?case files? audits?",
    ),
    Role.PROSE: (
        "background( and context)?",
        "context( and background)?",
        "introduction",
        "foreword",
        "overview",
        "(the )?report",
        "(the )?scope( and focus)?( of the (peer )?(challenge|review))?",
        "methodology",
        "(the )?peer (team|((challenge|review) (team|process|approach)))",
        "((immediate|our) )?next steps",
        "(top |practical )?tips( (for|on) .*)?",
        "lessons( learned| learnt)?( from .*)?",
        "(appendix|appendices|annexe?)( .*)?",
        "acknowledgements?",
        "conclusions?",
        "glossary( of .*)?",
        "(what|where) (happens|comes|should happen|will happen|now|do we go|does .{2,40} go) (next|from here)",
        "what next",
        "feedback on the process",
        "overall summary",
        "local authority rating( and score)?",
        "quality statement scores",
        "summary of peoples experiences?",
        "summary of strengths areas for development and next steps",
        "about .* council",
    ),
}
_GROUPS = {
    Role.FRAMEWORK: ("what the framework asks", "(the )?(framework|assurance framework)( box)?"),
    Role.I_STATEMENTS: ("what people expect", "i statements"),
    Role.WE_STATEMENTS: ("(the )?local authority commitments?", "we statements"),
    Role.OBSERVATIONS: ("key findings for this quality statement",),
    Role.KEY_FACTS: ("(.* )?key (facts|figures|statistics)( .*)?", "(facts|data) at a glance"),
}


_KINDS = {
    **dict.fromkeys((Role.STRENGTHS, Role.CONSIDERATIONS, Role.OBSERVATIONS), Kind.SIDE),
    **dict.fromkeys((Role.KEY_MESSAGES, Role.RECOMMENDATIONS, Role.CONTACTS), Kind.CHAPTER),
    **dict.fromkeys((Role.FRAMEWORK, Role.I_STATEMENTS, Role.WE_STATEMENTS, Role.KEY_FACTS), Kind.GROUP),
}
"""Of headings that a council words itself; those of other roles say nothing about what stands under them."""


def _compiled(patterns: dict[Role, tuple[str, ...]]) -> dict[Role, re.Pattern[str]]:
    return {role: re.compile("|".join(alternatives)) for role, alternatives in patterns.items()}


_SIDES, _CHAPTERS, _GROUPS = _compiled(SIDES), _compiled(_CHAPTERS), _compiled(_GROUPS)
_THEME_NUMBER = re.compile(
    r"theme\s+(?P<number>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine)\b\s*(?P<stop>[:.–—-]?)[\s:.–—-]*"
    r"(?P<name>.*)",
    re.IGNORECASE,
)
_NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SENTENCES = re.compile(r"[.!?:]\s|:$")
_CONTINUED = re.compile(r"[\s:.–—-]*\(?(continued|cont(inue)?d?\.?)\)?$", re.IGNORECASE)
_STARS = re.compile(r"^\*{1,3}|\*{1,3}$")


def printed_heading(text: str) -> str:
    """A heading as it is printed, without the stars of bold type around it and without a closing colon."""
    return _STARS.sub("", one_line(text)).strip().rstrip(":").strip()


def bare_heading(text: str) -> str:
    """A heading by which to recognise it: "(continued)" is taken off."""
    return _CONTINUED.sub("", printed_heading(text)).strip()


def recognise(text: str, vocabulary: Vocabulary) -> Known | None:
    """What a line standing alone announces, or None for a line that is no heading known beforehand."""
    bare = bare_heading(text) if len(text) <= LONGEST else ""
    if not bare or len(bare.split()) > MOST_WORDS or ends_sentence(bare):
        return None
    name = fold(bare)
    return (
        _own(bare, vocabulary)
        or _listed(name, Kind.SIDE, _SIDES)
        or _theme(bare, vocabulary)
        or _listed(name, Kind.CHAPTER, _CHAPTERS)
        or _part(bare, vocabulary)
        or _listed(name, Kind.GROUP, _GROUPS)
    )


def _own(bare: str, vocabulary: Vocabulary) -> Known | None:
    role = vocabulary.role_headed(bare)
    return Known(_KINDS[role], role) if role in _KINDS else None


def side_of(text: str) -> Role | None:
    """The side that a heading is of, by its words alone."""
    known = _listed(fold(bare_heading(text)), Kind.SIDE, _SIDES) if len(text) <= LONGEST else None
    return known.role if known else None


def _listed(name: str, kind: Kind, patterns: dict[Role, re.Pattern[str]]) -> Known | None:
    return next((Known(kind, role) for role, pattern in patterns.items() if pattern.fullmatch(name)), None)


def _theme(bare: str, vocabulary: Vocabulary) -> Known | None:
    """By name first: "4. Providing support" may be the fourth chapter. The number decides where the name is unknown."""
    numbered = _THEME_NUMBER.fullmatch(bare)
    named = vocabulary.theme_named(numbered["name"] if numbered else bare)
    says_name = numbered and (numbered["stop"] or not numbered["name"]) and not _SENTENCES.search(numbered["name"])
    if named is None and says_name and vocabulary.has_theme(_value(numbered["number"])):
        named = _value(numbered["number"])
    return None if named is None else Known(Kind.THEME, Role.THEME, named)


def _value(number: str) -> int:
    return int(number) if number.isascii() and number.isdigit() else _NUMBER_WORDS.index(number.lower())


def _part(bare: str, vocabulary: Vocabulary) -> Known | None:
    if statement := vocabulary.statement_named(bare):
        return Known(Kind.PART, Role.OBSERVATIONS, statement.theme)
    return Known(Kind.PART, Role.FOCUS_AREA) if focus_name(bare) else None


def is_known_heading(line: str, vocabulary: Vocabulary) -> bool:
    """True for a heading or a label that needs no blank line around it: a focus area, being a sentence, is none."""
    known = recognise(line, vocabulary)
    if known is not None:
        return known.role is not Role.FOCUS_AREA
    label = LABEL.fullmatch(line)
    return label is not None and not label["rest"]


def is_known_line(line: str, vocabulary: Vocabulary) -> bool:
    """True for lines that reports repeat on purpose: headings, labels, scores, sources, ways to reach somebody."""
    return is_known_heading(line, vocabulary) or is_sign(line) or vocabulary.is_i_statement(line)

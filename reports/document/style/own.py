"""A council's own house style: one of ours, and what the council says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from reports.document.nodes import Role
from reports.document.style.colours import OURS, Colours
from reports.document.style.shape import Boxes, FindingLayout, HouseStyle, Logo, Numbering, StandardText

ABOUT, CLOSING = "About this report", "A last word"
"""Headings of the standard texts, where the council has none of its own."""


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """`role` is the value of a Role that the base has a label for."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """What a council changed. What is empty is as in the style that `base` names.

    It is stored on every run that used it: a field that comes later needs a default. `logo` is the SHA-256 of the
    picture's bytes, which are stored apart.
    """

    name: str
    base: str
    kicker: str = ""
    cover_line: str = ""
    about_heading: str = ""
    about: str = ""
    closing_heading: str = ""
    closing: str = ""
    main_colour: str = ""
    accent_colour: str = ""
    numbering: str = ""
    findings: str = ""
    boxes: str = ""
    labels: tuple[OwnLabel, ...] = ()
    chapters: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    logo: str = ""
    logo_alt: str = ""


def styled(own: Own, base: HouseStyle, *, key: str, logo: Logo | None = None) -> HouseStyle:
    """`base` as the council has it, under a key of its own."""
    renamed = {Role(label.role): label.text for label in own.labels}
    return replace(
        base,
        key=key,
        name=own.name,
        description=f"Your own, from “{base.name}”.",
        kicker=own.kicker or base.kicker,
        cover_line=own.cover_line,
        about=_text(own.about_heading or ABOUT, own.about),
        closing=_text(own.closing_heading or CLOSING, own.closing),
        colours=Colours(own.main_colour or OURS.main, own.accent_colour or OURS.accent),
        numbering=Numbering(own.numbering or base.numbering),
        findings=FindingLayout(own.findings or base.findings),
        boxes=Boxes(own.boxes or base.boxes),
        labels=MappingProxyType({**base.labels, **renamed}),
        renamed=MappingProxyType(renamed),
        chapters=own.chapters,
        parts=own.parts,
        logo=logo,
    )


def _text(heading: str, text: str) -> StandardText | None:
    """Blank lines part paragraphs; a line that ends earlier is no paragraph of its own."""
    blocks = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
    paragraphs = tuple(said for block in blocks if (said := " ".join(block.split())))
    return StandardText(heading, paragraphs) if paragraphs else None

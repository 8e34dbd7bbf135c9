"""Every text that somebody typed, as plain lines, with the row to open and the place in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.builders.facts import Facts, FindingFacts, ListedFacts, ParagraphFacts, SectionFacts
from reports.document.messages import Level, Message, Opens
from reports.document.nodes import Block, Item, List, Paragraph, Quote
from reports.document.richtext import from_html
from reports.document.words import inline_text

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Passage:
    """`lines` are headings, paragraphs and items in order; `blocks` the same where it is more than one plain line.

    `is_prose` is true for the report's own text around the findings.
    """

    lines: tuple[str, ...]
    opens: Opens
    anchor: str = ""
    blocks: tuple[Block, ...] = ()
    is_prose: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def message(self, level: Level, text: str) -> Message:
        return Message(level, text, self.anchor, opens=self.opens)


def passages_of(facts: Facts) -> Iterator[Passage]:
    """The report's own text section by section, then findings, paragraphs and lists; empty ones left out."""
    anchors = _Anchors(facts)
    for section in facts.sections:
        for part in section.parts:
            opens = Opens("part", part.ref, section.title)
            yield from _typed(from_html(part.body), opens, anchors.of_section(section), part.title, is_prose=True)
    for finding in facts.findings:
        blocks = from_html(finding.narrative) + from_html(finding.impact)
        yield from _typed(blocks, opens_of(finding), anchors.of(finding), finding.heading)
    for paragraph in facts.paragraphs:
        yield from _typed(from_html(paragraph.text), opens_of_paragraph(paragraph), anchors.of(paragraph))
    for kind, letter, rows in (
        ("key_message", "k", facts.key_messages),
        ("recommendation", "r", facts.recommendations),
    ):
        for number, row in enumerate(rows, start=1):
            yield from _typed(from_html(row.text), opens_of_listed(kind, row), f"{letter}{number}")


def opens_of(finding: FindingFacts) -> Opens:
    return Opens("finding", finding.ref, title_of(finding))


def opens_of_paragraph(paragraph: ParagraphFacts) -> Opens:
    return Opens("paragraph", paragraph.ref, shortened(first_line(paragraph.text)))


def opens_of_listed(kind: str, row: ListedFacts) -> Opens:
    return Opens(kind, row.ref, shortened(first_line(row.text)))


def title_of(finding: FindingFacts) -> str:
    """Its heading, or how it begins where it has none; short enough for a line."""
    return shortened(finding.heading or first_line(finding.narrative))


def first_line(html: str) -> str:
    return next(lines_of(from_html(html)), "")


def shortened(text: str) -> str:
    """Cut at a word's end."""
    text = " ".join(text.split())
    if len(text) <= LONGEST_NAME:
        return text
    return f"{text[:LONGEST_NAME].rsplit(' ', 1)[0].rstrip(' ,.;:–-')}…"


def lines_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Plain text of narrative, paragraph by paragraph, without the numbers of items.

    Raises TypeError for what narrative has none of: sections, tables and lists of people.
    """
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield inline_text(children)
            case List(items=inside) | Item(blocks=inside) | Quote(blocks=inside):
                yield from lines_of(inside)
            case _:
                raise TypeError(f"Not a block of narrative: {type(block).__name__}")


def list_of(row: FindingFacts | ParagraphFacts) -> tuple:
    """Equal for rows of one list."""
    return (row.theme, row.section, row.kind)


def anchor_of(row: FindingFacts | ParagraphFacts, facts: Facts) -> str:
    """Of the section that prints the row's list."""
    return _Anchors(facts).of(row)


class _Anchors:
    def __init__(self, facts: Facts) -> None:
        self.sections = {section.ref: section for section in facts.sections}

    def of(self, row: FindingFacts | ParagraphFacts) -> str:
        if section := self.sections.get(row.section):
            return self.of_section(section)
        return f"theme-{row.theme}" if row.theme else "across-0"

    def of_section(self, section: SectionFacts) -> str:
        return f"theme-{section.theme}" if section.kind == "theme" else f"section-{section.ref}"


def _typed(
    blocks: tuple[Block, ...], opens: Opens, anchor: str, title: str = "", *, is_prose: bool = False
) -> Iterator[Passage]:
    lines = tuple(filter(None, (title, *lines_of(blocks))))
    if lines:
        yield Passage(lines, opens, anchor, blocks, is_prose)

"""The document tree as the body of a Word file, block by block."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest

from reports.document.nodes import Block, Document, List, Paragraph, People, Quote, Role, Section, Table
from reports.document.words import text_of
from reports.writers.chapters import openings
from reports.writers.docx import looks
from reports.writers.docx.around import Around
from reports.writers.docx.front import Cover, Front
from reports.writers.docx.kit import Kit
from reports.writers.docx.lists import Lists
from reports.writers.docx.markup import PLAIN, Look, paragraph
from reports.writers.docx.numbering import LISTS, PARAGRAPHS
from reports.writers.docx.people import people
from reports.writers.docx.tables import table
from reports.writers.run_in import begins_with, has_heading

_FLOWS = 720
"""Space over a chapter that begins behind another on the same page, in twentieths of a point."""
_OVER_FINDING = 260
"""The same over a finding that begins with its title."""
_SECTIONS = {Role.STRENGTHS, Role.CONSIDERATIONS, Role.OBSERVATIONS}


class Body:
    """One rendering: what it noticed, related and numbered is then in the kit."""

    def __init__(self, document: Document, kit: Kit, impact: str = "") -> None:
        """`impact` is the label of the paragraph that says what a finding comes to."""
        self.document, self.kit, self.impact = document, kit, impact
        self.styles = kit.styles
        self.lists = Lists(kit, self.blocks)

    def xml(self, cover: Cover) -> str:
        sections = self.document.sections
        anchors = [self.kit.bookmarks.places.of_section(section, number) for number, section in enumerate(sections, 1)]
        front = Front(self.document, self.kit)
        chapters = []
        after_title = False
        for section, anchor, opening in zip(sections, anchors, openings(sections), strict=True):
            begins_page = not (after_title or "flows" in opening.split())
            chapters.append(self._chapter(section, anchor, begins_page=begins_page))
            after_title = "title" in opening.split()
        return "".join((front.cover(cover), front.contents(anchors), *chapters))

    def blocks(self, blocks: Iterable[Block], around: Around) -> str:
        written = tuple(blocks)
        return "".join(
            self._block(block, around, is_first=not place, keeps_next=_is_note(after) or _announces(block, after))
            for place, (block, after) in enumerate(zip_longest(written, written[1:]))
        )

    def _block(self, block: Block, around: Around, *, is_first: bool, keeps_next: bool) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, around, is_first=is_first, keeps_next=keeps_next)
            case List():
                return self.lists.xml(block, around)
            case Quote():
                return self._quote(block, around)
            case Table():
                return table(block, self.kit, keeps_with_next=keeps_next)
            case People():
                return people(block, self.kit)
            case Section():
                return self._section(block, around)
        raise TypeError(f"Not a block of the document tree: {type(block).__name__}")

    def _chapter(self, section: Section, anchor: str, *, begins_page: bool) -> str:
        heading = self._heading(section, anchor, Around(), begins_page=begins_page)
        return heading + self.blocks(section.blocks, _inside(section, Around()))

    def _section(self, section: Section, around: Around) -> str:
        anchor = self.kit.bookmarks.places.claim(section.anchor)
        is_boxed = around.is_boxed or section.role is Role.FRAMEWORK
        is_topic = section.role in _SECTIONS and section.role is around.role
        heading = self._heading(section, anchor, replace(around, is_boxed=is_boxed), is_plain=is_topic)
        return heading + self.blocks(section.blocks, _inside(section, around))

    def _heading(
        self, section: Section, anchor: str, around: Around, *, begins_page: bool = False, is_plain: bool = False
    ) -> str:
        """`is_plain` for a topic among strengths or considerations, which its own section's heading has told."""
        if not section.heading:
            return self.kit.bookmarks.mark("", anchor) if anchor else ""
        is_drawn = self.styles.are_own and not is_plain
        look = looks.of_heading(section.role, self.kit.colours, is_boxed=around.is_boxed) if is_drawn else PLAIN
        colour = looks.type_of_heading(section.role, self.kit.colours, is_boxed=around.is_boxed) if is_drawn else ""
        words = self.kit.inlines.xml(section.heading, colour)
        words = self.kit.bookmarks.mark(words, anchor) if anchor else words
        look = replace(look, page_break=begins_page, before=_FLOWS if around.level == 1 and not begins_page else None)
        return paragraph(self.styles[f"heading {min(around.level, 9)}"], words, look)

    def _paragraph(self, node: Paragraph, around: Around, *, is_first: bool, keeps_next: bool) -> str:
        is_impact = begins_with(node, self.impact)
        inlines = self.kit.inlines
        words = inlines.xml(node.children) if is_impact else inlines.paragraph(node.children)
        words = self.kit.bookmarks.around(words, node.anchor)
        style = _style(node, around)
        if not node.number:
            begins_finding = around.role in _SECTIONS and not (is_first or is_impact) and has_heading(node)
            before = _OVER_FINDING if begins_finding and self.styles.are_own else None
            return paragraph(self.styles[style], words, Look(keep_next=keeps_next, before=before))
        kind = LISTS[around.list_level] if around.depth else PARAGRAPHS
        words, number = self.kit.numbered(kind, node.number, words)
        return paragraph(self.styles[style], words, Look(keep_next=keeps_next, number=number))

    def _quote(self, node: Quote, around: Around) -> str:
        said = self.blocks(node.blocks, replace(around, is_quoted=True))
        if not node.speaker:
            return said
        return said + paragraph(self.styles["Quote Speaker"], self.kit.texts.run(node.speaker))


def _is_note(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.NOTE


def _announces(block: Block, after: Block | None) -> bool:
    """A line that ends in a colon stays with the list it announces."""
    return isinstance(block, Paragraph) and isinstance(after, List) and text_of(block).rstrip().endswith(":")


def _inside(section: Section, around: Around) -> Around:
    return replace(
        around,
        level=around.level + 1 if section.heading else around.level,
        role=section.role,
        is_boxed=around.is_boxed or section.role is Role.FRAMEWORK,
        is_hollow=section.role is Role.CONSIDERATIONS if section.role in _SECTIONS else around.is_hollow,
    )


def _style(node: Paragraph, around: Around) -> str:
    match node.role:
        case Role.NOTE:
            return around.note_style
        case Role.LEAD:
            return "Lead Paragraph"
    return "Numbered Paragraph" if node.number and not around.depth else around.text_style

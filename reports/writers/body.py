"""The document tree as the body of an HTML page. The vocabulary of classes is the stylesheets'."""

from __future__ import annotations

from collections.abc import Iterable

from reports.document.messages import Message
from reports.document.nodes import Block, Document, Item, List, Paragraph, People, Quote, Role, Section, Table, Text
from reports.document.style import HouseStyle
from reports.document.words import text_of
from reports.writers import headings
from reports.writers.chapters import openings
from reports.writers.escaping import attributes, escaped
from reports.writers.inlines import Inlines
from reports.writers.people import people
from reports.writers.places import Places
from reports.writers.run_in import begins_with, has_heading
from reports.writers.running_line import running_line
from reports.writers.tables import table
from reports.writers.titles import split_off

_SECTION_CLASSES = {
    Role.FRAMEWORK: "framework",
    Role.STRENGTHS: "strengths",
    Role.CONSIDERATIONS: "considerations",
    Role.OBSERVATIONS: "observations",
    Role.FOCUS_AREA: "focus",
    Role.MESSAGE: "message",
    Role.IN_SHORT: "in-short",
}
_SIDES = {Role.STRENGTHS, Role.CONSIDERATIONS, Role.OBSERVATIONS}
_POINTING = {Role.KEY_MESSAGES, Role.POINTS}
"""Lists whose items run on into the note that says where more of them is said."""
_LIST_CLASSES = {
    Role.KEY_MESSAGES: "key-messages",
    Role.RECOMMENDATIONS: "recommendations",
    Role.POINTS: "points",
    Role.WE_STATEMENTS: "we",
    Role.I_STATEMENTS: "i",
}
_WHOLE_BAND = 1200
"""Characters. A longer band of bullets may break over two pages."""
_IN_GUTTER = 5
"""Characters of a number that the gutter holds; a longer one ("Message 1") stands in the line."""


class Body:
    """One rendering. `messages` holds what it noticed, once `html` has been called."""

    def __init__(self, document: Document, style: HouseStyle, note: str = "", *, logo: str = "") -> None:
        """`note` is a line for the cover that is not part of the document, `logo` the address of the style's."""
        self.document = document
        self.style = style
        self.note, self.logo = note, logo
        self.places = Places(document)
        self.inlines = Inlines(self.places)

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(self.places.messages)

    def html(self) -> str:
        chapters = [
            (section, self.places.of_section(section, number))
            for number, section in enumerate(self.document.sections, 1)
        ]
        main = "\n".join(
            self._chapter(section, anchor, opening)
            for (section, anchor), opening in zip(chapters, openings(self.document.sections), strict=True)
        )
        return f"{self._cover()}\n{_contents(chapters)}\n<main>\n{main}\n</main>"

    def _cover(self) -> str:
        document = self.document
        below = _lines(
            ("date", document.date),
            ("status", document.status),
            ("draft-note", self.note),
            ("cover-line", self.style.cover_line),
        )
        return "".join(
            (
                '<header class="cover">',
                f'<p class="kind">{escaped(self.style.kicker)}</p>',
                f"<h1{attributes(class_=_title_size(document.title), data_short=running_line(document))}>",
                f"{_together(document.title)}</h1>",
                f'<p class="subtitle">{_together(document.subtitle)}</p>' if document.subtitle else "",
                f'<div class="below">{below}</div>' if below else "",
                self._logo(),
                "</header>",
            )
        )

    def _logo(self) -> str:
        if not (self.logo and self.style.logo):
            return ""
        return f'<p class="logo"><img{attributes(src=self.logo, alt=self.style.logo.alt)}></p>'

    def _chapter(self, section: Section, anchor: str, opening: str) -> str:
        content = self._blocks(section.blocks, 3 if section.heading else 2, section.role)
        if inner := _SECTION_CLASSES.get(section.role):
            content = f'<div class="{inner}">{content}</div>'
        return f"<section{attributes(class_=opening, id=anchor)}>\n{self._heading(section, 2)}{content}</section>"

    def _section(self, section: Section, level: int, within: Role | None) -> str:
        is_topic = section.role in _SIDES and section.role is within
        name = "topic" if is_topic else _SECTION_CLASSES.get(section.role, "")
        opening = attributes(class_=name, id=self.places.claim(section.anchor))
        below = level + 1 if section.heading else level
        return (
            f"<section{opening}>\n{self._heading(section, level)}"
            f"{self._blocks(section.blocks, below, section.role)}</section>\n"
        )

    def _heading(self, section: Section, level: int) -> str:
        if not section.heading:
            return ""
        tag = f"h{min(level, 6)}"
        title = attributes(data_title=headings.plain(section)) if level == 2 else ""
        if parts := headings.label_and_name(section):
            label, name = parts
            return f'<{tag}{title}><span class="label">{escaped(label)}</span><br> {escaped(name)}</{tag}>\n'
        return f"<{tag}{title}>{self.inlines.html(section.heading)}</{tag}>\n"

    def _blocks(self, blocks: Iterable[Block], level: int, within: Role | None) -> str:
        return "".join(self._block(block, level, within) for block in blocks)

    def _block(self, block: Block, level: int, within: Role | None) -> str:
        match block:
            case Paragraph():
                return f"{self._paragraph(block, self._paragraph_class(block, within))}\n"
            case List():
                return self._list(block, level, within)
            case Quote():
                return self._quote(block, level)
            case Table():
                return f"{table(block)}\n"
            case People():
                return f"{people(block)}\n"
            case _:
                return self._section(block, level, within)

    def _paragraph(self, node: Paragraph, name: str) -> str:
        opening = attributes(class_=name, id=self.places.claim(node.anchor))
        return f"<p{opening}>{_number(node.number)}{self.inlines.html(node.children)}</p>"

    def _paragraph_class(self, node: Paragraph, within: Role | None) -> str:
        match node.role, within:
            case Role.LEAD, Role.FOCUS_AREA:
                return "ask"
            case Role.LEAD, _:
                return "lead"
            case Role.NOTE, Role.FRAMEWORK:
                return "source"
            case Role.NOTE, Role.RECOMMENDATIONS:
                return "rests"
            case Role.NOTE, _:
                return "note"
        if node.number:
            return "para"
        if begins_with(node, self.style.words.impact):
            return "impact"
        return "titled" if within in _SIDES and has_heading(node) else ""

    def _quote(self, node: Quote, level: int) -> str:
        speaker = f'<p class="speaker">{escaped(node.speaker)}</p>' if node.speaker else ""
        return f'<blockquote class="quote">{self._blocks(node.blocks, level, None)}{speaker}</blockquote>\n'

    def _list(self, node: List, level: int, within: Role | None) -> str:
        if not node.items:
            return ""
        numbered = any(item.number for item in node.items)
        tag = "ol" if node.ordered or numbered else "ul"
        role = node.role or within
        name = _LIST_CLASSES.get(role) or ("numbered" if numbered else "")
        if role is Role.POINTS and len(text_of(node)) > _WHOLE_BAND:
            name += " long"
        items = "".join(self._item(item, level, role) for item in node.items)
        return f"<{tag}{attributes(class_=name)}>\n{items}</{tag}>\n"

    def _lead(self, first: Paragraph, role: Role | None) -> str:
        """In a band of bullets the last two words stay together: one by itself on a line is a hole in the band."""
        match first.children:
            case (Text(text),) if role is Role.POINTS:
                start, end = split_off(text)
                kept = f'<span class="together">{self.inlines.html((Text(end),))}</span>' if end else ""
                return self.inlines.html((Text(start),)) + kept
        return self.inlines.html(first.children)

    def _item(self, item: Item, level: int, role: Role | None) -> str:
        """The first paragraph stands in the item itself, with its number; in some lists its sources run on after it."""
        first, others = _first_paragraph(item)
        lead = self._lead(first, role) if first else ""
        notes = []
        while role in _POINTING and others and _is_note(others[0]):
            notes.append(f'<span class="see"> <span>{self.inlines.html(others[0].children)}</span></span>')
            others = others[1:]
        lead = f"{_number(item.number)}{lead}{''.join(notes)}"
        kind = "numbered" if item.number else "blocks" if others else ""
        opening = attributes(id=self.places.claim(item.anchor), class_=kind)
        if others:
            name = attributes(class_="do" if role is Role.RECOMMENDATIONS else "")
            # a list inside an item is a list of its own kind
            below = (self._block(block, level, None if isinstance(block, List) else role) for block in others)
            lead = f"<p{name}>{lead}</p>\n{''.join(below)}"
        return f"<li{opening}>{lead}</li>\n"


def _lines(*lines: tuple[str, str]) -> str:
    """A paragraph for each line that says something, by its class and its text."""
    return "".join(f'<p class="{name}">{escaped(text)}</p>' for name, text in lines if text)


def _contents(chapters: list[tuple[Section, str]]) -> str:
    entries = "".join(
        f'<li><a href="#{escaped(anchor)}">{escaped(headings.plain(section))}</a></li>\n'
        for section, anchor in chapters
        if section.heading
    )
    if not entries:
        return ""
    return f'<nav class="contents"><h2 data-title="Contents">Contents</h2>\n<ol>\n{entries}</ol></nav>'


def _first_paragraph(item: Item) -> tuple[Paragraph | None, tuple[Block, ...]]:
    match item.blocks:
        case (Paragraph(number="", anchor="", role=None) as first, *others):
            return first, tuple(others)
    return None, item.blocks


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.NOTE


def _number(number: str) -> str:
    if not number:
        return ""
    return f'<span class="{"no" if len(number) <= _IN_GUTTER else "no words"}">{escaped(number)}.</span> '


def _together(title: str) -> str:
    start, end = split_off(title)
    return f'{escaped(start)}<span class="together">{escaped(end)}</span>' if end else escaped(start)


def _title_size(title: str) -> str:
    """Long names of councils are set smaller, so that no word of them breaks and the cover holds them."""
    longest = max(map(len, title.split()), default=0)
    if longest > 22 or len(title) > 120:
        return "very-long"
    return "long" if longest > 14 or len(title) > 60 else ""

"""Blocks of a section → parts of the outline; the team, figures and short lists among them become rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reports.document.nodes import Block, Inline, Item, List, Paragraph, People, Person, Role, Section, Table, Text
from reports.document.richtext import to_html
from reports.document.words import inline_text, text_of
from reports.readers.accounting import addresses
from reports.readers.lists import is_message, points_of
from reports.readers.people import is_expert_by_experience
from reports.readers.reading import Why
from reports.readers.rows import Homeless, KeyFactRow, MemberRow, PartRow
from reports.readers.wording import one_line

_LONGEST = {"name": 120, "job_title": 300, "organisation": 200, "panel": 200, "value": 60, "label": 300, "focus": 500}
"""Characters that a row's field holds. What is longer stays in the text."""
_POINTS = {Role.KEY_MESSAGES: "key_messages", Role.RECOMMENDATIONS: "recommendations"}


class Parts:
    """Makes parts, and keeps the rows that stand in them, of one report."""

    def __init__(self) -> None:
        self.key_messages: list[str] = []
        self.recommendations: list[str] = []
        self.focus_areas: list[str] = []
        self.team: list[MemberRow] = []
        self.key_facts: list[KeyFactRow] = []
        self.homeless: list[Homeless] = []
        self._standing: set[str] = set()

    def plain(self, inlines: tuple[Inline, ...]) -> str:
        """Words for a place without marks; addresses of links find no home there."""
        self.homeless += [Homeless(address, Why.ADDRESS) for address in addresses(inlines)]
        return one_line(inline_text(inlines))

    def of(self, section: Section, blocks: Iterable[Block], title: str = "") -> list[PartRow]:
        """Parts of some blocks of a section, in order, its title over the first.

        What stands side by side as prose is one part. The title of a panel of figures is kept with the figures.
        """
        before = len(self.key_facts)
        parts = self._parts(section, blocks)
        return parts if _is_panel(section) and len(self.key_facts) > before else headed(parts, title)

    def _parts(self, section: Section, blocks: Iterable[Block]) -> list[PartRow]:
        parts: list[PartRow] = []
        prose: list[Block] = []
        messages = self._messages(section)
        for block in blocks:
            made = messages if block in _message_blocks(section) else self._special(block, section)
            if made is None:
                prose.append(as_prose(block))
                continue
            parts += [*_text(prose), *made]
            prose, messages = [], [] if made is messages else messages
        return [*parts, *_text(prose)]

    def _messages(self, section: Section) -> list[PartRow]:
        """The part of key messages or recommendations, whose rows are kept."""
        kind = _POINTS.get(section.role)
        if kind is None:
            return []
        for point in points_of(section):
            getattr(self, kind).append(to_html(map(as_prose, point.blocks)))
            if any(character.isalpha() for character in point.number) and len(point.number) > 2:
                self.homeless.append(Homeless(point.number, Why.NUMBER))
        return self._once(kind)

    def _once(self, kind: str) -> list[PartRow]:
        """A list stands where it is first printed; what comes later joins it there."""
        parts = [] if kind in self._standing else [PartRow(kind)]
        self._standing.add(kind)
        return parts

    def _special(self, block: Block, section: Section) -> list[PartRow] | None:
        """Parts of a block that is no prose, None for one that is (or that its rows could not hold)."""
        match block:
            case Paragraph(role=Role.LEAD):
                return [PartRow("lead", body=to_html((block,)))]
            case Section(role=Role.FRAMEWORK):
                return [PartRow("framework", self.plain(block.heading), to_html(map(as_prose, block.blocks)))]
            case Section():
                return self.of(block, block.blocks, self.plain(block.heading))
            case List(role=Role.FOCUS_AREAS):
                return self._focus_areas(block)
            case People(role=Role.TEAM):
                return self._team(block)
            case Table(role=Role.KEY_FACTS | Role.SHARES):
                return self._key_facts(block, section)
            case Table(role=Role.SCORES):
                return [PartRow("text", body=to_html((as_prose(block),))), *self._once("scores")]
        return None

    def _focus_areas(self, block: List) -> list[PartRow] | None:
        if not _fits("focus", (text_of(item.blocks) for item in block.items)):
            return None
        self.focus_areas += [self.plain(item.blocks[0].children).rstrip(".;, ") for item in block.items]
        return self._once("focus_areas")

    def _team(self, block: People) -> list[PartRow] | None:
        people = block.people
        members = [_member(person) for person in people]
        if not all(_fits(name, (getattr(member, name) for member in members)) for name in _MEMBER):
            return None
        self.team += members
        return self._once("team")

    def _key_facts(self, block: Table, section: Section) -> list[PartRow] | None:
        """Figures by themselves under a heading carry it as the name of their panel."""
        panel = block.caption or (one_line(inline_text(section.heading)) if _is_panel(section) else "")
        values, labels = zip(*block.rows, strict=True)
        if not (_fits("value", values) and _fits("label", labels) and _fits("panel", [panel])):
            return None
        self.key_facts += [KeyFactRow(panel, value, label) for value, label in block.rows]
        return self._once("key_facts")


_MEMBER = ("name", "job_title", "organisation")


def headed(parts: list[PartRow], title: str) -> list[PartRow]:
    """Parts with a title over the first; a title with nothing under it is a part of its own."""
    if not title:
        return parts
    if not parts or parts[0].title:
        return [PartRow("text", title), *parts]
    return [replace(parts[0], title=title), *parts[1:]]


def _is_panel(section: Section) -> bool:
    """True for figures by themselves, which carry no name of their own."""
    only = section.blocks[0] if len(section.blocks) == 1 else None
    return isinstance(only, Table) and not only.caption


def _fits(name: str, texts: Iterable[str]) -> bool:
    return all(len(text) <= _LONGEST[name] for text in texts)


def _member(person: Person) -> MemberRow:
    """The printed kind of peer stays a word of the job, so that nothing is lost to a choice from a list."""
    job = ", ".join(filter(None, [person.role, person.job_title]))
    return MemberRow(person.name, job, person.organisation, is_expert_by_experience(person))


def _text(prose: list[Block]) -> list[PartRow]:
    """A part for each stretch that is numbered or is not; what is no paragraph goes with the one before it."""
    stretches: list[tuple[bool, list[Block]]] = []
    for block in prose:
        if isinstance(block, Paragraph) and (not stretches or stretches[-1][0] != bool(block.number)):
            stretches.append((bool(block.number), []))
        elif not stretches:
            stretches.append((False, []))
        stretches[-1][1].append(block)
    made = [PartRow("text", body=to_html(blocks), is_numbered=numbered) for numbered, blocks in stretches]
    return [part for part in made if part.body]


def _message_blocks(section: Section) -> list[Block]:
    """Blocks of a section that are its messages: the list, or each paragraph."""
    if section.role not in _POINTS:
        return []
    lists = [block for block in section.blocks if isinstance(block, List) and block.role is section.role]
    return lists or [block for block in section.blocks if is_message(block)]


def as_prose(block: Block) -> Block:
    """What a narrative can hold: a table and a list of people become lists."""
    match block:
        case Table(caption=caption, header=header, rows=rows):
            lines = filter(None, (caption, *(": ".join(filter(None, row)) for row in (header, *rows))))
            return List(tuple(map(_item, lines)))
        case People(people=people):
            lines = (", ".join(filter(None, (one.name, one.role, one.job_title, one.organisation))) for one in people)
            return List(tuple(_item(line) for line in lines))
    return block


def _item(text: str) -> Item:
    return Item((Paragraph((Text(text),)),))

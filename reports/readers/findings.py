"""Findings and numbered paragraphs of a document tree, as rows are made of them.

A place of findings is a section of strengths, of considerations or of observations, or a theme that splits its prose
into neither. In it a list with role POINTS holds one finding a bullet, a prose section is one finding with its
heading, and a bare paragraph is an observation without a heading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.document.nodes import Block, Document, Inline, Item, List, Paragraph, Quote, Role, Section
from reports.document.words import inline_text, text_of
from reports.readers.focus import focus_name
from reports.readers.ties import tie
from reports.readers.titled import split_bold_title
from reports.readers.wording import one_line


class FindingKind(StrEnum):
    STRENGTH = "strength"
    CONSIDERATION = "consideration"
    OBSERVATION = "observation"


_SIDES = {Role.STRENGTHS: FindingKind.STRENGTH, Role.CONSIDERATIONS: FindingKind.CONSIDERATION}
_FINDING_ROLES = {Role.OBSERVATIONS, *_SIDES}
_PLACES = {Role.THEME, Role.FOCUS_AREA, Role.OBSERVATIONS, *_SIDES}
_CHAPTERS = {Role.PROSE, Role.KEY_MESSAGES, Role.RECOMMENDATIONS, Role.CONTACTS, Role.KEY_FACTS}


@dataclass(frozen=True, slots=True)
class FindingRead:
    """`heading` is "" where none is printed. `section` names the chapter or focus area, None inside a theme proper.

    `group` is the heading over several findings, or the quality statement, that it stands under; `blocks` its body.
    """

    theme: int | None
    section: str | None
    kind: FindingKind
    heading: str
    blocks: tuple[Block, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphRead:
    """A paragraph that expands a list of findings, or a numbered paragraph of a finding.

    `number` is as printed, "" for none; `blocks` are the paragraph and what goes on with it; `finding` is the place,
    in `findings`, of the finding that it plainly expands or is, else None.
    """

    theme: int | None
    section: str | None
    kind: FindingKind
    number: str
    blocks: tuple[Block, ...]
    finding: int | None = None


def findings(document: Document) -> tuple[FindingRead, ...]:
    """Every finding in the order of the report."""
    return tuple(finding for place in places(document) for finding in place.findings())


def paragraphs(document: Document) -> tuple[ParagraphRead, ...]:
    """Every paragraph that has a number or expands bullets, in the order of the report."""
    read: list[ParagraphRead] = []
    before = 0
    for place in places(document):
        own = place.findings()
        read += place.paragraphs(own, before)
        before += len(own)
    return tuple(read)


@dataclass(frozen=True, slots=True)
class Place:
    """A section as a place of findings (`kind` None: it holds none), with its blocks but for the places inside it.

    `is_group`: a heading over several findings of the side that it stands in. `depth` counts sections from 1.
    """

    theme: int | None = None
    section: str | None = None
    kind: FindingKind | None = None
    group: str = ""
    blocks: tuple[Block, ...] = ()
    node: Section | None = None
    depth: int = 0
    is_group: bool = False

    @property
    def is_side(self) -> bool:
        return self.node.role in _SIDES

    @property
    def points(self) -> tuple[Item, ...]:
        return tuple(item for block in self.blocks if _is_points(block) for item in block.items)

    def findings(self) -> list[FindingRead]:
        if self.kind is None:
            return []
        if self.points:
            return [self._of_point(item) for item in self.points]
        return list(self._of_blocks())

    def is_listed(self, at: int) -> bool:
        """Whether a block of the section, by its place there, is a finding or part of one."""
        block = self.node.blocks[at]
        if self.kind is None or is_place(block, self):
            return False
        if isinstance(block, Section):
            return block.role is Role.PROSE
        if self.points:
            return _is_points(block) or (_has_no_role(block) and any(map(_is_points, self.node.blocks[:at])))
        return self.kind is FindingKind.OBSERVATION and _has_no_role(block)

    def paragraphs(self, own: list[FindingRead], before: int) -> Iterator[ParagraphRead]:
        """`before` counts the findings of earlier places."""
        if self.points:
            headings = [finding.heading for finding in own]
            first = next(at for at, block in enumerate(self.blocks) if _is_points(block))
            for group in _stretches(self.blocks[first:]):
                found = tie(text_of(group[0]), headings)
                yield self._paragraph(group, None if found is None else before + found)
            return
        for at, finding in enumerate(own):
            for group in _stretches(finding.blocks):
                if _number(group[0]):
                    yield self._paragraph(group, before + at)

    def headings(self) -> Iterator[tuple[Inline, ...]]:
        """Headings of the findings, with their marks."""
        for item in self.points:
            yield split_bold_title(item.blocks[0].children)[0]
        for block in self.blocks:
            if isinstance(block, Section):
                yield block.heading

    def _of_point(self, item: Item) -> FindingRead:
        """The whole text of a bullet is the heading, unless the bullet sets a title of its own in bold."""
        opening, *others = item.blocks
        title, rest = split_bold_title(opening.children)
        return self._finding(inline_text(title), (*((Paragraph(rest),) if rest else ()), *others))

    def _of_blocks(self) -> Iterator[FindingRead]:
        """Findings with sections of their own; where prose is not split, bare paragraphs too."""
        bare = tuple(block for block in self.blocks if not isinstance(block, Section))
        if self.kind is FindingKind.OBSERVATION:
            yield from (self._finding("", stretch) for stretch in _stretches(bare))
        for block in self.blocks:
            if isinstance(block, Section):
                yield self._finding(inline_text(block.heading), block.blocks)

    def _finding(self, heading: str, blocks: tuple[Block, ...]) -> FindingRead:
        return FindingRead(self.theme, self.section, self.kind, one_line(heading), blocks, self.group)

    def _paragraph(self, stretch: tuple[Block, ...], finding: int | None) -> ParagraphRead:
        return ParagraphRead(self.theme, self.section, self.kind, _number(stretch[0]), stretch, finding)


def places(document: Document) -> Iterator[Place]:
    """Every section but those that are findings themselves, in the order of the report."""
    yield from _inside(document.sections, Place())


def _inside(blocks: tuple[Block, ...], outer: Place) -> Iterator[Place]:
    for section in (block for block in blocks if is_place(block, outer)):
        entered = _entered(section, outer)
        own = tuple(block for block in section.blocks if not _is_inner_place(block, entered))
        place = replace(entered, blocks=own, node=section, depth=outer.depth + 1)
        yield place
        yield from _inside(section.blocks, place)


def is_place(block: Block, outer: Place) -> bool:
    """Inside a place of findings a prose section is a finding, not a place, unless one is set apart in it."""
    if not isinstance(block, Section):
        return False
    return block.role in (_PLACES if outer.kind else _PLACES | _CHAPTERS) or _is_parted(block)


def _entered(section: Section, outer: Place) -> Place:
    heading = one_line(inline_text(section.heading))
    unsplit = None if is_split(section) else FindingKind.OBSERVATION
    match section.role:
        case Role.THEME:
            return Place(section.theme, None, unsplit)
        case Role.FOCUS_AREA:
            return Place(outer.theme, focus_name(heading) or heading, unsplit)
        case Role.STRENGTHS | Role.CONSIDERATIONS:
            kind, is_group = _SIDES[section.role], outer.kind is _SIDES[section.role]
            return replace(outer, kind=kind, group=heading if is_group else outer.group, is_group=is_group)
        case Role.OBSERVATIONS if section.theme is not None:
            return Place(section.theme, None, unsplit, heading)
        case Role.OBSERVATIONS if outer.theme is None and outer.kind is None:
            return Place(None, outer.section or heading, unsplit)
        case Role.OBSERVATIONS:
            return replace(outer, kind=unsplit, group=outer.group or heading, is_group=False)
        case Role.PROSE if outer.kind:
            return replace(outer, group=heading, is_group=True)
        case Role.PROSE:
            return replace(outer, section=outer.section or heading or None)
    return replace(outer, kind=None)


def is_split(section: Section) -> bool:
    """Whether headings part its strengths from its considerations. A finding set apart by itself parts nothing."""
    return any(isinstance(block, Section) and block.role in _SIDES and block.heading for block in section.blocks)


def _is_inner_place(block: Block, place: Place) -> bool:
    return isinstance(block, Section) and (block.role is not Role.PROSE or bool(place.kind and _is_parted(block)))


def _is_parted(section: Section) -> bool:
    """True for a heading under which a finding stands that is set apart by itself."""
    return any(isinstance(one, Section) and one.role in _FINDING_ROLES and not one.heading for one in section.blocks)


def _is_points(block: Block) -> bool:
    return isinstance(block, List) and block.role is Role.POINTS


def _stretches(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """Bare paragraphs, each with the lists that follow it; between numbered ones an unnumbered one goes on with its
    predecessor. Notes and other blocks with a role are no part of a finding."""
    stretches: list[list[Block]] = []
    for block in blocks:
        if not _has_no_role(block):
            continue
        goes_on = stretches and (isinstance(block, List) or (_number(stretches[0][0]) and not block.number))
        if not goes_on:
            stretches.append([])
        stretches[-1].append(block)
    return [tuple(stretch) for stretch in stretches]


def _has_no_role(block: Block) -> bool:
    return isinstance(block, Paragraph | List | Quote) and getattr(block, "role", None) is None


def _number(block: Block) -> str:
    return block.number if isinstance(block, Paragraph) else ""

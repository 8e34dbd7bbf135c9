"""Lists: bullets of Word's list styles, and the tree's numbers as numbering."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reports.document.nodes import Block, Item, List, Paragraph, Role
from reports.writers.docx.around import Around
from reports.writers.docx.kit import Kit
from reports.writers.docx.markup import Look, paragraph
from reports.writers.docx.numbering import KEY_MESSAGES, LISTS, RECOMMENDATIONS, Kind

_HOLLOW = 2
"""The numbering of our own file that draws open bullets."""
_SMALL = '<w:color w:val="46555F"/><w:sz w:val="19"/><w:szCs w:val="19"/>'
_UNDER = 180
"""Space under a list, in twentieths of a point."""
_OWN_STYLES = {
    Role.KEY_MESSAGES: ("Key Message", KEY_MESSAGES),
    Role.RECOMMENDATIONS: ("Recommendation", RECOMMENDATIONS),
}


class Lists:
    def __init__(self, kit: Kit, blocks: Callable[[Iterable[Block], Around], str]) -> None:
        """`blocks` writes what stands in an item after its first paragraph."""
        self.kit, self.blocks = kit, blocks

    def xml(self, node: List, around: Around) -> str:
        role = node.role or around.role
        counts = node.ordered and not any(item.number for item in node.items)
        numbers = [str(place) if counts else item.number for place, item in enumerate(node.items, 1)]
        is_numbered = any(numbers)
        inner = replace(around, role=role)
        if around.depth or role not in _OWN_STYLES or not is_numbered:
            inner = replace(inner, depth=around.depth + 1)
        closes = around.closes or not around.depth
        last = len(node.items) - 1
        return "".join(
            self._item(item, number, replace(inner, **_place(place, last, closes=closes)), is_numbered=is_numbered)
            for place, (item, number) in enumerate(zip(node.items, numbers, strict=True))
        )

    def _item(self, item: Item, number: str, around: Around, *, is_numbered: bool) -> str:
        first, others = _first_paragraph(item)
        words = self.kit.inlines.paragraph(first.children) if first else ""
        while around.role is Role.POINTS and others and _is_note(others[0]):
            words += self._running_on(others[0])
            others = others[1:]
        words = self.kit.bookmarks.around(words, first.anchor) if first else words
        words = self.kit.bookmarks.around(words, item.anchor)
        begun = self._numbered(number, words, others, around) if is_numbered else self._bullet(words, others, around)
        within = replace(around, closes=False)
        return begun + self.blocks(others[:-1], within) + self.blocks(others[-1:], around)

    def _after(self, others: tuple[Block, ...], around: Around) -> int | None:
        """Space under the last line of a list, so that what follows is seen to be no part of it."""
        return _UNDER if around.closes and around.depth and not others and self.kit.styles.are_own else None

    def _running_on(self, note: Paragraph) -> str:
        """Where more of a point is said stands in the point's own line."""
        words = self.kit.inlines.xml(note.children, _SMALL if self.kit.styles.are_own else "")
        return self.kit.texts.run(" ") + self.kit.bookmarks.around(words, note.anchor)

    def _numbered(self, number: str, words: str, others: tuple[Block, ...], around: Around) -> str:
        style, kind = _style_and_kind(around)
        after = self._after(others, around)
        if not number:
            return paragraph(self.kit.styles[around.text_style], words, Look(after=after))
        words, counted = self.kit.numbered(kind, number, words)
        # a key message or a recommendation stays with what it rests on
        keeps = not around.depth and bool(others)
        return paragraph(self.kit.styles[style], words, Look(keep_next=keeps, number=counted, after=after))

    def _bullet(self, words: str, others: tuple[Block, ...], around: Around) -> str:
        if around.is_boxed:
            return paragraph(self.kit.styles[around.text_style], words)
        is_drawn = around.is_hollow and self.kit.styles.are_own
        # a bullet does not go over to the next page by itself
        look = Look(
            keep_next=around.holds_last,
            number=(_HOLLOW, around.list_level) if is_drawn else None,
            after=self._after(others, around),
        )
        return paragraph(self.kit.styles[around.list_style("List Bullet")], words, look)


def _place(place: int, last: int, *, closes: bool) -> dict[str, bool]:
    return {"closes": closes and place == last, "holds_last": place == last - 1}


def _style_and_kind(around: Around) -> tuple[str, Kind]:
    if not around.depth:
        return _OWN_STYLES[around.role]
    return around.list_style("List Number"), LISTS[around.list_level]


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.NOTE and not block.number


def _first_paragraph(item: Item) -> tuple[Paragraph | None, tuple[Block, ...]]:
    match item.blocks:
        case (Paragraph(number="", role=None) as first, *others):
            return first, tuple(others)
    return None, item.blocks

"""Narrative as it is typed (a small HTML vocabulary) to nodes, and back.

The vocabulary is p, ul, ol, li, blockquote, strong or b, em or i, a, br. Of anything else the text is kept and
the markup is not. What lies deeper than `DEEPEST` is kept as paragraphs at that depth.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape

from reports.document.addresses import safe_href
from reports.document.markup import Tag, tokens
from reports.document.nodes import Block, Break, Emphasis, Inline, Item, List, Paragraph, Quote, Strong, Text
from reports.document.runs import Run, inlines, runs_of

DEEPEST = 6
"""Lists and quotations inside one another; the editor makes three at most."""
_REMEMBERED = 1024
"""Fragments: those of a few reports."""

_STRONG, _EMPHASIS = {"strong", "b"}, {"em", "i"}
_FRAMES = {"ul", "ol", "blockquote"}
# Elements of other vocabularies that stand inside a line. All the rest begin and end one, so words never run together.
_INSIDE_A_LINE = {"span", "u", "s", "del", "ins", "code", "sub", "sup", "small", "mark", "abbr", "cite", "font", "q"}


@lru_cache(maxsize=_REMEMBERED)
def from_html(fragment: str) -> tuple[Block, ...]:
    """Blocks of a fragment, in canonical form: no empty block, white space collapsed, marks in one order.

    Never raises, whatever it is given. What was read last is remembered: composing and checking a report read the same
    fragments, one after the other. Items of an ordered list are numbered from its `start`, else from 1.
    """
    builder = _Builder()
    for token in tokens(fragment):
        builder.take(token)
    return builder.finished()


def to_html(blocks: Iterable[Block]) -> str:
    """Canonical, escaped HTML of narrative blocks; `from_html` gives the same blocks back.

    Numbers, anchors and roles are left out: whoever composes a report gives them anew. A quotation's speaker becomes
    its last paragraph.
    Raises TypeError for a section, a table or a list of people: narrative has none.
    """
    return "".join(_block(block) for block in blocks)


@dataclass(slots=True)
class _Frame:
    """A block that is still open. `first` is the number of an ordered list's first item."""

    tag: str
    children: list = field(default_factory=list)
    first: int = 1


class _Builder:
    def __init__(self) -> None:
        self.frames = [_Frame("")]
        self.flattened: Counter[str] = Counter()
        self.runs: list[Run] = []
        self.strong = self.emphasis = 0
        self.hrefs: list[str] = []

    def take(self, token: Tag | str) -> None:
        match token:
            case str():
                self._run(token)
            case Tag("br"):
                self._run(None)
            case Tag(name, _, closes) if name in _STRONG:
                self.strong = max(0, self.strong + (-1 if closes else 1))
            case Tag(name, _, closes) if name in _EMPHASIS:
                self.emphasis = max(0, self.emphasis + (-1 if closes else 1))
            case Tag("a", _, True):
                del self.hrefs[-1:]
            case Tag("a", attributes):
                self.hrefs.append(safe_href(attributes.get("href")))
            case Tag(name) if name not in _INSIDE_A_LINE:
                self._end_paragraph()
                self._take_block(token)

    def _take_block(self, tag: Tag) -> None:
        if tag.name == "li":
            self._close("li") if tag.closes else self._open_item()
        elif tag.name in _FRAMES:
            self._close(tag.name) if tag.closes else self._open(tag)

    def finished(self) -> tuple[Block, ...]:
        self._end_paragraph()
        self._close_to(1)
        return tuple(self.frames[0].children)

    def _run(self, text: str | None) -> None:
        href = self.hrefs[-1] if self.hrefs else ""
        self.runs.append(Run(text, href, self.strong > 0, self.emphasis > 0))

    def _end_paragraph(self) -> None:
        children = inlines(self.runs)
        self.runs = []
        if children:
            self._add(Paragraph(children))

    def _add(self, block: Block) -> None:
        top = self.frames[-1]
        if top.tag not in ("ul", "ol"):
            top.children.append(block)
        elif top.children and isinstance(block, List):
            # A list that stands between two items belongs to the one before it.
            top.children[-1] = Item((*top.children[-1].blocks, block))
        else:
            top.children.append(Item((block,)))

    def _open(self, tag: Tag) -> None:
        if sum(frame.tag in _FRAMES for frame in self.frames) >= DEEPEST:
            self.flattened[tag.name] += 1
            return
        self.frames.append(_Frame(tag.name, first=_start(tag.attributes.get("start"))))

    def _open_item(self) -> None:
        if self.frames[-1].tag == "li":
            self._close_to(len(self.frames) - 1)
        if self.frames[-1].tag in ("ul", "ol") and not (self.flattened["ul"] or self.flattened["ol"]):
            self.frames.append(_Frame("li"))

    def _close(self, tag: str) -> None:
        if self.flattened[tag]:
            self.flattened[tag] -= 1
            return
        if tag == "li" and (self.flattened["ul"] or self.flattened["ol"]):
            return
        for depth in range(len(self.frames) - 1, 0, -1):
            if self.frames[depth].tag == tag:
                self._close_to(depth)
                return
            if tag == "li" and self.frames[depth].tag in _FRAMES:
                return

    def _close_to(self, depth: int) -> None:
        """Closes frames until `depth` of them are open. What turned out empty leaves nothing behind."""
        while len(self.frames) > depth:
            frame = self.frames.pop()
            if not frame.children:
                continue
            match frame.tag:
                case "li":
                    self.frames[-1].children.append(Item(tuple(frame.children)))
                case "blockquote":
                    self._add(Quote(tuple(frame.children)))
                case "ul":
                    self._add(List(tuple(frame.children)))
                case _:
                    self._add(List(_numbered(frame), ordered=True))


def _numbered(frame: _Frame) -> tuple[Item, ...]:
    return tuple(Item(item.blocks, str(number)) for number, item in enumerate(frame.children, frame.first))


def _start(value: str | None) -> int:
    """The `start` of an ordered list; anything but a small whole number counts as 1."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 5 else 1


def _block(block: Block) -> str:
    match block:
        case Paragraph(children):
            return f"<p>{_marked(children)}</p>"
        case List(items, ordered=ordered):
            tag = "ol" if ordered else "ul"
            content = "".join(f"<li>{to_html(item.blocks)}</li>" for item in items)
            return f"<{tag}{_start_attribute(items) if ordered else ''}>{content}</{tag}>"
        case Quote(blocks, speaker):
            spoken = f"<p>{escape(speaker)}</p>" if speaker else ""
            return f"<blockquote>{to_html(blocks)}{spoken}</blockquote>"
        case _:
            raise TypeError(f"Narrative cannot hold a {type(block).__name__}.")


def _start_attribute(items: tuple[Item, ...]) -> str:
    first = _start(items[0].number if items else None)
    return "" if first == 1 else f' start="{first}"'


def _marked(children: tuple[Inline, ...]) -> str:
    return "".join(_inline(child) for child in inlines(runs_of(children)))


def _inline(node: Inline) -> str:
    match node:
        case Text(text):
            return escape(text, quote=False)
        case Break():
            return "<br>"
    content = "".join(map(_inline, node.children))
    match node:
        case Strong():
            return f"<strong>{content}</strong>"
        case Emphasis():
            return f"<em>{content}</em>"
    address = safe_href(node.href)
    return f'<a href="{escape(address)}">{content}</a>' if address else content

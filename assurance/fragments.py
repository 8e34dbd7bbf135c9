"""A narrative as blocks of marked words, for what must look into it: typing without an editor, and comparing.

`blocks_of` and `html_of` are each other's reverse but for form: of one text, however it was marked up, there is one
canonical fragment. No word is lost either way.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import groupby

DEEPEST = 6
"""Lists and quotations inside one another; what lies deeper is kept at that depth."""

_SPACE = re.compile(r"[ \t\r\n\f]+")
_FRAMES = ("ul", "ol", "blockquote")


@dataclass(frozen=True, slots=True)
class Run:
    """Words with the same marks; a text of one line end is a line break."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""


BREAK = Run("\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """Bullets, or numbers where `ordered`; each item has blocks of its own."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple["Block", ...]


Block = Paragraph | Items | Quote


def blocks_of(fragment: str) -> tuple[Block, ...]:
    """Blocks of a fragment that `richtext.clean` has been over; of unknown elements the words are kept."""
    builder = _Builder()
    builder.feed(fragment)
    builder.close()
    return builder.finished()


def html_of(blocks: tuple[Block, ...]) -> str:
    return "".join(_html(block) for block in blocks)


def canonical(fragment: str) -> str:
    """The one way to write this text: equal for two fragments that read alike."""
    return html_of(blocks_of(fragment))


def paragraphs_of(runs: Iterable[Run]) -> list[Paragraph]:
    """Runs as they would show: white space collapsed, neighbours of the same marks as one, an empty line parts two."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run == BREAK:
            lines.append([])
        else:
            lines[-1].append(run)
    parts = groupby((_line(line) for line in lines), key=bool)
    return [Paragraph(_with_breaks(part)) for has_words, part in parts if has_words]


def _line(runs: Iterable[Run]) -> list[Run]:
    kept: list[Run] = []
    for run in runs:
        text = _SPACE.sub(" ", run.text)
        if not kept or kept[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            kept.append(run if text == run.text else replace(run, text=text))
    while kept and kept[-1].text.endswith(" "):
        last = kept.pop()
        if last.text.strip(" "):
            kept.append(replace(last, text=last.text.rstrip(" ")))
    if len(kept) < 2:
        return kept
    same = (list(group) for _, group in groupby(kept, key=_marks))
    return [replace(group[0], text="".join(run.text for run in group)) for group in same]


def _marks(run: Run) -> tuple[bool, bool, str]:
    return run.strong, run.emphasis, run.href


def _with_breaks(lines: Iterable[list[Run]]) -> tuple[Run, ...]:
    return tuple(run for number, line in enumerate(lines) for run in ([BREAK] if number else []) + line)


class _Builder(HTMLParser):
    """Frames still open, innermost last: an element's name and its blocks, or for a list its items."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.frames: list[tuple[str, list]] = [("", [])]
        self.runs: list[Run] = []
        self.strong = self.emphasis = 0
        self.hrefs: list[str] = []

    def handle_data(self, data):
        data = _SPACE.sub(" ", data)
        self.runs.append(Run(data, self.strong > 0, self.emphasis > 0, self.hrefs[-1] if self.hrefs else ""))

    def handle_starttag(self, tag, attrs):
        if tag == "strong":
            self.strong += 1
        elif tag == "em":
            self.emphasis += 1
        elif tag == "a":
            self.hrefs.append(dict(attrs).get("href") or "")
        elif tag == "br":
            self.runs.append(BREAK)
        else:
            self._end_paragraph()
            self._open(tag)

    def handle_endtag(self, tag):
        if tag == "strong":
            self.strong = max(0, self.strong - 1)
        elif tag == "em":
            self.emphasis = max(0, self.emphasis - 1)
        elif tag == "a":
            del self.hrefs[-1:]
        else:
            self._end_paragraph()
            if any(name == tag for name, _ in self.frames):
                self._close(tag)

    def finished(self) -> tuple[Block, ...]:
        self._end_paragraph()
        while len(self.frames) > 1:
            self._close(self.frames[-1][0])
        return joined(self.frames[0][1])

    def _open(self, tag: str) -> None:
        if tag in _FRAMES and sum(name in _FRAMES for name, _ in self.frames) < DEEPEST:
            self.frames.append((tag, []))
        elif tag == "li":
            # An item that was not closed ends where the next of the same list begins.
            if self.frames[-1][0] == "li":
                self._close("li")
            if self.frames[-1][0] in ("ul", "ol"):
                self.frames.append(("li", []))

    def _close(self, tag: str) -> None:
        while True:
            name, content = self.frames.pop()
            if content:
                self._add(name, tuple(content) if name in ("ul", "ol") else joined(content))
            if name == tag:
                return

    def _end_paragraph(self) -> None:
        if not self.runs:
            return
        runs, self.runs = self.runs, []
        for paragraph in paragraphs_of(runs):
            self._add("p", (paragraph,))

    def _add(self, name: str, content: tuple) -> None:
        parent, into = self.frames[-1]
        if name == "li":
            into.append(content)
        elif parent in ("ul", "ol"):
            # Words or a list straight inside a list, between its items.
            into.append((_block(name, content),))
        else:
            into.append(_block(name, content))


def joined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Lists of one kind with nothing between are one list."""
    groups = groupby(blocks, key=lambda block: block.ordered if isinstance(block, Items) else None)
    return tuple(block for ordered, group in groups for block in _one_list(ordered, group))


def _one_list(ordered: bool | None, group: Iterable[Block]) -> list[Block]:
    if ordered is None:
        return list(group)
    return [Items(ordered, tuple(item for some in group for item in some.items))]


def _block(name: str, content: tuple) -> Block:
    match name:
        case "ul" | "ol":
            return Items(name == "ol", content)
        case "blockquote":
            return Quote(content)
        case _:
            return content[0]


def _html(block: Block) -> str:
    match block:
        case Paragraph(runs):
            return f"<p>{_inline(runs)}</p>"
        case Quote(blocks):
            return f"<blockquote>{html_of(blocks)}</blockquote>"
        case _:
            name = "ol" if block.ordered else "ul"
            return f"<{name}>{''.join(f'<li>{_item(item)}</li>' for item in block.items)}</{name}>"


def _item(blocks: tuple[Block, ...]) -> str:
    match blocks:
        case (Paragraph(runs),):
            return _inline(runs)
        case _:
            return html_of(blocks)


def _inline(runs: tuple[Run, ...]) -> str:
    text = ""
    for href, linked in groupby(runs, key=lambda run: run.href):
        words = "".join(_run(run) for run in linked)
        text += f'<a href="{html.escape(href)}">{words}</a>' if href else words
    return text


def _run(run: Run) -> str:
    if run == BREAK:
        return "<br>"
    text = html.escape(run.text, quote=False)
    text = f"<em>{text}</em>" if run.emphasis else text
    return f"<strong>{text}</strong>" if run.strong else text

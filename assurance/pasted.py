"""Text from Word, Word online, Google Docs and other pages, read for the few marks that a narrative may carry.

`static/js/paste.js` is the same rule in the editor. Word writes no lists, only paragraphs that look like items; its
numbers and bullets are letters that it marks as not belonging to the text. Google Docs and Word online say bold and
italic by style.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from html.parser import HTMLParser
from itertools import count, takewhile, zip_longest

DEEPEST = 12
"""Lists and quotations inside one another that are looked at; more than any text has, so that a hostile one ends."""

_WITHIN_A_LINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var".split()
)
_UNSEEN = frozenset("head script style template title".split())
_QUOTES = {"msoquote", "msointensequote"}
_LIST_LEVEL = re.compile(r"\blevel([1-9])\b")
_NUMBER = re.compile(r"\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]", re.IGNORECASE)
_SAFE = re.compile(r"(?:https?:|mailto:)", re.IGNORECASE)


def tidied(fragment: str) -> str:
    """Paragraphs, lists, quotations, bold, italic and links of a fragment; of all else the words.

    The fragment is well-formed, every element but br and hr closed: `richtext.clean` sees to that.
    """
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    reader.end_line()
    return _html(reader.lines)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A list or a quotation around a line; of a list, `key` says which item the line belongs to."""

    tag: str
    key: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    frames: tuple[_Frame, ...]
    html: str


@dataclass(frozen=True, slots=True)
class _Style:
    """What stands around the words at one place. `level` is that of a paragraph which Word shows as an item."""

    tag: str = ""
    frames: tuple[_Frame, ...] = ()
    strong: bool = False
    emphasis: bool = False
    href: str = ""
    level: int = 0
    is_unseen: bool = False
    is_marker: bool = False


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines: list[_Line] = []
        self.open = [_Style()]
        self.pieces: list[str] = []
        self.style_of_line = _Style()
        self.marker = ""
        self.keys = count(1)
        self.with_words: set[_Frame] = set()

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.pieces.append("<br>")
            return
        if tag not in _WITHIN_A_LINE:
            self.end_line()
        if tag != "hr":
            self.open.append(self._inside(tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in _WITHIN_A_LINE:
            self.end_line()
        self.open.pop()

    def handle_data(self, data):
        style = self.open[-1]
        if style.is_marker:
            self.marker += data
        if style.is_unseen or style.is_marker:
            return
        self.style_of_line = style
        self.pieces.append(_marked(data.replace("\xa0", " "), style))

    def end_line(self) -> None:
        html = "".join(self.pieces)
        if re.sub(r"<[^>]*>|\s", "", html):
            self.lines.append(_Line(self._worded(self._frames()), html))
        self.pieces, self.marker, self.style_of_line = [], "", _Style()

    def _worded(self, frames: tuple[_Frame, ...]) -> tuple[_Frame, ...]:
        """Without the items that have no words but those of the list inside them: no house style prints them."""
        kept = tuple(
            frame
            for frame, inner in zip_longest(frames, frames[1:])
            if inner is None or "blockquote" in (frame.tag, inner.tag) or frame in self.with_words
        )
        self.with_words.update(kept)
        return kept

    def _frames(self) -> tuple[_Frame, ...]:
        style = self.style_of_line
        if not style.level:
            return style.frames
        before = self.lines[-1].frames if self.lines else ()
        around = tuple(takewhile(lambda frame: frame.tag in ("ul", "ol"), before))[: style.level - 1]
        tag = "ol" if _NUMBER.match(self.marker) else "ul"
        return (*around, _Frame(tag, next(self.keys)))

    def _inside(self, tag: str, attributes: dict) -> _Style:
        around, css = self.open[-1], _css(attributes.get("style") or "")
        weight, slant = css.get("font-weight", ""), css.get("font-style", "")
        style = replace(
            around,
            tag=tag,
            strong=_is_bold(weight) if weight else around.strong or tag in ("b", "strong"),
            emphasis=slant == "italic" if slant else around.emphasis or tag in ("i", "em"),
            is_unseen=around.is_unseen or tag in _UNSEEN or _is_unseen(attributes, css),
            is_marker=around.is_marker or css.get("mso-list") == "ignore",
        )
        if tag == "a" and _SAFE.match((attributes.get("href") or "").strip()):
            style = replace(style, href=attributes["href"].strip())
        if tag in _WITHIN_A_LINE:
            return style
        return self._framed(style, tag, attributes, css)

    def _framed(self, style: _Style, tag: str, attributes: dict, css: dict) -> _Style:
        frames = style.frames
        if len(frames) >= DEEPEST:
            return style
        if tag in ("ul", "ol"):
            return replace(style, frames=(*self._in_item(frames), _Frame(tag)))
        if tag == "li" and frames and frames[-1].tag in ("ul", "ol"):
            return replace(style, frames=self._item(frames, _level(attributes)))
        if tag == "blockquote":
            return replace(style, frames=(*frames, _Frame(tag, next(self.keys))))
        if _QUOTES & set((attributes.get("class") or "").lower().split()):
            return replace(style, frames=(*frames, _Frame("blockquote")))
        listed = _LIST_LEVEL.search(css.get("mso-list", ""))
        return replace(style, level=int(listed[1])) if listed else style

    def _in_item(self, frames: tuple[_Frame, ...]) -> tuple[_Frame, ...]:
        """Where a list stands straight inside a list, as Google Docs writes it, it belongs to the item before."""
        before = self.lines[-1].frames[: len(frames)] if self.lines else ()
        is_between_items = bool(frames) and frames[-1].tag != "blockquote" and not frames[-1].key
        return before if is_between_items and [f.tag for f in before] == [f.tag for f in frames] else frames

    def _item(self, frames: tuple[_Frame, ...], level: int) -> tuple[_Frame, ...]:
        """A new item; Word online says by a level how deep it stands and leaves out the lists around."""
        missing = level - sum(frame.tag in ("ul", "ol") for frame in frames)
        own = _Frame(frames[-1].tag, next(self.keys))
        if missing <= 0:
            return (*frames[:-1], own)
        before = self.lines[-1].frames if self.lines else ()
        return (*frames[:-1], *before[len(frames) - 1 : len(frames) - 1 + missing], own)


def _marked(text: str, style: _Style) -> str:
    html = escape(text, quote=False)
    if not text.strip():
        return html
    html = f"<em>{html}</em>" if style.emphasis else html
    html = f"<strong>{html}</strong>" if style.strong else html
    return f'<a href="{escape(style.href)}">{html}</a>' if style.href else html


def _css(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _is_bold(weight: str) -> bool:
    return weight in ("bold", "bolder") or (weight.isdecimal() and len(weight) < 5 and int(weight) >= 600)


def _is_unseen(attributes: dict, css: dict) -> bool:
    """What its own program does not show as text: hidden words, and the comments that Word puts at the end."""
    return (
        css.get("display") == "none"
        or css.get("mso-hide") == "all"
        or css.get("mso-element") == "comment-list"
        or "msocommentreference" in (attributes.get("class") or "").lower()
    )


def _level(attributes: dict) -> int:
    level = attributes.get("data-aria-level") or attributes.get("aria-level") or ""
    return min(int(level), DEEPEST) if level.isdecimal() and len(level) < 3 else 1


def _html(lines: Iterable[_Line]) -> str:
    html, frames = "", ()
    for line in lines:
        shared = _shared(frames, line.frames)
        html += _closed(frames, shared, line.frames) + _opened(line.frames, shared, frames) + f"<p>{line.html}</p>"
        frames = line.frames
    return html + _closed(frames, 0, ())


def _shared(one: tuple[_Frame, ...], other: tuple[_Frame, ...]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _goes_on(at: int, before: tuple[_Frame, ...], after: tuple[_Frame, ...]) -> bool:
    """Whether the list at this depth goes on with a new item."""
    return at < min(len(before), len(after)) and before[at].tag == after[at].tag != "blockquote"


def _closed(before: tuple[_Frame, ...], shared: int, after: tuple[_Frame, ...]) -> str:
    html = ""
    for at in reversed(range(shared, len(before))):
        tag = before[at].tag
        html += "</li>" if tag != "blockquote" else ""
        html += "" if at == shared and _goes_on(at, before, after) else f"</{tag}>"
    return html


def _opened(after: tuple[_Frame, ...], shared: int, before: tuple[_Frame, ...]) -> str:
    html = ""
    for at in range(shared, len(after)):
        tag = after[at].tag
        html += "" if at == shared and _goes_on(at, before, after) else f"<{tag}>"
        html += "<li>" if tag != "blockquote" else ""
    return html

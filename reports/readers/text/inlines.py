"""Marks inside a passage: bold and slanted type, links, line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.document.addresses import safe_href
from reports.document.nodes import Inline
from reports.document.runs import Run, inlines

_BARE_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.IGNORECASE)
_BOLD_MARK = re.compile(r"(?<![*\\])\*{2,3}(?!\*)")
_ALL_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_SLANTED = re.compile(r"(?<![\w*\\])\*(?![\s*])([^*\n]+)(?<![\s\\])\*(?![\w*])")
_ESCAPED = re.compile(r"\\([\[\]()*#])")
_OPENING = re.compile(r"[\[<]")
_BRACKETS = re.compile(r"(?<!\\)[\[\]()]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a passage: text, or a link when `href` is set."""

    text: str
    href: str = ""


def read_inlines(text: str) -> tuple[tuple[Inline, ...], tuple[str, ...]]:
    """Inlines of a passage, and the addresses of links that open nothing: their words stay, as plain text."""
    pieces, dead = _links(text)
    return inlines(_runs(pieces)), dead


def count_bold_marks(text: str) -> int:
    return len(_BOLD_MARK.findall(text))


def _links(text: str) -> tuple[list[_Piece], tuple[str, ...]]:
    closing = _closing(text)
    pieces, dead = [_Piece("")], []
    start = 0
    for opening in _OPENING.finditer(text):
        at = opening.start()
        found = _link(text, at, closing) if at >= start else None
        if not found:
            continue
        label, address, end = found
        # Two links to one address side by side would melt into one; the second stays as text.
        melts = at == start and pieces[-1].href == address
        href = "" if melts or not label.strip() or address.startswith("#") else safe_href(address)
        pieces += [_Piece(text[start:at])] if at > start else []
        pieces.append(_Piece(label if href else _apart(text, at, label, end), href))
        dead += [] if href or label in {address, address.removeprefix("mailto:")} else [address]
        start = end
    return [*pieces, _Piece(text[start:])], tuple(dead)


def _apart(text: str, at: int, label: str, end: int) -> str:
    """The label of a link that opens nothing; in its brackets unless it stands apart from its neighbours."""
    before, after = text[:at][-1:], text[end : end + 1]
    stands_apart = (not before.strip() or before in "(\"'“‘") and (not after.strip() or after in ").,;:!?\"'”’")
    return label if stands_apart else f"[{label}]"


def _link(text: str, at: int, closing: dict[int, int]) -> tuple[str, str, int] | None:
    """Label, address and end of a link that begins at a place, `<address>` or `[label](address)`."""
    if bare := _BARE_ADDRESS.match(text, at):
        return bare[1], bare[1] if ":" in bare[1] else f"mailto:{bare[1]}", bare.end()
    label_end = closing.get(at, 0)
    address_end = closing.get(label_end + 1, 0) if text[label_end + 1 : label_end + 2] == "(" else 0
    if not label_end or not address_end:
        return None
    return text[at + 1 : label_end], text[label_end + 2 : address_end].strip(), address_end + 1


def _closing(text: str) -> dict[int, int]:
    """Place of each opening bracket → place of the one that closes it, escaped brackets aside."""
    pairs, places = {"[": "]", "(": ")"}, {}
    waiting: dict[str, list[int]] = {"]": [], ")": []}
    for bracket in _BRACKETS.finditer(text):
        if bracket.group() in pairs:
            waiting[pairs[bracket.group()]].append(bracket.start())
        elif waiting[bracket.group()]:
            places[waiting[bracket.group()].pop()] = bracket.start()
    return places


def _runs(pieces: list[_Piece]) -> Iterator[Run]:
    """Pairs of double stars hold strong text; a last one without its pair stays two stars."""
    stars = sum(count_bold_marks(piece.text) for piece in pieces if not piece.href) // 2 * 2
    strong = False
    for piece in pieces:
        if piece.href:
            inside = _ALL_BOLD.fullmatch(piece.text)
            label = inside[1] if inside else piece.text
            yield from _lines(Run(_unescaped(label), piece.href, strong or bool(inside)))
            continue
        parts = _BOLD_MARK.split(piece.text, maxsplit=stars) if stars else [piece.text]
        stars -= len(parts) - 1
        for number, part in enumerate(parts):
            strong ^= number > 0
            yield from _slanted(part, strong)


def _slanted(text: str, strong: bool) -> Iterator[Run]:
    for number, part in enumerate(_SLANTED.split(text)):
        yield from _lines(Run(_unescaped(part), strong=strong, emphasis=number % 2 == 1))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _lines(run: Run) -> Iterator[Run]:
    """A run with a break in place of each line end."""
    for number, line in enumerate(run.text.split("\n")):
        if number:
            yield replace(run, text=None)
        yield replace(run, text=line)

"""Marks inside a passage: bold and slanted type, links, line breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.document.nodes import Break, Emphasis, Inline, Link, Strong, Text

_ADDRESS = re.compile(r"(?:https?://[^\s<>]+|mailto:[^\s<>@]+@[^\s<>@]+)", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.IGNORECASE)
_SLANTED = re.compile(r"(?<![\w*\\])\*(?![\s*])([^*\n]+)(?<![\s\\])\*(?![\w*])")
_ESCAPED = re.compile(r"\\([\[\]()*#])")
_OPENING = re.compile(r"[\[<]")
_BRACKETS = re.compile(r"(?<!\\)[\[\]()]")
_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a passage: text, or a link when `href` is set."""

    text: str
    href: str = ""


def read_inlines(text: str) -> tuple[tuple[Inline, ...], tuple[str, ...]]:
    """Inlines of a passage, and the addresses of links that open nothing: their words stay, as plain text."""
    pieces, dead = _links(_tidied(text))
    return tuple(_bold(pieces)), dead


def _tidied(text: str) -> str:
    """Single spaces, and none beside a line break."""
    return "\n".join(line for line in (_SPACES.sub(" ", part).strip() for part in text.split("\n")) if line)


def _links(text: str) -> tuple[list[_Piece], tuple[str, ...]]:
    closing = _closing(text)
    pieces, dead = [], []
    start = 0
    for opening in _OPENING.finditer(text):
        at = opening.start()
        if at < start:
            continue
        if bare := _BARE_ADDRESS.match(text, at):
            pieces += [_Piece(text[start:at]), _Piece(bare[1], _href(bare[1]))]
            start = bare.end()
        elif found := _link(text, at, closing):
            pieces.append(_Piece(text[start:at]))
            label, address, start = found
            opens = bool(_ADDRESS.fullmatch(address)) and bool(label.strip())
            pieces.append(_Piece(label, address if opens else ""))
            dead += [] if opens else [address]
    return [*pieces, _Piece(text[start:])], tuple(dead)


def _href(address: str) -> str:
    return address if ":" in address else f"mailto:{address}"


def _link(text: str, at: int, closing: dict[int, int]) -> tuple[str, str, int] | None:
    """Label, address and end of a link `[label](address)` that begins at a place."""
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


def _bold(pieces: list[_Piece]) -> list[Inline]:
    """Pairs of double stars hold strong text; a last one without its pair stays two stars."""
    pairs = sum(piece.text.count("**") for piece in pieces if not piece.href) // 2 * 2
    done: list[Inline] = []
    inside: list[Inline] | None = None
    for piece in pieces:
        if piece.href:
            (done if inside is None else inside).append(Link(tuple(_plain(piece.text)), piece.href))
            continue
        for number, part in enumerate(_split_bold(piece.text, pairs)):
            if number:
                pairs -= 1
                if inside is None:
                    inside = []
                else:
                    done += [Strong(tuple(inside))] if inside else []
                    inside = None
            (done if inside is None else inside).extend(_slanted(part))
    return done


def _split_bold(text: str, pairs: int) -> list[str]:
    return text.split("**", pairs) if pairs else [text]


def _slanted(text: str) -> list[Inline]:
    nodes: list[Inline] = []
    for number, part in enumerate(_SLANTED.split(text)):
        nodes += [Emphasis(tuple(_plain(part)))] if number % 2 else _plain(part)
    return nodes


def _plain(text: str) -> list[Inline]:
    nodes: list[Inline] = []
    for number, line in enumerate(_ESCAPED.sub(r"\1", text).split("\n")):
        nodes += [Break()] if number else []
        nodes += [Text(line)] if line else []
    return nodes

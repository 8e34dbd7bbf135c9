"""The proof that an import lost nothing: the words of the source beside those that the rows tell."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from reports.document.nodes import Item, Paragraph
from reports.readers.text.reader import read_text
from reports.readers.wording import words
from tests.unit.reports.readers.words import vocabulary


def missing(source: str, printed: dict) -> Counter[str]:
    """Words of the source, with their number, that are in no row and not named as unplaced.

    `printed` is what the command prints. Numbers of paragraphs and items are given anew by whoever prints, so they may
    be gone; figures in the text may not.
    """
    given_anew = Counter(_numbers(read_text(source, vocabulary()).document))
    return Counter(words(source)) - told(printed) - given_anew


def made_up(source: str, printed: dict) -> Counter[str]:
    """Words that the rows tell more often than the source has them."""
    return told(printed) - Counter(words(source))


def told(printed: dict) -> Counter[str]:
    return Counter(word for text in (printed["text"], *printed["unplaced"]) for word in words(text))


def is_in_order(source: str, text: str) -> bool:
    """Whether every told line stands in the source behind the one before, by its first words."""
    squeezed = " ".join(words(source))
    place = 0
    for line in text.split("\n")[1:]:
        opening = " ".join(words(line)[:6])
        if len(opening) < 20:
            continue
        place = squeezed.find(opening, place)
        if place < 0:
            return False
    return True


def _numbers(node: object) -> Iterator[str]:
    if isinstance(node, tuple):
        for child in node:
            yield from _numbers(child)
    elif is_dataclass(node):
        if isinstance(node, (Paragraph, Item)):
            yield from words(node.number)
        for field in fields(node):
            yield from _numbers(getattr(node, field.name))

"""One thing that a slide says, and what its speaker can add: from findings, messages and prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from reports.builders.facts import FindingFacts, ListedFacts, ParagraphFacts
from reports.builders.slides import standing
from reports.builders.slides.sentences import opening
from reports.document.nodes import Block, Item, List, Paragraph
from reports.document.richtext import from_html
from reports.document.words import inline_text

HEADING_MOST = 320
"""Letters. A heading is printed whole up to here; longer ones by their opening sentences."""
PROSE_MOST = 160
"""The same for prose that nobody gave a heading."""
LIST_MOST = 480
"""The same for a list that a colon announces: it reads as one sentence."""
_LISTED = "; "


@dataclass(frozen=True, slots=True)
class Telling:
    """`spoken` holds whatever `shown` leaves out, a paragraph each; empty where the slide says it all."""

    shown: str
    spoken: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[str, ...]:
        return self.spoken or tuple(self.shown.split("\n"))


def of_text(text: str, most: int = PROSE_MOST) -> Telling:
    whole = " ".join(text.split())
    shown = opening(whole, most)
    return Telling(shown, () if shown == whole else (whole,))


def of_finding(finding: FindingFacts, paragraphs: Iterable[ParagraphFacts], *, says_state: bool) -> Telling:
    """`paragraphs` are those that expand this finding."""
    heading = " ".join(finding.heading.split())
    narrative = list(lines(finding.narrative))
    shown = opening(heading, HEADING_MOST) if heading else opening(narrative[0] if narrative else "", PROSE_MOST)
    return Telling(
        shown,
        tuple(
            filter(
                None,
                (
                    finding.topic,
                    heading,
                    *narrative,
                    *(line for paragraph in paragraphs for line in lines(paragraph.text)),
                    *lines(finding.impact),
                    standing.NOT_AGREED if says_state and finding.state != "agreed" else "",
                ),
            )
        ),
    )


def of_listed(row: ListedFacts) -> Telling:
    said = list(lines(row.text))
    first = of_text(said[0]) if said else Telling("")
    return first if len(said) < 2 else Telling(first.shown, tuple(said))


def of_prose(fragment: str) -> Iterator[Telling]:
    """One for each paragraph and each item of a list; what stands below an item is spoken with it.

    A short list that a colon announces makes one sentence with its paragraph.
    """
    pieces = [piece for block in from_html(fragment) for piece in _pieces(block)]
    for said in _joined(pieces):
        first = of_text(said[0], LIST_MOST if _LISTED in said[0] else PROSE_MOST)
        yield first if len(said) < 2 else Telling(first.shown, tuple(said))


def of_addresses(fragment: str) -> Iterator[Telling]:
    """As prose, but that a paragraph typed on several lines stands on as many: a name, a post, how to reach them."""
    blocks = from_html(fragment)
    if not any(len(said) > 1 for said in _typed_lines(blocks)):
        yield from of_prose(fragment)
        return
    for said in _typed_lines(blocks):
        shown = "\n".join(said)
        yield Telling(shown) if len(said) > 1 and len(shown) <= LIST_MOST else of_text(shown)


def _typed_lines(blocks: Iterable[Block]) -> Iterator[list[str]]:
    """The lines of each paragraph, wherever it stands."""
    for block in blocks:
        match block:
            case Paragraph(children=children):
                lines_of = (" ".join(line.split()) for line in inline_text(children).split("\n"))
                if said := list(filter(None, lines_of)):
                    yield said
            case List(items=items):
                for item in items:
                    yield from _typed_lines(item.blocks)
            case _:
                yield from _typed_lines(block.blocks)


def _joined(pieces: list[tuple[str, list[str]]]) -> Iterator[list[str]]:
    """`pieces` are paragraphs ("") and items ("item") with the lines of each."""
    place = 0
    while place < len(pieces):
        _, said = pieces[place]
        place += 1
        items = list(takewhile(lambda piece: piece[0] == "item", pieces[place:])) if said[0].endswith(":") else []
        whole = f"{said[0]} {_LISTED.join(line.rstrip(' ;,.') for _, item in items for line in item)}."
        if items and len(whole) <= LIST_MOST:
            yield [whole]
            place += len(items)
        else:
            yield said


def _pieces(block: Block) -> Iterator[tuple[str, list[str]]]:
    if isinstance(block, List):
        yield from (("item", list(_item(item, ""))) for item in block.items)
    else:
        yield "", list(_lines((block,), ""))


def lines(fragment: str) -> Iterator[str]:
    """A fragment of typed text as a speaker reads it: a line for each paragraph and item."""
    return _lines(from_html(fragment), "")


def _lines(blocks: Iterable[Block], mark: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield f"{mark}{' '.join(inline_text(children).split())}"
            case List(items=items):
                for item in items:
                    yield from _item(item, f"{item.number}. " if item.number else "• ")
            case _:
                yield from _lines(block.blocks, mark)


def _item(item: Item, mark: str) -> Iterator[str]:
    for number, line in enumerate(_lines(item.blocks, "")):
        yield line if number else f"{mark}{line}"

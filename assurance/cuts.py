"""Where a narrative can be split by somebody who has no cursor in it: behind each of its paragraphs and items."""

from dataclasses import dataclass

from assurance.fragments import Block, Items, Quote, blocks_of, html_of
from assurance.richtext import to_plain
from assurance.titles import shortened

SHOWN = 120


@dataclass(frozen=True, slots=True)
class Cut:
    """`after` counts as `assurance.dividing` does; `text` is what stands right before the cut, in short."""

    after: int
    text: str


BEFORE_ALL = Cut(0, "the heading: the whole narrative becomes a finding of its own")


def cuts(fragment: str, *, has_heading: bool) -> list[Cut]:
    """In order. Behind the last paragraph there is nothing to cut off."""
    found, after = [], 0
    for text in _texts(blocks_of(fragment)):
        after += len("".join(text.split()))
        found.append(Cut(after, shortened(text, SHOWN)))
    return ([BEFORE_ALL] if has_heading and found else []) + found[:-1]


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    texts = []
    for block in blocks:
        match block:
            case Items(items=items):
                texts += [text for item in items for text in _texts(item)]
            case Quote(inner):
                texts += _texts(inner)
            case _:
                texts.append(to_plain(html_of((block,))))
    return texts

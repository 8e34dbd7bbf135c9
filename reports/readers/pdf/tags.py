"""What the names of tags mean, and whether a file's tags are worth following."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.readers.pdf.furniture import is_at_edge
from reports.readers.pdf.pages import Page, Tag
from reports.readers.wording import words

HEADING = re.compile(r"H([1-6]?)")
PARAGRAPHS = {"P", "Caption", "Note", "FENote", "BibEntry", "Title", "Formula"}
INLINE = {"Span", "Link", "Em", "Strong", "Sub", "Reference", "Quote", "Code", "Annot", "Ruby", "Warichu", "Form"}
CONTENTS = {"TOC", "TOCI"}
_ENOUGH_TAGGED = 0.85
_FEWEST_HEADINGS = 3


def is_well_tagged(pages: list[Page]) -> bool:
    """True where the tags hold nearly all words and name headings: many files are tagged in name only."""
    names = [tag.name for page in pages for tag in every(page.tags)]
    if sum(bool(HEADING.fullmatch(name)) for name in names) < _FEWEST_HEADINGS:
        return False
    said = held = 0
    for page in pages:
        used = marks_of(page.tags)
        for span in page.spans:
            in_tags = span.mark in used
            # Heads and feet of pages have no tags, and should not.
            said += len(words(span.text)) if in_tags or not is_at_edge(page, span) else 0
            held += len(words(span.text)) if in_tags else 0
    return held >= _ENOUGH_TAGGED * said


def every(tags: tuple[Tag | int, ...]) -> Iterator[Tag]:
    for tag in tags:
        if isinstance(tag, Tag):
            yield tag
            yield from every(tag.inside)


def marks_of(tags: tuple[Tag, ...]) -> set[int]:
    return {mark for tag in every(tags) if tag.name != "Artifact" for mark in tag.inside if isinstance(mark, int)}


def holds_blocks(tag: Tag) -> bool:
    return any(one.name in {"L", "Table", "P"} or HEADING.fullmatch(one.name) for one in every(tag.inside))


def own_and_blocks(bodies: list[Tag | int]) -> tuple[list[Tag | int], list[Tag]]:
    """What an item says itself, up to the first block after its first paragraph, and the blocks that follow."""
    own: list[Tag | int] = []
    blocks: list[Tag] = []
    for one in _unwrapped(bodies):
        is_block = isinstance(one, Tag) and one.name not in INLINE
        first_paragraph = is_block and one.name in PARAGRAPHS and not own and not blocks
        if is_block and not first_paragraph:
            blocks.append(one)
        elif blocks:
            blocks.append(one if isinstance(one, Tag) else Tag("P", (one,)))
        else:
            own.append(one)
    return own, blocks


def _unwrapped(bodies: list[Tag | int]) -> Iterator[Tag | int]:
    for one in bodies:
        if isinstance(one, Tag) and one.name in {"LBody", "NonStruct", "Div", "LI"}:
            yield from _unwrapped(list(one.inside))
        else:
            yield one

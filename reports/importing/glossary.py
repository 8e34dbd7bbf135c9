"""A printed glossary as rows: acronyms and what they stand for, where a chapter is nothing else.

Ours prints only what the report uses. So a chapter becomes rows when each of its acronyms is used in the rest of the
report, and stays prose otherwise: no word is lost either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from assurance.models.glossary import LONGEST_ACRONYM, LONGEST_MEANING
from reports.acronyms.finding import acronyms_in
from reports.acronyms.lines import lines_of
from reports.document.nodes import Block, Break, Document, Inline, Item, List, Paragraph, Role, Text
from reports.document.richtext import from_html, to_html
from reports.document.style.words import WORDS
from reports.document.words import inline_text
from reports.readers.accounting import addresses
from reports.readers.reading import Why
from reports.readers.rows import Homeless, PartRow, Rows, SectionRow
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import fold, one_line

FEWEST, MOST = 2, 400
_TITLES = ("Glossary", "Glossary of terms", "Glossary of acronyms", "Glossary of abbreviations")
_ROW = re.compile(r"(?P<acronym>[A-Za-z0-9]{2,})(?:\s*[–—:]|\s+-)\s+(?P<meaning>\S.*)", re.DOTALL)
_HEADS = {"acronym", "acronyms", "abbreviation", "abbreviations", "initials", "term", "terms"}
_CAPTION = fold(WORDS.glossary_caption)


@dataclass(frozen=True, slots=True)
class _Chapter:
    """`before` is what stands before the first row; `heads` are words that our own table has over it."""

    before: tuple[Block, ...]
    heads: tuple[str, ...]
    entries: Mapping[str, str]


def with_glossary(rows: Rows, document: Document, vocabulary: Vocabulary) -> tuple[Rows, Mapping[str, str]]:
    """The rows with a glossary's place instead of its prose, and its meanings by acronym; else the rows as they are.

    `rows` are those of the document.
    """
    titles = {fold(title) for title in (*_TITLES, *_labels(vocabulary))}
    rest = [section for section in document.sections if fold(inline_text(section.heading)) not in titles]
    named = [section for section in rows.sections if section.kind == "prose" and fold(section.title) in titles]
    if len(named) != 1 or len(document.sections) - len(rest) != 1:
        return rows, {}
    chapter = _read(named[0])
    if chapter is None or not _are_used(chapter.entries, replace(document, sections=tuple(rest))):
        return rows, {}
    sections = tuple(_settled(one, chapter) if one is named[0] else one for one in rows.sections)
    heads = (Homeless(head, Why.COLUMN) for head in chapter.heads)
    return replace(rows, sections=sections, homeless=(*rows.homeless, *heads)), chapter.entries


def _labels(vocabulary: Vocabulary) -> Iterator[str]:
    return (label for label, role in vocabulary.headings if role is Role.GLOSSARY)


def _are_used(acronyms: Iterable[str], rest: Document) -> bool:
    return set(acronyms) <= {acronym for line in lines_of(rest) for acronym in acronyms_in(line)}


def _settled(section: SectionRow, chapter: _Chapter) -> SectionRow:
    before = to_html(chapter.before)
    said = (PartRow("text", body=before, is_numbered=section.parts[0].is_numbered),) if before else ()
    return replace(section, parts=(*said, PartRow("glossary")))


def _read(section: SectionRow) -> _Chapter | None:
    """None where something but rows stands behind the first row, or what no row could hold."""
    if any(part.kind != "text" or part.title for part in section.parts):
        return None
    lines = list(_lines(from_html("".join(part.body for part in section.parts))))
    begin = next((at for at, (inlines, _) in enumerate(lines) if _row(inlines)), len(lines))
    before, heads = [], []
    for inlines, block in lines[:begin]:
        (heads if fold(inline_text(inlines)) == _CAPTION else before).append((inlines, block))
    found = [_row(inlines) for inlines, _ in lines[begin:]]
    if found and found[0] and found[0][0].casefold() in _HEADS:
        heads.append(lines[begin])
        found = found[1:]
    entries = dict(filter(None, found))
    if not FEWEST <= len(entries) <= MOST or len(entries) != len(found):
        return None
    return _Chapter(tuple(block for _, block in before), tuple(inline_text(inlines) for inlines, _ in heads), entries)


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[tuple[Inline, ...], Block]]:
    """Each paragraph and each item with the block that says it by itself. What is neither makes a line of no row."""
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield from ((line, replace(block, children=line)) for line in _split(children))
            case List(items=items):
                for item in items:
                    yield _of_item(item), replace(block, items=(item,))
            case _:
                yield (Text(""),), block


def _split(children: tuple[Inline, ...]) -> list[tuple[Inline, ...]]:
    """Rows that stand in one paragraph, a line each or more; a paragraph that does not begin with one is whole."""
    lines = [tuple(line) for is_end, line in groupby(children, _is_break) if not is_end]
    if not lines or not _row(lines[0]):
        return [children]
    rows: list[tuple[Inline, ...]] = []
    for line in lines:
        if _row(line):
            rows.append(line)
        else:
            rows[-1] = (*rows[-1], Text(" "), *line)
    return rows


def _is_break(node: Inline) -> bool:
    return isinstance(node, Break)


def _of_item(item: Item) -> tuple[Inline, ...]:
    match item.blocks:
        case (Paragraph(children=children),):
            return children
        case _:
            return (Text(""),)


def _row(inlines: tuple[Inline, ...]) -> tuple[str, str] | None:
    """Acronym and meaning; None for a line that is none, is too long for its row, or leads to another page."""
    match = _ROW.fullmatch(inline_text(inlines).strip())
    if match is None or any(addresses(inlines)):
        return None
    acronym, meaning = match["acronym"], one_line(match["meaning"])
    fits = len(acronym) <= LONGEST_ACRONYM and len(meaning) <= LONGEST_MEANING
    return (acronym, meaning) if fits else None

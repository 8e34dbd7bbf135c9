"""Key messages, recommendations and focus areas."""

from __future__ import annotations

from reports.builders.facts import ListedFacts
from reports.document.nodes import Block, Inline, Item, Link, List, Paragraph, Role, Text
from reports.document.richtext import from_html
from reports.document.style import Words


def key_messages(
    listed: tuple[ListedFacts, ...], numbers: dict[int, tuple[str, ...]], words: Words
) -> tuple[Block, ...]:
    return _numbered(listed, numbers, words, lead=words.see, letter="k", role=Role.KEY_MESSAGES)


def recommendations(
    listed: tuple[ListedFacts, ...], numbers: dict[int, tuple[str, ...]], words: Words
) -> tuple[Block, ...]:
    return _numbered(listed, numbers, words, lead=words.rests_on, letter="r", role=Role.RECOMMENDATIONS)


def focus_areas(lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (List(tuple(Item((Paragraph((Text(line),)),)) for line in lines), role=Role.FOCUS_AREAS),) if lines else ()


def _numbered(listed, numbers, words, *, lead: str, letter: str, role: Role) -> tuple[Block, ...]:
    items = tuple(
        Item((*from_html(row.text), *_see(row, numbers, words, lead)), number=str(number), anchor=f"{letter}{number}")
        for number, row in enumerate(listed, start=1)
    )
    return (List(items, role=role, ordered=True),) if items else ()


def _see(row: ListedFacts, numbers: dict[int, tuple[str, ...]], words: Words, lead: str) -> tuple[Block, ...]:
    """Links to the paragraphs of the findings behind a row, where they have any."""
    found = sorted({number for ref in row.findings for number in numbers.get(ref, ())}, key=int)
    if not found:
        return ()
    if len(found) == 1:
        links: tuple[Inline, ...] = (_link(found[0], f"{words.paragraph} {found[0]}"),)
    else:
        links = (Text(f"{words.paragraphs} "), *_joined([_link(number, number) for number in found]))
    return (Paragraph((Text(f"{lead} "), *links, Text(".")), role=Role.NOTE),)


def _link(number: str, text: str) -> Link:
    return Link((Text(text),), f"#p{number}")


def _joined(links: list[Link]) -> tuple[Inline, ...]:
    """ "1, 2 and 3"."""
    joined: list[Inline] = []
    for place, link in enumerate(links):
        if place:
            joined.append(Text(" and " if place == len(links) - 1 else ", "))
        joined.append(link)
    return tuple(joined)

"""Key messages, recommendations and focus areas."""

from __future__ import annotations

from reports.builders.facts import ListedFacts
from reports.builders.references import References, see
from reports.document.nodes import Block, Item, List, Paragraph, Role, Section, Text
from reports.document.richtext import from_html
from reports.document.style import HouseStyle


def key_messages(
    listed: tuple[ListedFacts, ...], references: References, style: HouseStyle, first: int = 1
) -> tuple[Block, ...]:
    """A numbered list from `first`, or a headed section each where the style gives them headings."""
    if not style.message_heading:
        return _numbered(listed, references, style, lead=style.words.see, role=Role.KEY_MESSAGES, first=first)
    return tuple(
        Section(
            (Text(style.message_heading.format(number=number)),),
            (*from_html(row.text), *see(row.findings, references, style.words, style.words.see)),
            role=Role.MESSAGE,
            anchor=f"k{number}",
        )
        for number, row in enumerate(listed, start=1)
    )


def recommendations(
    listed: tuple[ListedFacts, ...], references: References, style: HouseStyle, first: int = 1
) -> tuple[Block, ...]:
    return _numbered(listed, references, style, lead=style.words.rests_on, role=Role.RECOMMENDATIONS, first=first)


def focus_areas(lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (List(tuple(Item((Paragraph((Text(line),)),)) for line in lines), role=Role.FOCUS_AREAS),) if lines else ()


def _numbered(listed, references, style, *, lead: str, role: Role, first: int) -> tuple[Block, ...]:
    items = tuple(
        Item(
            (*from_html(row.text), *see(row.findings, references, style.words, lead)),
            number=str(number),
            anchor=f"{role.value[0]}{number}",
        )
        for number, row in enumerate(listed, start=first)
    )
    return (List(items, role=role, ordered=True),) if items else ()

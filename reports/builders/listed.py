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
        links = (Text(f"{words.paragraphs} "), *_joined([_run(run, words) for run in _runs(found)]))
    return (Paragraph((Text(f"{lead} "), *links, Text(".")), role=Role.NOTE),)


def _link(number: str, text: str) -> Link:
    return Link((Text(text),), f"#p{number}")


def _runs(numbers: list[str]) -> list[list[str]]:
    """Three or more numbers that follow one another stand together, all others by themselves."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and int(number) == int(runs[-1][-1]) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[number] for number in run])]


def _run(run: list[str], words: Words) -> tuple[Inline, ...]:
    if len(run) == 1:
        return (_link(run[0], run[0]),)
    return (_link(run[0], run[0]), Text(f" {words.to} "), _link(run[-1], run[-1]))


def _joined(runs: list[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """ "1 to 3, 5 and 7"."""
    joined: list[Inline] = []
    for place, run in enumerate(runs):
        if place:
            joined.append(Text(" and " if place == len(runs) - 1 else ", "))
        joined.extend(run)
    return tuple(joined)

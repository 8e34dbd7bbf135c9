"""Links from a message to the findings behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.document.nodes import Block, Inline, Link, Paragraph, Role, Text
from reports.document.style import Words


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a finding is printed: by the number of its paragraph; by its heading where paragraphs have none."""

    anchor: str
    number: int | None
    title: str = ""


References = Mapping[int, Sequence[Reference]]
"""By a finding's ref, each place that is printed of it."""


def see(findings: Iterable[int], references: References, words: Words, lead: str) -> tuple[Block, ...]:
    """A note that begins with `lead` and links to the places of the findings; nothing where they have none."""
    found = list(dict.fromkeys(place for ref in findings for place in references.get(ref, ())))
    numbered = sorted((place for place in found if place.number), key=lambda place: place.number)
    links = _by_number(numbered, words) if numbered else _by_title(found, words)
    return (Paragraph((Text(f"{lead} "), *links, Text(".")), role=Role.NOTE),) if links else ()


def _by_title(found: list[Reference], words: Words) -> tuple[Inline, ...]:
    return _joined([(_link(place, words.quoted.format(place.title)),) for place in found if place.title])


def _by_number(found: list[Reference], words: Words) -> tuple[Inline, ...]:
    if len(found) == 1:
        return (_link(found[0], f"{words.paragraph} {found[0].number}"),)
    return (Text(f"{words.paragraphs} "), *_joined([_run(run, words) for run in _runs(found)]))


def _runs(found: list[Reference]) -> list[list[Reference]]:
    """Three or more numbers that follow one another stand together, all others by themselves."""
    runs: list[list[Reference]] = []
    for place in found:
        if runs and place.number == runs[-1][-1].number + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[place] for place in run])]


def _run(run: list[Reference], words: Words) -> tuple[Inline, ...]:
    first, last = run[0], run[-1]
    if first is last:
        return (_link(first, str(first.number)),)
    return (_link(first, str(first.number)), Text(f" {words.to} "), _link(last, str(last.number)))


def _link(place: Reference, text: str) -> Link:
    return Link((Text(text),), f"#{place.anchor}")


def _joined(runs: list[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """ "1 to 3, 5 and 7"."""
    joined: list[Inline] = []
    for place, run in enumerate(runs):
        if place:
            joined.append(Text(" and " if place == len(runs) - 1 else ", "))
        joined.extend(run)
    return tuple(joined)

"""What became of a finding's words from one version to another, as a person reads it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString

from assurance.differences import Change, Fate, Row, changes, rows
from assurance.presenters.narrative import shown
from assurance.richtext import from_plain, to_plain

_TAGS = {
    Fate.GONE: ('<del class="cf-del">', "</del>"),
    Fate.NEW: ('<ins class="cf-ins">', "</ins>"),
    Fate.KEPT: ("", ""),
}
_AROUND = 8
"""So many words stay around a change where a text is cut to what changed."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a version says. `narrative` and `impact` are HTML."""

    heading: str
    narrative: str
    impact: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`rows` are the paragraphs that changed; `more` counts further ones that are left out."""

    label: str
    rows: list[SafeString]
    more: int = 0


def changed_fields(before: Words, after: Words, *, most: int = 0) -> list[FieldChange]:
    """Only fields that changed. With `most`, so many paragraphs a field, and long ones cut to what changed."""
    pairs = [
        ("Heading", from_plain(before.heading), from_plain(after.heading)),
        ("Narrative", before.narrative, after.narrative),
        ("Impact", before.impact, after.impact),
        ("Heading over it and its neighbours", from_plain(before.topic), from_plain(after.topic)),
    ]
    found = ((label, [row for row in rows(old, new) if not row.is_same]) for label, old, new in pairs)
    return [_field(label, changed, most) for label, changed in found if changed]


def _field(label: str, changed: list[Row], most: int) -> FieldChange:
    kept = changed[:most] if most else changed
    return FieldChange(label, [_row(row, is_cut=bool(most)) for row in kept], len(changed) - len(kept))


def _row(row: Row, *, is_cut: bool) -> SafeString:
    before, after = to_plain(row.mine), to_plain(row.theirs)
    if before == after:
        return SafeString(f'{shown(row.theirs)}<p class="cf-meta">The words are the same, marked in another way.</p>')
    return SafeString(f"<p>{reworded(before, after, is_cut=is_cut)}</p>")


def reworded(before: str, after: str, *, is_cut: bool = False) -> SafeString:
    """One plain text with what was taken out and put in marked; with `is_cut` long stretches that stayed are cut."""
    found = changes(before, after)
    return SafeString("".join(_marked(_cut(found) if is_cut else found)))


def _marked(found: Iterable[Change]) -> Iterator[str]:
    for change in found:
        start, end = _TAGS[change.fate]
        text = change.text.rstrip()
        space = change.text[len(text) :] or " "
        yield f"{start}{escape(text)}{end}{space}".replace("\n", "<br>")


def _cut(found: list[Change]) -> Iterator[Change]:
    """Long stretches that stayed, shortened to the words next to a change."""
    for at, change in enumerate(found):
        words = change.text.split()
        head = [] if at == 0 else words[:_AROUND]
        tail = [] if at == len(found) - 1 else words[-_AROUND:]
        if change.fate != Fate.KEPT or len(words) <= len(head) + len(tail):
            yield change
        else:
            yield Change(" ".join([*head, "…", *tail]) + " ", Fate.KEPT)

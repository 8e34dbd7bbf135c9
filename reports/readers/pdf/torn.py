"""What a page break tore apart."""

from __future__ import annotations

from dataclasses import replace

from reports.readers.passage import Passage
from reports.readers.text.marks import Mark
from reports.readers.wording import ends_sentence, goes_on


def is_torn(before: Passage, after: Passage, *, filled: bool) -> bool:
    """Whether the first passage of a page goes on with the last of the page before. `filled`: its last line was."""
    if before.level or after.level or before.grid or after.grid or after.number or after.mark is not Mark.NONE:
        return False
    if ends_sentence(before.text) or before.text.endswith(":"):
        return False
    return goes_on(after.text) or filled


def joined(before: Passage, after: Passage) -> Passage:
    joint = "" if before.text.endswith("-") else " "
    text = f"{before.text}{joint}{after.text}"
    return replace(before, text=text.replace(f"**{joint}**", joint) if before.text.endswith("**") else text)

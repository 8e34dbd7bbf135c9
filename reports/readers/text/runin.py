"""Sides whose heading runs in to their first words: "**Strengths:** Calls are short." """

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from reports.readers.passage import Passage
from reports.readers.text.known import side_of
from reports.readers.text.leaning import side_told
from reports.readers.text.marks import Mark
from reports.readers.wording import fold

_BOLD = re.compile(r"\*\*(?P<label>[^*\n]{3,80}?)[:.]?\*\*[:.]?\s+(?P<rest>[^\s–—-].*)", re.DOTALL)
_PLAIN = re.compile(r"(?P<label>[^*\n:.]{3,80}):\s+(?P<rest>\S.*)", re.DOTALL)
_FEWEST = 2
"""Times that a heading runs in before it is taken for one: a finding may begin with such words by chance.

Bold ones may be told by how they lean, others by words that all reports share.
"""


def with_labels_apart(passages: list[Passage]) -> list[Passage]:
    """Passages in which such a heading stands by itself, before the words that it ran in to."""
    labels = Counter(fold(found["label"]) for found in map(_run_in, passages) if found)
    return [one for passage in passages for one in _parted(passage, labels)]


def _parted(passage: Passage, labels: Counter[str]) -> Iterator[Passage]:
    found = _run_in(passage)
    if found is None or labels[fold(found["label"])] < _FEWEST:
        yield passage
        return
    yield replace(passage, text=f"**{found['label']}**", number="", mark=Mark.NONE, is_body=False)
    yield replace(passage, text=found["rest"], apart=False)


def _run_in(passage: Passage) -> re.Match[str] | None:
    if passage.told or passage.role or passage.mark is not Mark.NONE:
        return None
    if found := _BOLD.fullmatch(passage.text):
        return found if side_told(found["label"]) else None
    found = _PLAIN.fullmatch(passage.text)
    return found if found and side_of(found["label"]) else None
